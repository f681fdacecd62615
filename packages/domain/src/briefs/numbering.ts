/**
 * A 会议纪要's number as it is printed: `沪浙山塘联纪〔2026〕11号`. Its series is its own; serials count from 1
 * within an organization and the calendar year of issue.
 */
export function briefNumber(prefix: string, year: number, serial: number): string {
  if (!Number.isSafeInteger(serial) || serial < 1) throw new RangeError(`not a serial number: ${serial}`)
  return `${prefix}〔${year}〕${serial}号`
}

/** What stands before the year where the organization has not chosen its own. */
export function usualBriefPrefix(shortName: string): string {
  return `${shortName}纪`
}
