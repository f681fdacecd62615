import { execFile, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** The first of these programs that is on the path. */
export async function onPath(names: readonly string[]): Promise<string | undefined> {
  for (const name of names) {
    const where = process.platform === 'win32' ? 'where' : 'which'
    const found = await run(where, [name]).then(
      ({ stdout }) => stdout.trim().split('\n')[0],
      () => undefined,
    )
    if (found) return found
  }
  return undefined
}

/** Whether packages of Debian can be installed here. */
export function hasApt(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
}

export async function aptInstall(packages: readonly string[]): Promise<void> {
  await loudly('apt-get', ['update', '-qq'])
  await loudly('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages])
}

/** Runs a program that says what goes wrong. */
export function loudly(command: string, args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'inherit'], env })
    child.once('error', reject)
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`${command} ended with ${code}`)),
    )
  })
}
