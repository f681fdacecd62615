import type { CivilDate } from '@pilin/domain/calendar/civil-date'
import { readFontSet } from '../fonts/font-set.ts'
import { codeOf, missingCharacters, replaceMissing } from '../fonts/missing-characters.ts'
import { documentTexts } from '../messages.ts'
import { characterWidth, linePitch } from '../page-geometry.ts'
import { startThread } from './typst-thread.ts'

/** A finished PDF. */
export type Pdf = {
  bytes: Uint8Array
  pages: number
  /** Characters that no font has: in the PDF their codes stand instead. */
  missingCharacters: string[]
}

export type Template = 'official' | 'sign-in-sheet' | 'year-schedule'

/** What every template asks for: the name and the day in the properties of the file. */
export type DocumentData = { name: string; day: CivilDate }

/** Sets PDFs, one after another, beside the main thread. */
export type Typesetter = {
  /** @throws Error when the template does not compile or takes more than a minute */
  typeset(template: Template, data: DocumentData): Promise<Pdf>
  /** The characters in any texts of the data that no font has. */
  missingIn(data: unknown): Promise<string[]>
  /** Ends the thread; what is under way is refused. */
  close(): Promise<void>
}

/**
 * Opens a typesetter; fonts and compiler are loaded with the first PDF and kept.
 * @param fontFolder the customer's own fonts, used first
 */
export function openTypesetter(fontFolder?: string): Typesetter {
  let parts: ReturnType<typeof openParts> | undefined
  const opened = () => {
    parts ??= openParts(fontFolder).catch((error) => {
      parts = undefined
      throw error
    })
    return parts
  }
  return {
    async typeset(template, given) {
      const { fonts, thread } = await opened()
      const { data, missing } = replaceMissing(given, fonts.covers)
      const note = missing.length > 0 ? documentTexts.missing(missing.map(codeOf).join('、')) : null
      const { bytes, pages } = await thread.compile(`${template}.typ`, {
        data: JSON.stringify({ ...data, missing: note }),
        geometry: JSON.stringify({ characterWidth, linePitch }),
        faces: JSON.stringify(fonts.faces),
      })
      return { bytes, pages, missingCharacters: missing }
    },
    async missingIn(data) {
      const { fonts } = await opened()
      return missingCharacters(data, fonts.covers)
    },
    async close() {
      await (await parts)?.thread.close()
      parts = undefined
    },
  }
}

async function openParts(fontFolder: string | undefined) {
  const fonts = await readFontSet(fontFolder)
  return { fonts, thread: startThread(fonts.folders) }
}
