import { describe, expect, it } from 'vitest'
import type { BuiltPerson } from '../kit/builders.ts'
import { markPage, useWindows } from '../kit/journey.ts'
import { look } from '../kit/look.ts'
import { buildMeeting } from '../kit/meeting-builders.ts'
import {
  committedWords,
  containsInOrder,
  enterSection,
  saveNoteOf,
  typeInto,
  untilSaved,
  wordsOn,
} from '../kit/minutes-page.ts'
import { useOwnProgram } from '../kit/own-program.ts'

const windows = useWindows()

describe('a server that is killed while people write', () => {
  const program = useOwnProgram()

  async function newRecord() {
    const { app, branch, database, runtime, cookieOf } = program
    const meeting = await buildMeeting(runtime, branch)
    const open = async (person: BuiltPerson) =>
      windows.open(app.url, `/meetings/${meeting.meetingId}/minutes`, { cookie: await cookieOf(person) })
    return { app, branch, open, committed: () => committedWords(database.prisma, meeting.documentId) }
  }

  it('loses nothing: pages say what is not saved, keep it, and go on by themselves when it is back', async () => {
    const { app, branch, open, committed } = await newRecord()
    const south = await open(branch.south.secretary)
    const north = await open(branch.north.secretary)
    const marks = [await markPage(south), await markPage(north)]
    await typeInto(south, '记录：')
    await expect.poll(() => wordsOn(north)).toBe('记录：')
    await enterSection(north)

    const first = Array.from({ length: 60 }, (_, index) => `南${index}，`).join('')
    const second = Array.from({ length: 60 }, (_, index) => `北${index}；`).join('')
    const typing = [south.keyboard.type(first, { delay: 15 }), north.keyboard.type(second, { delay: 15 })]
    await expect.poll(async () => (await committed()).length).toBeGreaterThan(40)
    await app.kill()
    const beforeKill = await committed()
    await Promise.all(typing)

    for (const [page, text] of [
      [south, first],
      [north, second],
    ] as const) {
      await saveNoteOf(page)
        .filter({ hasText: /^(离线|正在重新连接)，\d+ 处未保存（自 \d\d:\d\d:\d\d 起）$/ })
        // Not only there: nothing covers it.
        .click({ trial: true })
      expect(containsInOrder(await wordsOn(page), text)).toBe(true)
    }
    await look(north, 'minutes-offline')
    expect(beforeKill.length).toBeLessThan(first.length + second.length)

    await app.restart()
    for (const page of [south, north]) await untilSaved(page)
    const words = await committed()
    expect([...words].sort()).toEqual([...`记录：${first}${second}`].sort())
    expect(containsInOrder(words, beforeKill)).toBe(true)
    expect(containsInOrder(words, first)).toBe(true)
    expect(containsInOrder(words, second)).toBe(true)
    for (const page of [south, north]) await expect.poll(() => wordsOn(page)).toBe(words)
    for (const mark of marks) expect(await mark.wasReloaded()).toBe(false)
  })

  it('has everything that it called saved, also when whoever wrote it never comes back', async () => {
    const { app, branch, open, committed } = await newRecord()
    const writer = await open(branch.south.secretary)
    const text = '决定：每周五联合清理界河，𠮷日开工。'
    await typeInto(writer, text)
    await untilSaved(writer)
    await writer.close()
    await app.kill()
    await app.restart()
    expect(await committed()).toBe(text)
    const reader = await open(branch.north.secretary)
    await expect.poll(() => wordsOn(reader)).toBe(text)
  })
})
