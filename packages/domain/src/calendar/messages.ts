/** What readers see of dates and times. */
export const calendarMessages = {
  dateMissing: '请选择日期。',
  dateWrong: '没有这个日期，请按“2026-11-06”的格式填写 1900 年到 2200 年之间的日期。',
  monthMissing: '请选择月份。',
  monthWrong: '没有这个月份，请按“2026-11”的格式填写 1900 年到 2200 年之间的月份。',
  timeMissing: '请选择时间。',
  timeWrong: '没有这个时间，请按“14:30”的格式填写 00:00 到 23:59 之间的时间。',
  periodWrong: '请选择周期：月、季度、半年或年。',
}

/** Monday first, as `weekday` counts. */
export const weekdayNames = ['星期一', '星期二', '星期三', '星期四', '星期五', '星期六', '星期日'] as const

export const quarterNames = ['第一季度', '第二季度', '第三季度', '第四季度'] as const

export const halfYearNames = ['上半年', '下半年'] as const

/** What readers see of the days off. */
export const holidayMessages = {
  unpublished: '未公布',
  yearLabel: '年份',
  yearRange: '年份应是 2000 到 2200 之间的整数，请核对文件中的“year”。',
  notJson: '文件不是 JSON 格式，请重新下载后再导入。',
  shape: '文件的格式不对：应有“year”“papers”和“days”三项，请使用 holiday-cn 格式的文件。',
  papers: '文件没有注明来源（“papers”），请使用写明国务院办公厅通知地址的文件。',
  paperWrong: (index: number) => `第 ${index} 个来源地址不是网址，请核对“papers”。`,
  days: '文件里没有任何日期，请核对“days”。',
  tooManyDays: (max: number) => `文件里的日期超过 ${max} 天，不像是一年的安排，请核对后再导入。`,
  dayWrong: (index: number) => `第 ${index} 天的日期不对，应写成“2026-10-01”的格式，请核对后再导入。`,
  dayOfOtherYear: (day: string, year: number) =>
    `${day} 不属于 ${year} 年（只可包含上一年 12 月的日期），请核对后再导入。`,
  dayTwice: (day: string) => `${day} 出现了两次，请核对后再导入。`,
  dayName: (index: number) => `第 ${index} 天没有节日名称，请核对后再导入。`,
  dayOff: (index: number) => `第 ${index} 天没有注明是否放假（isOffDay），请核对后再导入。`,
  workOnWeekday: (day: string) => `${day} 本来就是工作日，不会是调休上班日，请核对后再导入。`,
}

/** A holiday as it is spoken of in a sentence: 国庆节 is 国庆 there. */
const spokenHolidays: Record<string, string> = {
  国庆节: '国庆',
  中秋节: '中秋',
  端午节: '端午',
  清明节: '清明',
  国庆中秋: '国庆中秋',
  '国庆节、中秋节': '国庆中秋',
}

/** `国庆假期`, `春节假期` */
export function holidayName(name: string): string {
  return `${spokenHolidays[name] ?? name}假期`
}
