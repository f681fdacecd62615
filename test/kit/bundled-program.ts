import { rmSync } from 'node:fs'
import path from 'node:path'
import { bundleProgram } from '@pilin/config/bundle-program'
import { temporaryFolder } from './temporary-folder.ts'

const bundles = new Map<string, Promise<string>>()

/** The file to start for a program of the tests: bundled as the real one is, once for each process that asks. */
export function bundledProgram(program: string): Promise<string> {
  const known = bundles.get(program) ?? bundle(program)
  bundles.set(program, known)
  return known
}

async function bundle(program: string): Promise<string> {
  const folder = await temporaryFolder(path.parse(program).name)
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  return bundleProgram({ entry: program, folder })
}
