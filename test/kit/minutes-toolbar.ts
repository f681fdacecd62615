import type { Locator, Page } from 'playwright-core'
import { sectionOf, type Title } from './minutes-page.ts'

/** Makes the paragraph with the cursor into something else, by the tools of its part. */
export async function pressTool(page: Page, title: Title, tool: string): Promise<void> {
  const name = typeof title === 'string' ? `“${title}”的格式` : title
  await page.getByRole('group', { name }).getByRole('button', { name: tool, exact: true }).click()
}

/** The action item with these words, as it stands in the editor. */
export function actionItemOn(page: Page, title: string, words: string): Locator {
  return sectionOf(page, title).locator('[data-node=actionItem]').filter({ hasText: words })
}

/** Whether anything in the record can be written in. */
export function writableParts(page: Page): Locator {
  return page.locator('article [contenteditable=true]')
}
