import { mkdirSync } from 'node:fs'
import path from 'node:path'
import axe from 'axe-core'
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Locator,
  type Page,
  type ViewportSize,
} from 'playwright-core'
import { findChromium } from './find-chromium.ts'
import type { SessionCookie } from './session.ts'

const screenshots = path.join(import.meta.dirname, '../../screenshots')

/** The two widths at which every page is looked at. */
export const phone = { width: 360, height: 780 }
export const desk = { width: 1440, height: 900 }

/** Chromium as the journeys need it: no service of its own may call out. */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: await findChromium(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--lang=zh-CN',
      ...more,
    ],
    // The browser's own words, as in its fields for dates.
    env: { ...process.env, LANGUAGE: 'zh_CN' },
  })
}

/** A visitor with a window of their own; signed in when a cookie is given. */
export async function visit(
  browser: Browser,
  url: string,
  options: BrowserContextOptions & { cookie?: SessionCookie } = {},
): Promise<{ context: BrowserContext; page: Page }> {
  const { cookie, ...rest } = options
  const context = await browser.newContext({
    baseURL: url,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: desk,
    ...rest,
  })
  if (cookie)
    await context.addCookies([
      { name: cookie.name, value: cookie.value, url, httpOnly: true, sameSite: 'Lax' },
    ])
  return { context, page: await context.newPage() }
}

/** Presses what leads to another page, as plain links and forms do, and waits for that page. */
export async function pressAndLoad(page: Page, target: Locator): Promise<void> {
  await Promise.all([page.waitForEvent('load'), target.click()])
}

/** The words as they are shown: what is hidden is not among them, and every block stands on its own line. */
export async function wordsSeen(target: Locator): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: whether and how it is shown is the question here.
  return target.innerText()
}

/** Saves what the page looks like at this width, for people to look at. */
export async function screenshot(page: Page, name: string, viewport: ViewportSize): Promise<void> {
  mkdirSync(screenshots, { recursive: true })
  // Bars that stay in view stand where they belong when the whole page is in view.
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  if (height > viewport.height) await page.setViewportSize({ ...viewport, height })
  await page.screenshot({ path: path.join(screenshots, `${name}-${viewport.width}.png`), fullPage: true })
}

/** What axe has against the page, as readable lines; none is what is asked for. */
export async function accessibilityProblems(page: Page, { contrast = true } = {}): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const violations = await page.evaluate(
    (options) =>
      (window as unknown as { axe: typeof axe }).axe
        .run(document, options)
        .then(({ violations }) => violations),
    // Only what is wrong is described, and nothing is fetched for it.
    {
      resultTypes: ['violations' as const],
      preload: false,
      rules: { 'color-contrast': { enabled: contrast } },
    },
  )
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  )
}

/** Whether the page can be scrolled sideways, which no page may be. */
export async function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
}
