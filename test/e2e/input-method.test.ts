import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { inputMethodOf } from '../kit/input-method.ts'
import { scriptsReady, useJourney } from '../kit/journey.ts'
import { look } from '../kit/look.ts'
import { buildMeeting } from '../kit/meeting-builders.ts'
import {
  committedWords,
  enterSection,
  sectionOf,
  typeInto,
  untilSaved,
  wordsOn,
} from '../kit/minutes-page.ts'
import { forgeableWire } from '../kit/wire.ts'

const journey = useJourney()
const opening = '会议'

/** Two writers with their cursors at the same spot, behind the same word. */
async function sameSpot() {
  const branch = await journey.branch()
  const { meetingId, documentId } = await buildMeeting(journey.runtime, branch)
  const path = `/meetings/${meetingId}/minutes`
  const south = await journey.open(branch.south.secretary, path)
  const north = await journey.open(branch.north.secretary, path)
  await typeInto(south, opening)
  await expect.poll(() => wordsOn(north)).toBe(opening)
  await enterSection(north)
  await sectionOf(south).locator('[data-caret-name]', { hasText: '北书记' }).waitFor()
  const committed = () => committedWords(journey.runtime.database.prisma, documentId)
  return { south, north, committed }
}

async function everywhere(pages: Page[], committed: () => Promise<string>): Promise<string> {
  for (const page of pages) await untilSaved(page)
  const words = await committed()
  for (const page of pages) await expect.poll(() => wordsOn(page)).toBe(words)
  return words
}

describe('an input method', () => {
  it('in two pages at the same spot leaves no stray letters and loses no text', async () => {
    const { south, north, committed } = await sameSpot()
    const one = await inputMethodOf(south)
    const other = await inputMethodOf(north)
    for (const [letters, others] of [
      ['n', 'w'],
      ['ni', 'wo'],
      ['nih', 'wom'],
      ['nihao', 'women'],
    ] as const) {
      await one.compose(letters)
      await other.compose(others)
      expect(await committed()).not.toMatch(/[a-z]/)
    }
    await one.choose('你好')
    await expect.poll(committed).toContain('你好')
    await other.compose('womende')
    await other.choose('我们的')
    const words = await everywhere([south, north], committed)
    expect(words).not.toMatch(/[a-z]/)
    expect([`${opening}你好我们的`, `${opening}我们的你好`]).toContain(words)
  })

  it('goes on undisturbed while the other one types in the same line, and shows it all afterwards', async () => {
    const { south, north, committed } = await sameSpot()
    const method = await inputMethodOf(south)
    await method.compose('shan')
    await north.keyboard.type('听取汇报，')
    await expect.poll(committed).toBe(`${opening}听取汇报，`)
    await method.compose('shantang')
    await north.keyboard.type('通过。')
    await method.choose('山塘')
    const words = await everywhere([south, north], committed)
    expect(words).not.toMatch(/[a-z]/)
    expect([...words].sort()).toEqual([...`${opening}听取汇报，通过。山塘`].sort())
  })

  it('word after word in both pages ends in one text', async () => {
    const { south, north, committed } = await sameSpot()
    const one = await inputMethodOf(south)
    const other = await inputMethodOf(north)
    const write = async (method: typeof one, words: [string, string][]) => {
      for (const [letters, text] of words) {
        for (let end = 1; end <= letters.length; end++) await method.compose(letters.slice(0, end))
        await method.choose(text)
      }
    }
    await Promise.all([
      write(one, [
        ['jiehe', '界河'],
        ['qingyu', '清淤'],
        ['wancheng', '完成'],
      ]),
      write(other, [
        ['jingfei', '经费'],
        ['liangcun', '两村'],
        ['fendan', '分担'],
      ]),
    ])
    const words = await everywhere([south, north], committed)
    expect(words).not.toMatch(/[a-z]/)
    expect([...words].sort()).toEqual([...`${opening}界河清淤完成经费两村分担`].sort())
  })

  it('that is broken off leaves nothing behind', async () => {
    const { south, north, committed } = await sameSpot()
    const method = await inputMethodOf(south)
    await method.compose('luan')
    await method.compose('')
    await north.keyboard.type('开始')
    await south.keyboard.type('。')
    const words = await everywhere([south, north], committed)
    expect([...words].sort()).toEqual([...`${opening}开始。`].sort())
  })
})

describe('a composition that is not finished', () => {
  /** One composes; what the other types meanwhile waits outside. */
  async function held(prepare: (south: Page) => Promise<void> = async () => {}) {
    const spot = await sameSpot()
    await prepare(spot.south)
    await enterSection(spot.south)
    const method = await inputMethodOf(spot.south)
    await method.compose('shan')
    await spot.north.keyboard.type('北岸。')
    await expect.poll(spot.committed).toBe(`${opening}北岸。`)
    expect(await wordsOn(spot.south)).not.toContain('北岸')
    const shown = () => expect.poll(() => wordsOn(spot.south)).toContain('北岸。')
    return { ...spot, method, shown }
  }

  it('[PV9] lets everything through when the writer leaves the field', async () => {
    const { south, north, committed, shown } = await held()
    await south.evaluate(() => (document.activeElement as HTMLElement).blur())
    await shown()
    expect(await everywhere([south, north], committed)).toContain('shan')
  })

  it('[PV9] lets everything through when the page is hidden', async () => {
    const { south, shown } = await held()
    await south.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, value: 'hidden' })
      document.dispatchEvent(new Event('visibilitychange'))
    })
    await shown()
  })

  it('[PV9] lets everything through when the connection breaks, and what is chosen then is saved', async () => {
    let cut = async () => {}
    const { south, north, committed, method, shown } = await held(async (page) => {
      ;({ cut } = await forgeableWire(page))
    })
    await cut()
    await shown()
    await method.choose('山塘')
    const words = await everywhere([south, north], committed)
    expect(words).toContain('山塘')
    expect(words).toContain('北岸。')
  })

  it('[PV9] lets everything through after ten seconds', async () => {
    const { south, shown } = await held(async (page) => {
      await page.clock.install()
      await page.reload()
      await scriptsReady(page)
    })
    await south.clock.fastForward(9_000)
    expect(await wordsOn(south)).not.toContain('北岸')
    await south.clock.fastForward(1_500)
    await shown()
  })

  it('[PV15] whose paragraph is deleted by somebody else is offered back to its writer', async () => {
    const { south, north, committed } = await sameSpot()
    await south.keyboard.press('Control+End')
    await south.keyboard.press('Enter')
    await south.keyboard.type('第二段')
    await expect.poll(() => wordsOn(north)).toBe(`${opening}\n第二段`)
    const method = await inputMethodOf(south)
    await method.compose('jie')
    await method.compose('jiehe')
    await north.keyboard.press('Control+a')
    await north.keyboard.press('Delete')
    await expect.poll(committed).toBe('')
    await method.choose('界河𠮷')
    const note = south.getByRole('region', { name: '没有保存的内容' })
    await note
      .getByRole('alert')
      .filter({ hasText: '您正在输入时，别人删除了这一段，您输入的 3 个字没有写进记录。' })
      .waitFor()
    expect(await note.getByRole('textbox').inputValue()).toBe('界河𠮷')
    await south.getByRole('link', { name: '有内容没有保存，查看' }).click()
    await look(south, 'minutes-taken')
    await note.getByRole('button', { name: '不再需要' }).click()
    await typeInto(south, '重新写')
    expect(await everywhere([south, north], committed)).toBe('重新写')
  })
})
