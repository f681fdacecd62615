import type { Find } from './search.ts'

export const searchMessages = {
  title: '搜索',
  titleOf: (asked: string) => `搜索“${asked}”`,
  label: '找什么',
  hint: '会议、议题、决议、督办事项、会议记录、需求、资源、项目、活动、调查；找人和单位可以输入名称或拼音首字母。',
  button: '搜索',
  nothing: (asked: string) => `没有找到“${asked}”。可以少输几个字，或换一个说法。`,
  more: (count: number) => `这里列出最近的 ${count} 项，还有更多。多输几个字可以找得更准。`,
  count: (count: number) => `找到 ${count} 项`,
}

export const findKinds: Record<Find['kind'], string> = {
  MEETING: '会议',
  TOPIC: '议题',
  RESOLUTION: '决议',
  ACTION_ITEM: '督办',
  MINUTES: '会议记录',
  PERSON: '人员',
  NEED: '需求',
  RESOURCE: '资源',
  SERVICE_PROJECT: '项目',
  ACTIVITY: '活动',
  SURVEY: '调查',
  UNIT: '单位',
}
