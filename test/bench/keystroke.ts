import { setTimeout as delay } from 'node:timers/promises'
import { mountBuiltPages } from '@pilin/app/pages'
import { generalFragment } from '@pilin/domain/minutes/fragments'
import { reactions } from '@pilin/server/reactions'
import { start } from '@pilin/server/start'
import type { Browser, Page } from 'playwright-core'
import { machine, quantile, setStage } from '../kit/bench-stage.ts'
import { launchBrowser, visit } from '../kit/browser.ts'
import { type BuiltBranch, buildBranch } from '../kit/builders.ts'
import { type Editor, openEditor } from '../kit/editor.ts'
import { type BuiltMeeting, buildMeeting } from '../kit/meeting-builders.ts'
import { testEnvironment, testSecret } from '../kit/running-server.ts'
import { signedInCookie } from '../kit/session.ts'

export const about =
  'from a keystroke to the other editor’s page, committed on the way, with 2 and with 20 editors'

const keystrokes = 100

export async function run(): Promise<string> {
  const stage = await setStage()
  const { url, database } = await stage.database('keystroke')
  const runtime = { database, clock: () => new Date(), reactions }
  const branch = await buildBranch(runtime)
  const meeting = await buildMeeting(runtime, branch)
  const running = await start(testEnvironment(url, { mode: 'production' }), mountBuiltPages)
  const browser = await launchBrowser()
  const cookie = (userId: string) => signedInCookie(database.prisma, testSecret, userId)
  try {
    const pages = await openPages(browser, running.url, branch, meeting, cookie)
    const two = await measure(pages)
    const others = await crowd(running.url, branch, meeting, cookie)
    const twenty = await measure(pages)
    for (const editor of others) editor.close()
    return `2 editors ${two}; 20 editors (18 of them typing a character a second each) ${twenty} (${machine()})`
  } finally {
    await browser.close()
    await running.stop()
    await stage.clear()
  }
}

type Cookie = (userId: string) => ReturnType<typeof signedInCookie>

async function openPages(
  browser: Browser,
  url: string,
  branch: BuiltBranch,
  meeting: BuiltMeeting,
  cookie: Cookie,
) {
  const pages: Page[] = []
  for (const { secretary } of [branch.south, branch.north]) {
    const { page } = await visit(browser, url, { cookie: await cookie(secretary.userId) })
    await page.goto(`/meetings/${meeting.meetingId}/minutes`)
    await page.locator('[contenteditable="true"]').first().waitFor()
    pages.push(page)
  }
  return pages as [Page, Page]
}

/** Milliseconds from key to change on the other page, over single keystrokes some time apart. */
async function measure([writer, reader]: [Page, Page]): Promise<string> {
  await reader.evaluate(() => {
    // No named function in here: it runs in the page, without the helpers of the compiler.
    Object.assign(window, { pilinTimes: [] })
    new MutationObserver(() => {
      ;(window as unknown as { pilinTimes: number[] }).pilinTimes.push(
        performance.timeOrigin + performance.now(),
      )
    }).observe(document.querySelector('[contenteditable="true"]') ?? document.body, {
      childList: true,
      characterData: true,
      subtree: true,
    })
  })
  await writer.locator('[contenteditable="true"]').first().click()
  const waits: number[] = []
  for (let index = 0; index < keystrokes; index++) {
    await reader.evaluate(() => {
      ;(window as unknown as { pilinTimes: number[] }).pilinTimes.length = 0
    })
    const at = await writer.evaluate(() => {
      const pressed = performance.timeOrigin + performance.now()
      document.execCommand('insertText', false, '字')
      return pressed
    })
    const arrived = await reader.waitForFunction(
      () => (window as unknown as { pilinTimes: number[] }).pilinTimes[0],
      undefined,
      { polling: 2 },
    )
    waits.push(((await arrived.jsonValue()) as number) - at)
    await delay(20)
  }
  return `p50 ${quantile(waits, 0.5).toFixed(0)} ms, p95 ${quantile(waits, 0.95).toFixed(0)} ms`
}

/** Eighteen more editors of the same document who type at an even pace in another part. */
async function crowd(
  url: string,
  branch: BuiltBranch,
  meeting: BuiltMeeting,
  cookie: Cookie,
): Promise<Editor[]> {
  const session = await cookie(branch.north.secretary.userId)
  const editors = Array.from({ length: 18 }, () =>
    openEditor({ url, cookie: session, documentId: meeting.documentId }),
  )
  for (const editor of editors) {
    editor.write(generalFragment, '在场')
    await editor.provider.acked()
    const typing = setInterval(() => editor.write(generalFragment, '字'), 1_000)
    typing.unref()
    editor.provider.status.subscribe(() => {
      if (editor.provider.status.getSnapshot().phase === 'closed') clearInterval(typing)
    })
  }
  return editors
}
