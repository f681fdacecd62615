import { generalFragment } from '@pilin/domain/minutes/fragments'
import { describe, expect, it } from 'vitest'
import { useJourney } from '../kit/journey.ts'
import { look } from '../kit/look.ts'
import { buildMeeting } from '../kit/meeting-builders.ts'
import { committedWords, saveNoteOf, sectionOf, typeInto, untilSaved, wordsOn } from '../kit/minutes-page.ts'
import { openRawSocket, writeRaw } from '../kit/raw-socket.ts'

const journey = useJourney()

describe('a member who reads the record while it is written', () => {
  it('sees every word as it comes and cannot type', async () => {
    const branch = await journey.branch()
    const meeting = await buildMeeting(journey.runtime, branch)
    const path = `/meetings/${meeting.meetingId}/minutes`
    const member = await journey.open(branch.north.member, path)
    const secretary = await journey.open(branch.south.secretary, path)
    await typeInto(secretary, '第一项，')
    await expect.poll(() => wordsOn(member)).toBe('第一项，')
    await saveNoteOf(member).filter({ hasText: '只读：只有各单位书记和指定的记录人可以记录' }).waitFor()
    expect(await sectionOf(member).getAttribute('contenteditable')).toBe('false')
    await look(member, 'minutes-reader')
    await sectionOf(member).click()
    await member.keyboard.type('我也来写')
    await secretary.keyboard.type('通过。')
    await expect.poll(() => wordsOn(member)).toBe('第一项，通过。')
    await untilSaved(secretary)
    expect(await committedWords(journey.runtime.database.prisma, meeting.documentId)).toBe('第一项，通过。')
  })

  it('is refused by the server too, whatever the page says', async () => {
    const branch = await journey.branch()
    const { documentId } = await buildMeeting(journey.runtime, branch)
    const { member } = branch.south
    const socket = await openRawSocket(journey.url, await journey.server.signIn(member.userId))
    const { joined, written } = await writeRaw(socket, documentId, generalFragment, '冒写')
    expect(joined).toMatchObject({ ok: true, access: 'read' })
    expect(written).toEqual({ ok: false, code: 'read-only' })
    socket.disconnect()
    expect(await journey.runtime.database.prisma.liveUpdate.count({ where: { documentId } })).toBe(0)
  })

  it('may write without a reload as soon as the secretary appoints them recorder', async () => {
    const branch = await journey.branch()
    const meeting = await buildMeeting(journey.runtime, branch)
    const path = `/meetings/${meeting.meetingId}`
    const member = await journey.open(branch.south.member, `${path}/minutes`)
    await saveNoteOf(member).filter({ hasText: '只读' }).waitFor()
    for (const secretary of [branch.south.secretary, branch.north.secretary]) {
      const page = await journey.open(secretary, path)
      const recorder = page.getByRole('region', { name: '会议管理' }).getByLabel('记录人')
      // Only whoever is on duty can appoint.
      if ((await recorder.count()) === 0) continue
      await recorder.selectOption(branch.south.member.id)
      await page.getByRole('button', { name: '指定' }).click()
    }
    await typeInto(member, '由记录人记录。')
    await untilSaved(member)
    const { prisma } = journey.runtime.database
    expect(await committedWords(prisma, meeting.documentId)).toBe('由记录人记录。')
  })

  it('who is no member of the organization cannot even join', async () => {
    const branch = await journey.branch()
    const stranger = await journey.branch()
    const { documentId } = await buildMeeting(journey.runtime, branch)
    const cookie = await journey.server.signIn(stranger.south.secretary.userId)
    const socket = await openRawSocket(journey.url, cookie)
    const { joined, written } = await writeRaw(socket, documentId, generalFragment, '冒写')
    expect(joined).toEqual({ ok: false, code: 'not-found' })
    expect(written).toEqual({ ok: false, code: 'not-joined' })
    socket.disconnect()
  })
})
