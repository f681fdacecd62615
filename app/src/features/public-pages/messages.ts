import type { CivilDate } from '@pilin/domain/calendar/civil-date'
import { formatFullDay } from '@pilin/domain/calendar/shanghai'
import type { PublicPart } from '@pilin/domain/public-pages/schemas'

export const publicPageTexts = {
  title: (organization: string) => organization,
  founded: (day: string) => `${day}成立`,
  members: (count: number) => `成员单位（${count} 个）`,
  serviceList: (year: number) => `${year}年服务清单`,
  noServiceList: '还没有公布服务清单。',
  activities: '近期活动',
  noActivities: '近期没有安排活动。',
  register: '报名参加',
  waitingList: '名额已满，登记候补',
  judged: (sentence: string) => `成效评价：${sentence}`,
  results: '工作成效',
  resultsSum: (needs: number, projects: number) => `已满足需求 ${needs} 项，完成服务项目 ${projects} 个。`,
  quarter: (year: number, quarter: number) => `${year}年第${['一', '二', '三', '四'][quarter - 1] ?? ''}季度`,
  responsible: (unit: string) => `牵头单位：${unit}`,
  target: (group: string) => `服务对象：${group}`,
  place: (place: string) => `地点：${place}`,
  apply: '申请成为成员单位',
  endedOn: (day: CivilDate) => `${formatFullDay(day)}完成`,
}

export const settingTexts = {
  title: (organization: string) => `${organization}公开页面`,
  explained:
    '公开页面任何人不用登录就能打开，上面没有任何人的姓名、职务和电话。每一部分单独公开，没有公开的部分外人看不到。',
  address: '页面地址：',
  nothing: '现在没有公开任何内容，外人打开这个地址只会看到“没有找到这一页”。',
  saved: '已保存。',
  notes: {
    ABOUT: '组织的简介、类型和成立时间。',
    MEMBERS: '今天的成员单位名称和所在区。',
    SERVICE_LIST: '最近一份已公布的年度服务清单：项目、牵头单位、时间、对象。',
    ACTIVITIES: '即将举办、面向公众报名的活动。',
    RESULTS: '已满足的需求数量，已完成的服务项目和成效评价的结果（不含评价人的意见原文）。',
  } satisfies Record<PublicPart, string>,
  text: '简介',
  textHint: '请勿写入个人姓名、电话等个人信息。',
  shown: '已公开',
  hidden: '未公开',
  changed: (by: string, day: CivilDate) => `${formatFullDay(day)}由${by}设置`,
  publish: '公开',
  publishPart: (part: string) => `公开${part}`,
  hide: '停止公开',
  hidePart: (part: string) => `停止公开${part}`,
  saveText: '保存简介并公开',
}
