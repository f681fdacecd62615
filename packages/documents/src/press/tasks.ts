import path from 'node:path'
import { workerData } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { readCells } from '../excel/read-cells.ts'
import { tableExcel } from '../excel/spreadsheet.ts'
import { officialWord } from '../word/official-word.ts'
import { sheetWord } from '../word/sheet-word.ts'

/** How many compilations a cached piece outlives unused. */
const cacheAge = 5
const templates = path.join(import.meta.dirname, '../pdf/templates')

let compiler: NodeCompiler | undefined

/** What the thread does: each task takes and gives data that can be handed from thread to thread. */
export const tasks = {
  compile,
  officialWord,
  sheetWord,
  tableExcel,
  readCells: (given: { bytes: Uint8Array }) => readCells(given.bytes),
}

export type Tasks = typeof tasks

/** @throws Error when the template does not compile */
function compile({ template, inputs }: { template: string; inputs: Record<string, string> }) {
  const { fontFolders } = workerData as { fontFolders: string[] }
  compiler ??= NodeCompiler.create({ workspace: templates, fontArgs: [{ fontPaths: fontFolders }] })
  const compiled = compiler.compile({ mainFilePath: path.join(templates, `${template}.typ`), inputs })
  if (!compiled.result) throw new Error(JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics))
  const bytes: Uint8Array = compiler.pdf(compiled.result, { pdfStandard: 'a-2b' })
  const pages = compiled.result.numOfPages
  compiler.evictCache(cacheAge)
  return { bytes, pages }
}
