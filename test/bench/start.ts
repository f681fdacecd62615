import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { freePort } from '../kit/app-process.ts'
import { machine, median } from '../kit/bench-stage.ts'
import { temporaryFolder } from '../kit/temporary-folder.ts'

export const about = 'second run of `pnpm start` (built, data kept) until the first page is answered'

const root = path.join(import.meta.dirname, '../..')
const runs = 5

export async function run(): Promise<string> {
  const folder = await temporaryFolder('start')
  try {
    const first = await timeStart(folder)
    const seconds: number[] = []
    for (let index = 0; index < runs; index++) seconds.push(await timeStart(folder))
    return `first run on an empty data folder ${first.toFixed(1)} s; second run median ${median(seconds).toFixed(1)} s of ${runs} (${machine()})`
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Seconds from the command to the first answered page. */
async function timeStart(folder: string): Promise<number> {
  const port = await freePort()
  const startedAt = performance.now()
  // A group of its own, so that stopping reaches every process as Ctrl-C does.
  const child = spawn('npx', ['--yes', 'pnpm@12', 'start'], {
    cwd: root,
    detached: true,
    stdio: 'ignore',
    env: { ...process.env, PORT: String(port), PILIN_DATA: folder, LOG_LEVEL: 'silent' },
  })
  const ended = once(child, 'exit')
  while ((await fetch(`http://localhost:${port}/sign-in`).catch(() => undefined))?.status !== 200)
    await delay(20)
  const seconds = (performance.now() - startedAt) / 1000
  if (child.pid) process.kill(-child.pid, 'SIGINT')
  await ended
  return seconds
}
