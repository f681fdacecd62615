export const organizationMessages = {
  kind: '请选择组织类型。',
  unitKind: '请选择单位类型。',
  role: '请选择职务。',
  manyUnits: (limit: number, units: number) =>
    `联合党支部的成员单位一般不超过 ${limit} 个，现在有 ${units} 个，请确认是否需要。`,
  manyMembers: (limit: number, members: number) =>
    `联合党支部的党员一般不超过 ${limit} 名，现在有 ${members} 名，请确认是否需要。`,
}
