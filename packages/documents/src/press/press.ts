import type { CivilDate } from '@pilin/domain/calendar/civil-date'
import { readFontSet } from '../fonts/font-set.ts'
import { codeOf, missingCharacters, replaceMissing } from '../fonts/missing-characters.ts'
import { documentTexts } from '../messages.ts'
import type { OfficialDocument } from '../official/official-document.ts'
import { characterWidth, linePitch } from '../page-geometry.ts'
import { toTemplate } from '../pdf/to-template.ts'
import type { SheetLayout } from '../sign-in-sheet.ts'
import type { TableDocument } from '../table.ts'
import type { YearLayout } from '../year-schedule.ts'
import { startThread } from './thread.ts'

/** A finished PDF. */
export type Pdf = {
  bytes: Uint8Array
  pages: number
  /** Characters that no font has: in the PDF their codes stand instead. */
  missingCharacters: string[]
}

/** What every template asks for: the name and the day in the properties of the file. */
type TemplateData = { name: string; day: CivilDate }

/**
 * Writes documents, one after another, beside the main thread. Each throws an Error when it fails or takes more
 * than a minute.
 */
export type Press = {
  officialPdf(document: OfficialDocument): Promise<Pdf>
  officialWord(document: OfficialDocument): Promise<Uint8Array>
  sheetPdf(sheet: SheetLayout): Promise<Pdf>
  sheetWord(sheet: SheetLayout): Promise<Uint8Array>
  yearPdf(year: YearLayout): Promise<Pdf>
  tableExcel(table: TableDocument): Promise<Uint8Array>
  /**
   * The cells of the first sheet of an uploaded .xlsx as text. Throws an Error for what is none, or what would take
   * more room than a roster does.
   */
  readCells(bytes: Uint8Array): Promise<(string | null)[][]>
  /** The characters in any texts of the data that no font has. */
  missingIn(data: unknown): Promise<string[]>
  /** Ends the thread; what is under way is refused. */
  close(): Promise<void>
}

/** Megabytes for reading uploads: a table of 5,000 rows takes a fifth of it. */
const readingRoom = 256

/**
 * Opens a press; fonts, compiler and libraries are loaded with the first document and kept.
 * @param fontFolder the customer's own fonts for PDFs, used first
 */
export function openPress(fontFolder?: string): Press {
  let parts: ReturnType<typeof openParts> | undefined
  // What strangers wrote is read apart from what we write, with little room: a bomb takes down this thread alone.
  const reading = startThread([], readingRoom)
  const opened = () => {
    parts ??= openParts(fontFolder).catch((error) => {
      parts = undefined
      throw error
    })
    return parts
  }
  const typeset = async (template: string, given: TemplateData): Promise<Pdf> => {
    const { fonts, thread } = await opened()
    const { data, missing } = replaceMissing(given, fonts.covers)
    const note = missing.length > 0 ? documentTexts.missing(missing.map(codeOf).join('、')) : null
    const inputs = {
      data: JSON.stringify({ ...data, missing: note }),
      geometry: JSON.stringify({ characterWidth, linePitch }),
      faces: JSON.stringify(fonts.faces),
    }
    return { ...(await thread.run('compile', { template, inputs })), missingCharacters: missing }
  }
  const thread = async () => (await opened()).thread
  return {
    officialPdf: (document) => typeset('official', toTemplate(document)),
    sheetPdf: (sheet) => typeset('sign-in-sheet', sheet),
    yearPdf: (year) => typeset('year-schedule', year),
    officialWord: async (document) => (await thread()).run('officialWord', document),
    sheetWord: async (sheet) => (await thread()).run('sheetWord', sheet),
    tableExcel: async (table) => (await thread()).run('tableExcel', table),
    readCells: (bytes) => reading.run('readCells', { bytes }),
    missingIn: async (data) => missingCharacters(data, (await opened()).fonts.covers),
    async close() {
      await reading.close()
      await (await parts)?.thread.close()
      parts = undefined
    },
  }
}

async function openParts(fontFolder: string | undefined) {
  const fonts = await readFontSet(fontFolder)
  return { fonts, thread: startThread(fonts.folders) }
}
