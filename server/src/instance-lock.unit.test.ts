import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { AlreadyRunningError, claimFolder } from './instance-lock.ts'

let folder: string
let holder: ChildProcess | undefined

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pilin-lock-'))
})

afterEach(async () => {
  holder?.kill('SIGKILL')
  holder = undefined
  await rm(folder, { recursive: true, force: true })
})

/** Another process that claims the folder and keeps it. */
async function holdElsewhere(): Promise<ChildProcess> {
  const script = `import('./src/instance-lock.ts').then(async ({ claimFolder }) => {
    await claimFolder(process.argv[1]); console.log('claimed'); setInterval(() => {}, 1000) })`
  const server = path.resolve(import.meta.dirname, '..')
  const options = { cwd: server, stdio: ['ignore', 'pipe', 'inherit'] as ['ignore', 'pipe', 'inherit'] }
  // One process, so that the signal hits the one that holds the socket.
  const child = spawn(process.execPath, ['--import', 'tsx', '--eval', script, folder], options)
  holder = child
  await once(child.stdout, 'data')
  return child
}

describe('claiming a data folder', () => {
  it('is refused with a sentence while another claim stands, and possible after its release', async () => {
    const release = await claimFolder(folder)
    await expect(claimFolder(folder)).rejects.toThrow(AlreadyRunningError)
    await expect(claimFolder(folder)).rejects.toThrow(/belongs to an instance that is running.*PILIN_DATA/)
    await release()
    await (await claimFolder(folder))()
  })

  it('is refused while another process holds it, and possible after that one was killed', async () => {
    const child = await holdElsewhere()
    await expect(claimFolder(folder)).rejects.toThrow(AlreadyRunningError)
    child.kill('SIGKILL')
    await once(child, 'exit')
    const release = await poll(() => claimFolder(folder))
    await expect(claimFolder(folder)).rejects.toThrow(AlreadyRunningError)
    await release()
  })

  it('works in a folder whose path is longer than a socket may be, and apart for each folder', async () => {
    const deep = path.join(folder, 'a'.repeat(60), 'b'.repeat(60))
    const [one, two] = await Promise.all([claimFolder(deep), claimFolder(path.join(deep, 'other'))])
    await expect(claimFolder(deep)).rejects.toThrow(AlreadyRunningError)
    await Promise.all([one(), two()])
  })
})

/** The kernel may take a moment to close a killed process's socket. */
function poll<T>(work: () => Promise<T>): Promise<T> {
  return vi.waitFor(work, { timeout: 5_000 })
}
