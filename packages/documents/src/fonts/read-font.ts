import { type FileHandle, open } from 'node:fs/promises'

/** A font as far as a typesetter must know it. */
export type Font = { family: string; covers: (character: number) => boolean }

type Table = { offset: number; length: number }

/**
 * Reads the family's name and which characters a TrueType or OpenType font has, and nothing else of it: the file
 * may be large. Of a collection (.ttc) the first font counts.
 * @throws Error when the file is not such a font
 */
export async function readFont(path: string): Promise<Font> {
  const file = await open(path)
  try {
    const tables = await readTables(file)
    const [names, characters] = await Promise.all([
      tableBytes(file, tables, 'name'),
      tableBytes(file, tables, 'cmap'),
    ])
    return { family: familyOf(names), covers: coverageOf(characters) }
  } finally {
    await file.close()
  }
}

async function readTables(file: FileHandle): Promise<Map<string, Table>> {
  const start = view(await bytesAt(file, 0, 16))
  const collection = start.getUint32(0) === 0x74746366 // "ttcf"
  const offset = collection ? start.getUint32(12) : 0
  const count = view(await bytesAt(file, offset, 12)).getUint16(4)
  const directory = await bytesAt(file, offset + 12, count * 16)
  const entries = view(directory)
  return new Map(
    Array.from({ length: count }, (_, index) => [
      Buffer.from(directory.subarray(index * 16, index * 16 + 4)).toString('latin1'),
      { offset: entries.getUint32(index * 16 + 8), length: entries.getUint32(index * 16 + 12) },
    ]),
  )
}

async function tableBytes(file: FileHandle, tables: Map<string, Table>, tag: string): Promise<Uint8Array> {
  const table = tables.get(tag)
  if (!table) throw new Error(`not a font: it has no table ${tag}`)
  return bytesAt(file, table.offset, table.length)
}

async function bytesAt(file: FileHandle, position: number, length: number): Promise<Uint8Array> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position)
  if (bytesRead < length) throw new Error('not a font: it ends too early')
  return buffer
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** The family (name 1) that typesetters go by: the first one in Unicode, English before Chinese. */
function familyOf(bytes: Uint8Array): string {
  const table = view(bytes)
  const strings = table.getUint16(4)
  for (let index = 0; index < table.getUint16(2); index += 1) {
    const record = 6 + index * 12
    const platform = table.getUint16(record)
    if (table.getUint16(record + 6) !== 1 || (platform !== 0 && platform !== 3)) continue
    const start = strings + table.getUint16(record + 10)
    const text = bytes.subarray(start, start + table.getUint16(record + 8))
    return withoutStyle(new TextDecoder('utf-16be').decode(text))
  }
  throw new Error('not a usable font: it has no name')
}

/** `Noto Sans Medium` is of the family `Noto Sans`: the same endings that Typst leaves out. */
function withoutStyle(family: string): string {
  const style =
    /[\s_-]+((extra|semi|demi|ultra)?[\s_-]?(thin|light|regular|normal|medium|bold|black|heavy|italic))$/i
  const shorter = family.replace(style, '')
  return shorter === family ? family : withoutStyle(shorter)
}

/** The best of the font's tables of characters: all planes (format 12), else the first plane (format 4). */
function coverageOf(bytes: Uint8Array): Font['covers'] {
  const table = view(bytes)
  const subtables = Array.from({ length: table.getUint16(2) }, (_, index) => table.getUint32(8 + index * 8))
  const inFormat = (format: number) => subtables.find((offset) => table.getUint16(offset) === format)
  const all = inFormat(12)
  if (all !== undefined) return coveredByGroups(table, all)
  const first = inFormat(4)
  if (first !== undefined) return coveredBySegments(table, first)
  throw new Error('not a usable font: it has no Unicode characters')
}

function coveredByGroups(table: DataView, offset: number): Font['covers'] {
  const groups = table.getUint32(offset + 12)
  const at = (index: number, field: number) => table.getUint32(offset + 16 + index * 12 + field)
  return (character) => {
    const index = firstWhere(groups, (group) => at(group, 4) >= character)
    return index < groups && at(index, 0) <= character && at(index, 8) + character - at(index, 0) !== 0
  }
}

function coveredBySegments(table: DataView, offset: number): Font['covers'] {
  const segments = table.getUint16(offset + 6) / 2
  const ends = offset + 14
  const starts = ends + segments * 2 + 2
  return (character) => {
    if (character > 0xffff) return false
    const index = firstWhere(segments, (segment) => table.getUint16(ends + segment * 2) >= character)
    if (index === segments || table.getUint16(starts + index * 2) > character) return false
    return glyphInSegment(table, starts, segments, index, character) !== 0
  }
}

function glyphInSegment(
  table: DataView,
  starts: number,
  segments: number,
  index: number,
  character: number,
): number {
  const start = table.getUint16(starts + index * 2)
  const delta = table.getUint16(starts + segments * 2 + index * 2)
  const rangeAt = starts + segments * 4 + index * 2
  const range = table.getUint16(rangeAt)
  if (range === 0) return (character + delta) & 0xffff
  return table.getUint16(rangeAt + range + (character - start) * 2)
}

/** The first index below `count` for which the condition holds; it holds for all that follow. */
function firstWhere(count: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
