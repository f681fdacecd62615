/** Chinese texts of the first item of every agenda. */
export const reviewTexts = {
  title: '上次决议办理情况',
  first: '这是第一次会议，没有上次的决议。',
  last: (title: string, day: string) => `上次会议：${title}（${day}）`,
  notFrozen: '上次会议记录还没有定稿，定稿后决议会列在这里。',
  noResolutions: '上次会议没有形成决议。',
  resolutions: '上次会议的决议',
  actionItems: '未办结的督办事项',
  noActionItems: '没有未办结的督办事项。',
  who: (person: string, unit: string, due: string) => `${person}（${unit}），${due}前完成`,
  open: '待办',
  overdue: '逾期',
  minutes: (count: number) => `${count} 分钟`,
  setMinutes: '修改时间',
  setMinutesOf: '修改“上次决议办理情况”的时间',
  plannedMinutes: '预计分钟数',
  save: '保存',
}
