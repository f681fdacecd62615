import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { inputMethodOf } from '../kit/input-method.ts'
import { useJourney } from '../kit/journey.ts'
import { buildMeeting } from '../kit/meeting-builders.ts'
import {
  committedWords,
  enterSection,
  sectionOf,
  typeInto,
  untilSaved,
  wordsOn,
} from '../kit/minutes-page.ts'

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
