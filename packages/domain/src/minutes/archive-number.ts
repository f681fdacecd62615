/**
 * A record's number in the archive (档号), `WS·2026-D10-0007`: kind of files (文书), year of origin, retention of
 * ten years (documents.md §5.5), serial of that year within the organization, at least four digits.
 */
export function archiveNumber(year: number, serial: number): string {
  if (!Number.isSafeInteger(serial) || serial < 1) throw new RangeError(`not a serial number: ${serial}`)
  return `WS·${year}-D10-${String(serial).padStart(4, '0')}`
}
