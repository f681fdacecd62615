import { mountBuiltPages } from '@pilin/app/pages'
import type { Runtime } from '@pilin/server/kernel/use-case'
import type { Browser, BrowserContext, BrowserContextOptions, Page, WebError } from 'playwright-core'
import { afterEach, beforeAll, expect } from 'vitest'
import { desk, launchBrowser, visit, wordsSeen } from './browser.ts'
import { type BuiltBranch, buildBranch } from './builders.ts'
import { type TestServer, useServer } from './running-server.ts'

/** Milliseconds after which something on a page will not come any more. */
const patience = 15_000

/** Somebody who can open a page; without a login, a stranger. */
export type Visitor = { userId: string } | 'a stranger'

/** A browser whose windows are closed after each test, and whose pages must run without errors. */
export type Windows = {
  /** A window of somebody's own, on a page. */
  open(url: string, path: string, options?: WindowOptions): Promise<Page>
}

export type WindowOptions = BrowserContextOptions & { cookie?: Awaited<ReturnType<TestServer['signIn']>> }

/** For pages that live for seconds: nothing is optimized for long, and drawing needs no process of its own. */
const brief = ['--in-process-gpu', '--js-flags=--no-opt']

/** One browser for all files that a worker runs; it ends with the worker. */
let shared: Promise<Browser> | undefined

async function sharedBrowser(): Promise<Browser> {
  shared ??= launchBrowser(brief)
  const browser = await shared
  if (browser.isConnected()) return browser
  shared = launchBrowser(brief)
  return shared
}

/** For a test file: windows of a browser, from before the first test until after the last. */
export function useWindows(): Windows {
  let browser: Browser | undefined
  const contexts: BrowserContext[] = []
  const problems: string[] = []
  beforeAll(async () => {
    browser = await sharedBrowser()
  })
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await tellOf(contexts)
    for (const context of contexts.splice(0)) await context.close()
    expect(problems.splice(0), 'no page may meet an error of its own').toEqual([])
  })
  return {
    async open(url, path, options = {}) {
      if (!browser) throw new Error('the browser is there from beforeAll to afterAll only')
      const { context, page } = await visit(browser, url, options)
      contexts.push(context)
      page.setDefaultTimeout(patience)
      context.on('weberror', (event) => problems.push(described(event)))
      context.on('console', (message) => {
        const text = message.text()
        // What is refused or away is what many journeys are about; the rest is a fault of the page.
        const expected =
          /Failed to load resource|WebSocket (connection|is already in CLOSING)|ERR_|net::/.test(text)
        if (message.type() === 'error' && !expected) problems.push(text)
      })
      const answer = await page.goto(path)
      if ((answer?.status() ?? 500) >= 500) throw new Error(`${path} answered ${answer?.status()}`)
      if (options.javaScriptEnabled !== false) await scriptsReady(page)
      return page
    },
  }
}

/** Where every window stood and what it said, for whoever reads why a test failed. */
async function tellOf(contexts: readonly BrowserContext[]): Promise<void> {
  for (const page of contexts.flatMap((context) => context.pages())) {
    const said = await wordsSeen(page.locator('body')).catch(String)
    process.stderr.write(`a window at ${page.url()} said:\n${said.slice(0, 2_000)}\n`)
  }
}

/** An error that no page caught: which, where, and on what page. (What the browser throws itself has no stack.) */
function described(event: WebError): string {
  const error = event.error()
  const said = error instanceof Error ? error.stack || `${error.name}: ${error.message}` : String(error)
  return `${said}\non ${event.page()?.url() ?? 'a page that is gone'}`
}

/** The program in this process with its pages, and people who look at them. */
export type Journey = {
  readonly url: string
  readonly server: TestServer
  /** Use cases beside the server, by the clock that the server itself goes by. */
  readonly runtime: Runtime
  branch(): Promise<BuiltBranch>
  open(visitor: Visitor, path: string, options?: BrowserContextOptions): Promise<Page>
}

export function useJourney(): Journey {
  const server = useServer(mountBuiltPages)
  const windows = useWindows()
  const runtime = () => ({ ...server.test.runtime, clock: () => new Date() })
  return {
    server,
    get url() {
      return server.url
    },
    get runtime() {
      return runtime()
    },
    branch: () => buildBranch(runtime()),
    async open(visitor, path, options = {}) {
      const cookie = visitor === 'a stranger' ? undefined : await server.signIn(visitor.userId)
      return windows.open(server.url, path, { viewport: desk, ...options, ...(cookie && { cookie }) })
    },
  }
}

/** A page with scripts answers presses with them from now on; a page without any is ready as it is. */
export async function scriptsReady(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    if (document.querySelector('script[src], script[type=module]') === null) return true
    const main = document.getElementById('main')
    return main !== null && Object.keys(main).some((key) => key.startsWith('__reactProps'))
  })
}

/** Marks the page, so that a test can say later that it was never loaded again. */
export async function markPage(page: Page): Promise<{ wasReloaded(): Promise<boolean> }> {
  await page.evaluate(() => document.documentElement.setAttribute('data-marked-by-test', ''))
  return {
    wasReloaded: () => page.evaluate(() => !document.documentElement.hasAttribute('data-marked-by-test')),
  }
}
