// Compiles Typst templates beside the main thread, which goes on answering. Plain JavaScript, since a worker
// is started by Node itself.
import path from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

/** How many compilations a cached piece outlives unused. */
const cacheAge = 5

const compiler = NodeCompiler.create({
  workspace: workerData.templates,
  fontArgs: [{ fontPaths: workerData.fontFolders }],
})

parentPort?.on('message', ({ id, template, inputs }) => {
  try {
    const compiled = compiler.compile({ mainFilePath: path.join(workerData.templates, template), inputs })
    if (!compiled.result) throw new Error(JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics))
    const bytes = compiler.pdf(compiled.result, { pdfStandard: 'a-2b' })
    parentPort?.postMessage({ id, bytes, pages: compiled.result.numOfPages })
  } catch (error) {
    parentPort?.postMessage({ id, error: error instanceof Error ? error.message : String(error) })
  } finally {
    compiler.evictCache(cacheAge)
  }
})
