import { auditOf } from '@kit/audit'
import { buildBranch } from '@kit/builders'
import { buildMeeting } from '@kit/meetings'
import { useRuntime } from '@kit/test-runtime'
import { buildAdministrator } from '@kit/world'
import { describe, expect, it } from 'vitest'
import { cancelMeeting } from '../meetings/cancel-meeting.ts'
import { editMeeting } from '../meetings/edit-meeting.ts'
import { openFeed } from './open-feed.ts'
import { readFeed } from './read-feed.ts'
import { revokeFeed } from './revoke-feed.ts'

const test = useRuntime()
const address = 'https://pilin.example.cn'

const read = (secret: string) => readFeed(test.runtime, secret, address)

describe('a calendar', () => {
  it('of one’s own has the meetings to which one is invited; of an organization all of them', async () => {
    const branch = await buildBranch(test.runtime)
    const { meetingId } = await buildMeeting(test, branch)
    const { prisma } = test.runtime.database
    const { actor, id } = branch.north.member
    await prisma.attendance.delete({ where: { meetingId_personId: { meetingId, personId: id } } })
    const own = await test.run(openFeed, actor, { organizationId: null })
    const all = await test.run(openFeed, actor, { organizationId: branch.organizationId })
    expect((await read(own.secret))?.events).toEqual([])
    const [event] = (await read(all.secret))?.events ?? []
    expect(event).toMatchObject({
      uid: `${meetingId}@pilin`,
      sequence: 0,
      location: '山塘老街议事厅',
      url: `${address}/meetings/${meetingId}`,
      cancelled: false,
    })
    expect(event?.description).toBe('议题：\n1. 老街河道联合保洁')
  })

  it('follows a meeting that moves or is cancelled, under the same id with a higher sequence', async () => {
    const branch = await buildBranch(test.runtime)
    const { actor } = branch.south.secretary
    const { meetingId } = await buildMeeting(test, branch)
    const { secret } = await test.run(openFeed, actor, { organizationId: null })
    await test.run(editMeeting, actor, {
      meetingId,
      title: '11月工作会商',
      date: '2026-11-20',
      startTime: '14:00',
      endTime: '16:00',
      place: '山塘老街议事厅',
    })
    const [moved] = (await read(secret))?.events ?? []
    expect(moved).toMatchObject({ uid: `${meetingId}@pilin`, sequence: 1 })
    expect(moved?.startsAt.toISOString()).toBe('2026-11-20T06:00:00.000Z')
    await test.run(cancelMeeting, actor, { meetingId, reason: '台风来袭。' })
    const [cancelled] = (await read(secret))?.events ?? []
    expect(cancelled).toMatchObject({ sequence: 2, cancelled: true })
    expect(cancelled?.description).toContain('会议已取消：台风来袭。')
  })
})

describe('an address', () => {
  it('is made anew, which ends the former one, and is ended; its secret is kept nowhere', async () => {
    const branch = await buildBranch(test.runtime)
    const { actor } = branch.south.member
    const { prisma } = test.runtime.database
    const first = await test.run(openFeed, actor, { organizationId: null })
    const second = await test.run(openFeed, actor, { organizationId: null })
    expect(await read(first.secret)).toBeNull()
    expect((await read(second.secret))?.name).toBe('南党员的会议')
    const rows = await prisma.calendarFeed.findMany({ where: { personId: branch.south.member.id } })
    expect(rows.filter(({ revokedAt }) => revokedAt === null)).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain(second.secret)
    await test.run(revokeFeed, actor, { organizationId: null })
    expect(await read(second.secret)).toBeNull()
    expect((await test.refusal(revokeFeed, actor, { organizationId: null })).code).toBe('NOT_FOUND')
    expect(await auditOf(test.runtime.database, rows.at(-1)?.id ?? '')).toContain('feed.opened feed')
  })

  it('stands once, however often it is asked for at the same time', async () => {
    const branch = await buildBranch(test.runtime)
    const { actor, id } = branch.south.member
    await Promise.all([1, 2, 3, 4].map(() => test.run(openFeed, actor, { organizationId: null })))
    const { prisma } = test.runtime.database
    expect(await prisma.calendarFeed.count({ where: { personId: id, revokedAt: null } })).toBe(1)
  })

  it('opens nothing once its owner belongs nowhere any more, or is suspended', async () => {
    const branch = await buildBranch(test.runtime)
    const { prisma } = test.runtime.database
    const { actor, id } = branch.south.member
    const own = await test.run(openFeed, actor, { organizationId: null })
    const all = await test.run(openFeed, actor, { organizationId: branch.organizationId })
    await prisma.person.update({ where: { id }, data: { suspendedAt: new Date() } })
    for (const { secret } of [own, all]) expect(await read(secret)).toBeNull()
    await prisma.person.update({ where: { id }, data: { suspendedAt: null } })
    await prisma.organizationRole.deleteMany({ where: { personId: id } })
    for (const { secret } of [own, all]) expect(await read(secret)).toBeNull()
  })

  it('is for people who have meetings', async () => {
    const administrator = await buildAdministrator(test)
    expect((await test.refusal(openFeed, administrator, { organizationId: null })).code).toBe('NO_MEETINGS')
    expect(await read('x'.repeat(43))).toBeNull()
  })
})
