import { execFile, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { promisify } from 'node:util'
import { chromium } from 'playwright-core'

const run = promisify(execFile)

const usualNames = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

const howToGetOne =
  'The journeys need a Chromium and none was found. Install one (Debian: apt-get install chromium; elsewhere: npx playwright install chromium) or set CHROMIUM to its path.'

/**
 * The path of a Chromium: the one in CHROMIUM, one that is installed, or one that is installed now where that
 * is possible (Debian as root with apt, elsewhere Playwright's own).
 * @throws Error with the sentence that says how to get one
 */
export async function findChromium(): Promise<string> {
  const found = process.env.CHROMIUM || (await installed())
  if (found) return found
  console.error('no Chromium is installed; installing one')
  await install().catch(() => {})
  const now = await installed()
  if (!now) throw new Error(howToGetOne)
  return now
}

async function installed(): Promise<string | undefined> {
  for (const name of usualNames) {
    const where = process.platform === 'win32' ? 'where' : 'which'
    const found = await run(where, [name]).then(
      ({ stdout }) => stdout.trim().split('\n')[0],
      () => undefined,
    )
    if (found) return found
  }
  return [...usualPlaces, chromium.executablePath()].find((place) => existsSync(place))
}

async function install(): Promise<void> {
  const isRoot = process.getuid?.() === 0
  if (isRoot && existsSync('/usr/bin/apt-get')) {
    await loudly('apt-get', ['update', '-qq'])
    // The fonts are for people who look at the screenshots.
    await loudly('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'])
    return
  }
  const cli = path.join(path.dirname(createRequire(import.meta.url).resolve('playwright-core')), 'cli.js')
  await loudly(process.execPath, [cli, 'install', 'chromium'])
}

function loudly(command: string, args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'inherit'], env })
    child.once('error', reject)
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`${command} ended with ${code}`)),
    )
  })
}
