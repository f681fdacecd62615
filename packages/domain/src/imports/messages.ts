import type { CivilDate } from '../calendar/civil-date.ts'
import { formatFullDay } from '../calendar/shanghai.ts'
import { rosterColumns } from './columns.ts'

export const importMessages = {
  noHead: `没有找到表头。第一行或第二行须有“${rosterColumns.name}”等列名，可以先下载名册作为样式。`,
  lackingColumns: (labels: string[]) => `表格缺少这些列：${labels.join('、')}。`,
  noRows: '表格里没有单位。',
  tooManyRows: (most: number) => `一次最多导入 ${most} 行，请分成几份。`,
  unreadable: '文件不能读取，请上传 .xlsx 格式的 Excel 文件。',
  contactMissing: `填写了联络员的资料，但“${rosterColumns.contact}”是空的。`,
  contactBefore: `“${rosterColumns.contactFrom}”早于单位的加入日期。`,
  unlike: (line: number) => `与第 ${line} 行是同一个单位，但单位资料不一致。`,
  contactTwice: (line: number) => `与第 ${line} 行是同一位联络员。`,
  otherSince: (day: CivilDate) => `名册中该单位自${formatFullDay(day)}起为成员单位，与表中的加入日期不一致。`,
  beforeLeaving: (day: CivilDate) => `该单位曾是成员单位，至${formatFullDay(day)}退出，加入日期须在此之后。`,
  beforeFounding: (day: CivilDate) => `加入日期早于组织成立的日期（${formatFullDay(day)}）。`,
  kind: (labels: string[]) => `“${rosterColumns.kind}”须是${labels.join('、')}之一。`,
  stale: '确认以后名册有了变化，这份表格与现在的名册不一致，没有导入任何内容。请重新上传。',
}
