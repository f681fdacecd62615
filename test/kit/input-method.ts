import type { CDPSession, Page } from 'playwright-core'

/** A Chinese input method in one page, by the browser's own composition events. */
export type InputMethod = {
  /** What the composition shows at the moment: the letters typed so far. */
  compose(letters: string): Promise<void>
  /** Chooses a candidate: it replaces the letters. */
  choose(text: string): Promise<void>
}

export async function inputMethodOf(page: Page): Promise<InputMethod> {
  const session: CDPSession = await page.context().newCDPSession(page)
  return {
    async compose(letters) {
      const end = letters.length
      await session.send('Input.imeSetComposition', { text: letters, selectionStart: end, selectionEnd: end })
    },
    async choose(text) {
      await session.send('Input.insertText', { text })
    },
  }
}
