import { fragmentOf, generalFragment } from '@pilin/domain/minutes/fragments'
import { endMeeting } from '@pilin/server/domains/meetings/end-meeting'
import { confirmMinutes } from '@pilin/server/domains/minutes/confirm-minutes'
import { submitMinutes } from '@pilin/server/domains/minutes/submit-minutes'
import { execute } from '@pilin/server/kernel/execute'
import { describe, expect, it } from 'vitest'
import { wordsSeen } from '../kit/browser.ts'
import type { BuiltBranch, BuiltPerson } from '../kit/builders.ts'
import { useJourney } from '../kit/journey.ts'
import { look } from '../kit/look.ts'
import { type BuiltMeeting, buildMeeting, morning, onDuty } from '../kit/meeting-builders.ts'
import { committedWords, typeInto, untilSaved, wordsOn } from '../kit/minutes-page.ts'
import { writableParts } from '../kit/minutes-toolbar.ts'
import { openRawSocket, writeRaw } from '../kit/raw-socket.ts'

const journey = useJourney()

async function yesterdaysMeeting() {
  const branch = await journey.branch()
  const startsAt = morning(-1)
  const meeting = await buildMeeting(journey.runtime, branch, { startsAt, topics: ['甲'] })
  const chair = onDuty(branch, startsAt)
  return { branch, meeting, chair, path: `/meetings/${meeting.meetingId}/minutes` }
}

/** Ends the meeting, submits its record and confirms it for both villages, by the use cases themselves. */
async function freeze({ meetingId }: BuiltMeeting, branch: BuiltBranch, chair: BuiltPerson): Promise<void> {
  const { runtime } = journey
  await execute(runtime, endMeeting, chair.actor, { meetingId })
  const { contentHash } = await execute(runtime, submitMinutes, chair.actor, { meetingId })
  for (const { secretary } of [branch.south, branch.north]) {
    await execute(runtime, confirmMinutes, secretary.actor, { meetingId, contentHash })
  }
}

describe('a record that has been frozen', () => {
  it('takes nothing from a page that was away meanwhile: its words are offered back instead', async () => {
    const { branch, meeting, chair, path } = await yesterdaysMeeting()
    const { prisma } = journey.runtime.database
    const writer = await journey.open(branch.south.secretary, path)
    const reader = await journey.open(branch.north.member, path)
    await typeInto(writer, '通过预算。')
    await untilSaved(writer)

    // Nothing goes through any more; the page does not know yet whether it ever will.
    await writer.context().setOffline(true)
    await writer.keyboard.type('改成不通过。')
    await writer
      .getByRole('status')
      .filter({ hasText: /保存中…|未保存/ })
      .waitFor()

    await freeze(meeting, branch, chair)
    await reader.getByText('已定稿，不再改变。').waitFor()
    const rows = await prisma.liveUpdate.count({ where: { documentId: meeting.documentId } })

    await writer.context().setOffline(false)
    await writer.getByRole('heading', { name: '没有保存的内容' }).waitFor()
    await writer.getByText(/您有约 6 个字没有来得及保存/).waitFor()
    expect(await writer.getByRole('textbox', { name: '其他事项', exact: true }).inputValue()).toBe(
      '通过预算。改成不通过。',
    )
    await look(writer, 'minutes-left-over')
    expect(await writableParts(writer).count()).toBe(0)
    expect(await prisma.liveUpdate.count({ where: { documentId: meeting.documentId } })).toBe(rows)
    expect(await committedWords(prisma, meeting.documentId)).toBe('通过预算。')
    expect(await wordsSeen(reader.locator('article'))).not.toContain('改成不通过')
  })

  it('refuses a connection that had joined while it was a draft', async () => {
    const { branch, meeting, chair } = await yesterdaysMeeting()
    const { prisma } = journey.runtime.database
    const cookie = await journey.server.signIn(branch.north.secretary.userId)
    const socket = await openRawSocket(journey.url, cookie)
    const [topicId = ''] = meeting.agendaItemIds
    const { written } = await writeRaw(socket, meeting.documentId, fragmentOf(topicId), '草稿里的话')
    expect(written).toMatchObject({ ok: true })
    await freeze(meeting, branch, chair)
    const rows = await prisma.liveUpdate.count({ where: { documentId: meeting.documentId } })
    const late = await writeRaw(socket, meeting.documentId, generalFragment, '定稿以后的话')
    expect(late.written).toMatchObject({ ok: false })
    socket.disconnect()
    expect(await prisma.liveUpdate.count({ where: { documentId: meeting.documentId } })).toBe(rows)
  })

  it('lets everybody else work on when one connection sends nonsense', async () => {
    const { branch, meeting, path } = await yesterdaysMeeting()
    const writer = await journey.open(branch.south.secretary, path)
    await typeInto(writer, '甲乙')
    const cookie = await journey.server.signIn(branch.north.secretary.userId)
    const socket = await openRawSocket(journey.url, cookie)
    for (const nonsense of [
      undefined,
      null,
      'text',
      7,
      [],
      { documentId: 1 },
      { documentId: meeting.documentId },
    ]) {
      for (const event of ['live:join', 'live:update', 'live:presence', 'live:leave', 'meeting:watch']) {
        socket.emit(event, nonsense)
        socket.emit(event)
      }
    }
    const bytes = new Uint8Array([1, 2, 3, 255, 255, 255, 255, 255]).buffer
    const update = { documentId: meeting.documentId, id: 'x', bytes }
    expect(await socket.timeout(5_000).emitWithAck('live:update', update)).toMatchObject({ ok: false })
    await writer.keyboard.type('丙丁')
    await untilSaved(writer)
    expect(await wordsOn(writer)).toBe('甲乙丙丁')
    expect(await committedWords(journey.runtime.database.prisma, meeting.documentId)).toBe('甲乙丙丁')
    socket.disconnect()
  })
})
