import { generalFragment } from '@pilin/domain/minutes/fragments'
import type { PrismaClient } from '@pilin/prisma/client'
import type { Locator, Page } from 'playwright-core'
import * as Y from 'yjs'
import { textOf } from './editor.ts'

/** A topic by its title, or by how its quoted title begins. */
export type Title = string | RegExp

/** The editor of one part of the record. */
export function sectionOf(page: Page, title: Title = '其他事项'): Locator {
  return page
    .locator('article')
    .getByRole('textbox', { name: typeof title === 'string' ? `“${title}”的记录` : title })
}

/** What the page says about saving. */
export function saveNoteOf(page: Page): Locator {
  return page.getByRole('status').filter({ hasText: /保存|离线|只读|已关闭|连接…/ })
}

/** Puts the cursor at the end of a part, where it can be written in. */
export async function enterSection(page: Page, title?: Title): Promise<void> {
  const section = sectionOf(page, title)
  await section.and(page.locator('[contenteditable=true]')).waitFor()
  await section.focus()
  await page.keyboard.press('Control+End')
  // The editor learns of a moved cursor with the next frame; no person types within one.
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null)))),
  )
}

/** Types into a part as a person does: letter by letter, each of them a change of its own. */
export async function typeInto(page: Page, text: string, title?: string): Promise<void> {
  await enterSection(page, title)
  await page.keyboard.type(text)
}

/** What the page says when everything is committed. */
export async function untilSaved(page: Page): Promise<void> {
  await saveNoteOf(page)
    .filter({ hasText: /^已保存 \d\d:\d\d:\d\d$/ })
    .waitFor()
}

/** The words of a part on the screen, one line for each paragraph, without others' carets. */
export function wordsOn(page: Page, title?: string): Promise<string> {
  return sectionOf(page, title).evaluate((root) => {
    const copy = root.cloneNode(true) as Element
    for (const extra of copy.querySelectorAll('[data-caret], .ProseMirror-widget, [data-fields]'))
      extra.remove()
    return [...copy.children].map((block) => block.textContent).join('\n')
  })
}

/** What is committed: the update log, merged. */
export async function committedDoc(prisma: PrismaClient, documentId: string): Promise<Y.Doc> {
  const rows = await prisma.liveUpdate.findMany({ where: { documentId }, orderBy: { seq: 'asc' } })
  const doc = new Y.Doc()
  for (const { bytes } of rows) Y.applyUpdate(doc, bytes)
  return doc
}

/** The words of a part as committed, one line for each paragraph. */
export async function committedWords(
  prisma: PrismaClient,
  documentId: string,
  fragment = generalFragment,
): Promise<string> {
  return textOf(await committedDoc(prisma, documentId), fragment)
}

/** Whether all characters of `part` stand in `whole` in their order, perhaps with others between them. */
export function containsInOrder(whole: string, part: string): boolean {
  const wanted = [...part]
  let found = 0
  for (const character of whole) if (character === wanted[found]) found += 1
  return found === wanted.length
}
