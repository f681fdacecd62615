import type { Page } from 'playwright-core'
import { saveNoteOf } from './minutes-page.ts'

/** Turns on, in the editor, that this device keeps what is not saved. */
export async function keepOnDevice(page: Page): Promise<void> {
  await page.getByText('本机保留：未开启').click()
  await page.getByLabel('在本机保留未保存的内容').check()
  await page.getByText('本机保留：已开启').click()
}

/** What the page says while edits are unsaved; the text behind it says more. */
export async function untilUnsaved(page: Page, count: number, more = ''): Promise<void> {
  await saveNoteOf(page)
    .filter({
      hasText: new RegExp(`^(离线|正在重新连接)，${count} 处未保存（自 \\d\\d:\\d\\d:\\d\\d 起）${more}$`),
    })
    .waitFor()
}

/** How many edits and copies the device holds, of whomever. */
export function keptOn(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const all = await indexedDB.databases()
    if (!all.some(({ name }) => name === 'pilin-unsaved')) return 0
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('pilin-unsaved')
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    const counts = ['edits', 'copies'].map(
      (name) =>
        new Promise<number>((resolve) => {
          const request = database.transaction(name).objectStore(name).count()
          request.onsuccess = () => resolve(request.result)
        }),
    )
    const [edits = 0, copies = 0] = await Promise.all(counts)
    database.close()
    return edits + copies
  })
}
