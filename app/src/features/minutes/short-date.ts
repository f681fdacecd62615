/** `2026年12月1日` of `2026-12-01`, without a calendar: the browser's bundle stays small. */
export function shortDate(date: string): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return `${year}年${month}月${day}日`
}
