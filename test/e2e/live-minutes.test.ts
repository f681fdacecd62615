import { fragmentOf } from '@pilin/domain/minutes/fragments'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { useJourney } from '../kit/journey.ts'
import { buildMeeting } from '../kit/meeting-builders.ts'
import {
  committedWords,
  containsInOrder,
  enterSection,
  saveNoteOf,
  sectionOf,
  typeInto,
  untilSaved,
  wordsOn,
} from '../kit/minutes-page.ts'

const journey = useJourney()
const topic = '明月山塘景区共建'

/** A meeting that has begun, and its record open in front of both secretaries. */
async function twoWriters() {
  const branch = await journey.branch()
  const meeting = await buildMeeting(journey.runtime, branch)
  const path = `/meetings/${meeting.meetingId}/minutes`
  const south = await journey.open(branch.south.secretary, path)
  const north = await journey.open(branch.north.secretary, path)
  const [topicId = ''] = meeting.agendaItemIds
  return { branch, meeting, path, south, north, fragment: fragmentOf(topicId) }
}

type Written = { documentId: string; fragment?: string; title?: string }

/** Waits until the pages and the database hold the same words, and returns them. */
async function settledWords(pages: Page[], { documentId, fragment, title }: Written): Promise<string> {
  for (const page of pages) await untilSaved(page)
  const committed = await committedWords(journey.runtime.database.prisma, documentId, fragment)
  for (const page of pages) await expect.poll(() => wordsOn(page, title)).toBe(committed)
  return committed
}

describe('two secretaries in one part of the record', () => {
  it('type at the same time, and both pages and the database end with the same text, nothing lost', async () => {
    const { south, north, meeting, fragment } = await twoWriters()
    const first = '南山塘汇报：界河清淤完成八成，𠮷日动工👍🏽，经费两村各半。'
    const second = '北山塘补充：𡈼家浜水闸需检修，请镇里协调🚜，年底前完成。'
    const opening = '会议听取汇报：'
    await typeInto(south, opening, topic)
    await expect.poll(() => wordsOn(north, topic)).toBe(opening)
    await enterSection(north, topic)
    await Promise.all([south.keyboard.type(first, { delay: 20 }), north.keyboard.type(second, { delay: 20 })])
    const words = await settledWords([south, north], {
      documentId: meeting.documentId,
      fragment,
      title: topic,
    })
    expect(containsInOrder(words, first)).toBe(true)
    expect(containsInOrder(words, second)).toBe(true)
    expect([...words].sort()).toEqual([...opening, ...first, ...second].sort())
  })

  it('see each other’s caret with the name, and who else is here', async () => {
    const { south, north } = await twoWriters()
    await typeInto(south, '会议开始。')
    await typeInto(north, '到会九人。')
    await sectionOf(south).locator('[data-caret-name]', { hasText: '北书记' }).waitFor()
    await sectionOf(north).locator('[data-caret-name]', { hasText: '南书记' }).waitFor()
    await south.getByText('同时在看：北书记').waitFor()
    await north.close()
    await south.getByText('同时在看：北书记').waitFor({ state: 'detached' })
    expect(await sectionOf(south).locator('[data-caret-name]').count()).toBe(0)
  })

  it('make a new paragraph, delete and undo without touching what the other wrote', async () => {
    const { south, north, meeting } = await twoWriters()
    await typeInto(south, '南一')
    await expect.poll(() => wordsOn(north)).toBe('南一')
    await typeInto(north, '北一')
    await expect.poll(() => wordsOn(south)).toBe('南一北一')
    await enterSection(south)
    await south.keyboard.press('Enter')
    await south.keyboard.type('南二')
    await expect.poll(() => wordsOn(north)).toBe('南一北一\n南二')
    // Slow typing is undone in several steps; none of them is the other's.
    for (let step = 0; step < 3; step++) await north.keyboard.press('Control+z')
    await expect.poll(() => wordsOn(north)).toBe('南一\n南二')
    expect(await settledWords([south, north], meeting)).toBe('南一\n南二')
  })

  it('are told when all of it is saved, by the clock', async () => {
    const { south, north, meeting } = await twoWriters()
    await saveNoteOf(south).filter({ hasText: '所有内容已保存' }).waitFor()
    await typeInto(south, '已保存的一行')
    await untilSaved(south)
    expect(await committedWords(journey.runtime.database.prisma, meeting.documentId)).toBe('已保存的一行')
    await expect.poll(() => wordsOn(north)).toBe('已保存的一行')
  })
})

describe('the record without scripts', () => {
  it('is a text that can be read, with its head and all parts in order', async () => {
    const { branch, south, path } = await twoWriters()
    await typeInto(south, '共同巡河每周一次。', topic)
    await untilSaved(south)
    const page = await journey.open(branch.south.member, path, { javaScriptEnabled: false })
    expect(await page.getByText('共同巡河每周一次。').isVisible()).toBe(true)
    const headings = await page.locator('article').getByRole('heading', { level: 2 }).allTextContents()
    expect(headings).toEqual(['一、上次决议办理情况', `二、${topic}`, '三、联合巡河护河', '四、其他事项'])
  })
})
