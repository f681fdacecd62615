import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { CivilDate } from '@pilin/domain/calendar/civil-date'
import { readFontSet } from '../fonts/font-set.ts'
import { codeOf, replaceMissing } from '../fonts/missing-characters.ts'
import { documentTexts } from '../messages.ts'
import { characterWidth, linePitch } from '../page-geometry.ts'

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
  /** Ends the thread; what is under way is refused. */
  close(): Promise<void>
}

type Answer = { id: number; bytes: Uint8Array; pages: number } | { id: number; error: string }
type Waiting = { resolve(answer: Extract<Answer, { pages: number }>): void; reject(error: Error): void }

/** Milliseconds; a hundred pages take less than one second. */
const patience = 60_000

/**
 * Opens a typesetter; fonts and compiler are loaded with the first PDF and kept.
 * @param fontFolder the customer's own fonts, used first
 */
export function openTypesetter(fontFolder?: string): Typesetter {
  let parts: Promise<{ fonts: Awaited<ReturnType<typeof readFontSet>>; thread: Thread }> | undefined
  const open = async () => {
    const fonts = await readFontSet(fontFolder)
    return { fonts, thread: startThread(fonts.folders) }
  }
  return {
    async typeset(template, given) {
      parts ??= open().catch((error) => {
        parts = undefined
        throw error
      })
      const { fonts, thread } = await parts
      const { data, missing } = replaceMissing(given, fonts.covers)
      const note = missing.length > 0 ? documentTexts.missing(missing.map(codeOf).join('、')) : null
      const { bytes, pages } = await thread.compile(`${template}.typ`, {
        data: JSON.stringify({ ...data, missing: note }),
        geometry: JSON.stringify({ characterWidth, linePitch }),
        faces: JSON.stringify(fonts.faces),
      })
      return { bytes, pages, missingCharacters: missing }
    },
    async close() {
      await (await parts)?.thread.close()
      parts = undefined
    },
  }
}

type Thread = {
  compile(template: string, inputs: Record<string, string>): Promise<{ bytes: Uint8Array; pages: number }>
  close(): Promise<void>
}

/** One worker thread; it ends when it hangs or dies, and the next PDF starts another. */
function startThread(fontFolders: string[]): Thread {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | undefined
  let lastId = 0
  const refuseAll = (error: Error) => {
    worker = undefined
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  const started = () => {
    if (worker) return worker
    const fresh = new Worker(path.join(import.meta.dirname, 'typst-worker.mjs'), {
      workerData: { templates: path.join(import.meta.dirname, 'templates'), fontFolders },
      execArgv: [],
    })
    fresh.on('message', (answer: Answer) => {
      const asked = waiting.get(answer.id)
      waiting.delete(answer.id)
      if ('error' in answer) asked?.reject(new Error(answer.error))
      else asked?.resolve(answer)
    })
    fresh.on('error', refuseAll)
    fresh.on('exit', () => refuseAll(new Error('the typesetter ended')))
    // A program that has nothing else to do may end.
    fresh.unref()
    worker = fresh
    return fresh
  }
  return {
    async compile(template, inputs) {
      lastId += 1
      const id = lastId
      const thread = started()
      const timer = setTimeout(() => void thread.terminate(), patience)
      try {
        return await new Promise((resolve, reject) => {
          waiting.set(id, { resolve, reject })
          thread.postMessage({ id, template, inputs })
        })
      } finally {
        clearTimeout(timer)
      }
    },
    async close() {
      await worker?.terminate()
    },
  }
}
