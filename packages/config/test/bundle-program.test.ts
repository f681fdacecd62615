import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { bundleProgram } from '../src/bundle-program.ts'

const run = promisify(execFile)

const program = `
import { rolldown } from 'rolldown'
import { here } from './beside.ts'
const later = await import('./later.ts')
console.log(JSON.stringify({ ...here, once: later.rolldown === rolldown, resolved: import.meta.resolve('./x') !== '' }))
`
const beside = `
const typed: { url: string; dirname: string; filename: string } =
  { url: import.meta.url, dirname: import.meta.dirname, filename: import.meta.filename }
export const here = typed
`
const later = `export { rolldown } from 'rolldown'`

let folder: string
let sources: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pilin-bundle-'))
  // Beside the package, so that the library is found as it is for any source of ours.
  sources = await mkdtemp(path.join(import.meta.dirname, 'program-'))
  for (const [name, text] of Object.entries({ program, beside, later })) {
    await writeFile(path.join(sources, `${name}.ts`), text)
  }
})
afterAll(async () => {
  for (const each of [folder, sources]) await rm(each, { recursive: true, force: true })
})

it('a bundle runs without a loader, knows where its sources lie, and loads each library once', async () => {
  const file = await bundleProgram({ entry: path.join(sources, 'program.ts'), folder })
  expect(path.dirname(file)).toBe(folder)
  const { stdout } = await run(process.execPath, [file])
  const said = JSON.parse(stdout)
  expect(said).toMatchObject({ filename: path.join(sources, 'beside.ts'), once: true, resolved: true })
  expect(path.resolve(said.dirname)).toBe(sources)
  expect(said.url).toMatch(/^file:\/\/.*\/beside\.ts$/)
})
