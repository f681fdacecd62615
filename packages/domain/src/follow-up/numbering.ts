/**
 * A resolution's number as it is cited: `〔2026〕3号`. The year stands in hexagonal brackets and the serial without
 * leading zeros, as on official documents; serials count from 1 within an organization and a calendar year.
 */
export function resolutionNumber(year: number, serial: number): string {
  if (!Number.isSafeInteger(serial) || serial < 1) throw new RangeError(`not a serial number: ${serial}`)
  return `〔${year}〕${serial}号`
}
