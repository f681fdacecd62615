/**
 * The number of a document as it is cited: `沪浙山塘联〔2026〕11号`. The year stands in hexagonal brackets and the
 * serial without leading zeros (documents.md §1.1); serials count from 1 within an organization and a year.
 */
export function documentNumber(prefix: string, year: number, serial: number): string {
  if (!Number.isSafeInteger(serial) || serial < 1) throw new RangeError(`not a serial number: ${serial}`)
  return `${prefix}〔${year}〕${serial}号`
}
