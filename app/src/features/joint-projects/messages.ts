import type { CivilDate } from '@pilin/domain/calendar/civil-date'
import { formatFullDay } from '@pilin/domain/calendar/shanghai'

export const projectTexts = {
  title: (organization: string) => `${organization}共建项目`,
  none: '还没有共建项目。',
  back: '回到共建项目',
  since: (day: CivilDate) => `${formatFullDay(day)}启动`,
  span: (from: CivilDate, to: CivilDate) => `${formatFullDay(from)}启动，${formatFullDay(to)}结束`,
  ofTopic: '所属共建项目',

  create: '新建共建项目',
  edit: '修改或结束项目',
  name: '项目名称',
  summary: '项目简介（可不填）',
  startedOn: '启动日期',
  endedOn: '结束日期（可不填）',
  endedOnHint: '填写后项目即为结束；清空后恢复进行。',
  submitCreate: '建立项目',
  submitEdit: '保存',
  saved: '已保存。',

  timeline: '时间线',
  topics: '议题',
  meetings: '会议',
  resolutions: '决议',
  actionItems: '督办事项',
  files: '材料',
  nothing: '还没有关联内容。各单位书记可以在本页关联议题、决议和督办事项。',
  dueOn: (day: CivilDate) => `${formatFullDay(day)}到期`,
  overdue: '已超期',

  attach: '关联议题、决议或督办事项',
  attachHint: '关联议题后，讨论过它的会议和由此形成的决议、督办事项会一并列出。',
  choose: { TOPIC: '选择议题', RESOLUTION: '选择决议', ACTION_ITEM: '选择督办事项' },
  submitAttach: { TOPIC: '关联这个议题', RESOLUTION: '关联这项决议', ACTION_ITEM: '关联这个事项' },
  remove: '移出项目',

  upload: '上传材料',
  uploadHeading: (name: string) => `为“${name}”上传材料`,
  submitUpload: '上传',
  mayNotUpload: '材料由各单位书记上传，请联系本单位书记。',
}
