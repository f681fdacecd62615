export const organizationMessages = {
  kind: '请选择组织类型。',
  unitKind: '请选择单位类型。',
  role: '请选择职务。',
  manyUnits: (limit: number, units: number) =>
    `联合党支部的成员单位一般不超过 ${limit} 个，现在有 ${units} 个，请确认是否需要。`,
  manyMembers: (limit: number, members: number) =>
    `联合党支部的党员一般不超过 ${limit} 名，现在有 ${members} 名，请确认是否需要。`,
}

/** What the fields of the administration are called in sentences. */
export const administrationLabels = {
  organizationName: '组织名称',
  shortName: '简称',
  unitName: '单位名称',
  province: '省（直辖市）',
  city: '市',
  district: '区（县）',
  town: '镇（街道）',
  personName: '姓名',
  office: '单位职务',
  username: '用户名',
  documentPrefix: '发文字号',
}

export const administrationMessages = {
  username: '用户名由 2 至 40 个汉字、字母、数字、点、横线或下划线组成。',
  mobile: '请填写 11 位手机号，或者留空。',
  period: '请选择频次。',
  memberUnit: '请选择成员单位。',
  endsBeforeItBegins: '最后一天不能早于任职开始的日期。',
}
