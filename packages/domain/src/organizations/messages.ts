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
  address: '地址',
}

export const administrationMessages = {
  username: '用户名由 2 至 40 个汉字、字母、数字、点、横线或下划线组成。',
  mobile: '请填写 11 位手机号，或者留空。',
  period: '请选择频次。',
  memberUnit: '请选择成员单位。',
  endsBeforeItBegins: '最后一天不能早于任职开始的日期。',
}

/** What a suspension means, each as a sentence of its own. */
export const suspensionSentences = {
  roster: '暂停期间仍是成员单位，照常列入名册，并注明暂停。',
  number: '暂停期间仍计入成员单位数。',
  data: '暂停期间单位资料和联络员照常保留，可以修改。',
  invitation: '暂停期间召开的会议不邀请该单位，已发的邀请不计入应到。',
  expected: '暂停期间不计入会议的应到单位和应到人数，不影响表决的基数。',
  coverage: '暂停期间不列入参与情况统计，不算缺席，也不算没有回应。',
  responsibility: '暂停以前认领和承担的事项继续由该单位负责。',
}

export const contactMessages = {
  person: '请选择联络员，或者填写新联络员的姓名，二者选一。',
  phone: '请填写电话号码，如 021-63210000 或 11 位手机号，或者留空。',
  endsBeforeItBegins: '最后一天不能早于开始的日期。',
  outsideMembership: '日期须在该单位作为成员单位的期间之内。',
  twice: '这位同志在这段时间已经是联络员，请调整日期。',
}

/** What the fields of a contact are called in sentences. */
export const contactLabels = { name: '联络员姓名', office: '单位职务', phone: '联系电话' }

/** What the fields of a unit are called where a change of them is told. */
export const unitFieldLabels = {
  kind: '单位类型',
  name: '单位名称',
  shortName: '简称',
  province: '省（直辖市）',
  city: '市',
  district: '区（县）',
  town: '镇（街道）',
  address: '地址',
}
