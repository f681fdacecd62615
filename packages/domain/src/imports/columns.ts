/** The columns of the roster of member units as a table: what is exported is what is imported, by these headings. */
export const rosterColumns = {
  name: '单位名称',
  shortName: '简称',
  kind: '单位类型',
  province: '省（直辖市）',
  city: '市',
  district: '区（县）',
  town: '镇（街道）',
  address: '地址',
  from: '加入日期',
  contact: '联络员',
  office: '联络员职务',
  phone: '联系电话',
  contactFrom: '联络员起始日期',
} as const

export type RosterColumn = keyof typeof rosterColumns

/** What an export says beside that; an import does not read it. */
export const rosterStateColumn = '状态'
