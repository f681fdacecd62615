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
