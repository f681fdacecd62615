import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { chromium } from 'playwright-core'
import { aptInstall, hasApt, loudly, onPath } from './find-installed.ts'

/** The shell has no windows of its own and takes half the processor time of the whole browser. */
const shell = 'chromium-headless-shell'
const usualNames = [shell, 'chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

const howToGetOne =
  'The journeys need a Chromium and none was found. Install one (Debian: apt-get install chromium-headless-shell; elsewhere: npx playwright install chromium) or set CHROMIUM to its path.'

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
  const found = await onPath(usualNames)
  return found ?? [...usualPlaces, chromium.executablePath()].find((place) => existsSync(place))
}

async function install(): Promise<void> {
  // The fonts are for people who look at the screenshots.
  if (hasApt()) {
    return aptInstall([shell, 'fonts-noto-cjk']).catch(() => aptInstall(['chromium', 'fonts-noto-cjk']))
  }
  const cli = path.join(path.dirname(createRequire(import.meta.url).resolve('playwright-core')), 'cli.js')
  await loudly(process.execPath, [cli, 'install', 'chromium'])
}
