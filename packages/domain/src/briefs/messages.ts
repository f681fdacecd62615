import type { CivilDate } from '../calendar/civil-date.ts'
import { formatFullDay } from '../calendar/shanghai.ts'

/** Names of form fields, as they stand in sentences. */
export const briefFieldLabels = {
  title: '标题',
  lead: '导语',
  itemText: '议定事项',
  itemUnit: '责任单位',
  present: '出席',
  onLeave: '请假',
  observers: '列席',
}

type Facts = { date: CivilDate; chair: string; place: string; title: string; organization: string }

/** What a 会议纪要 begins with, before anybody edits it. */
export const briefMessages = {
  title: (meeting: string) => `${meeting}纪要`,
  held: ({ date, chair, place, title, organization }: Facts) =>
    chair
      ? `${formatFullDay(date)}，${chair}在${place}主持召开${organization}${title}。`
      : `${formatFullDay(date)}，${organization}在${place}召开${title}。`,
  topics: (titles: string[]) => `会议研究了${titles.map((title) => `“${title}”`).join('')}等议题。`,
  closing: '现将会议议定事项纪要如下：',
  group: (unit: string, names: string[]) => `${unit}：${names.join('、')}`,
  tooManyItems: (max: number) => `议定事项最多 ${max} 项。`,
}
