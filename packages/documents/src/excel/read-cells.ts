/** Bytes of the largest table that is read; 5,000 rows take a tenth of it. */
const mostBytes = 5 * 1024 * 1024

/**
 * The cells of the first sheet as text: days as `YYYY-MM-DD`, numbers without an exponent, nothing as null.
 * @throws Error when the bytes are no .xlsx
 */
export async function readCells(bytes: Uint8Array): Promise<(string | null)[][]> {
  if (bytes.length > mostBytes) throw new Error('the table is too large')
  const { readSheet } = await import('read-excel-file/node')
  const rows = await readSheet(Buffer.from(bytes))
  return rows.map((row) => row.map(textOf))
}

function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  return typeof value === 'number' ? value.toLocaleString('en', { useGrouping: false }) : String(value)
}
