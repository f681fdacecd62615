import { lastAuditOf } from '@kit/audit'
import { buildBranch } from '@kit/builders'
import { buildHeldMeeting, buildMeeting } from '@kit/meetings'
import { titlesOf } from '@kit/messages'
import { buildComingMeeting, buildNoticedMeeting, noticeWords } from '@kit/notices'
import { expectForeignLikeMissing, expectRefusals } from '@kit/refusals'
import { useRuntime } from '@kit/test-runtime'
import { noticeContent } from '@pilin/domain/notices/content'
import { afterEach, describe, expect, it } from 'vitest'
import { cancelMeeting } from '../meetings/cancel-meeting.ts'
import { issueNotice } from './issue-notice.ts'

const test = useRuntime()
afterEach(() => test.setClock('2026-11-06'))

describe('issuing a notice', () => {
  it('numbers it, freezes what it says and tells everybody who is invited', async () => {
    const branch = await buildBranch(test.runtime)
    const { meetingId, number } = await buildNoticedMeeting(test, branch)
    const { database } = test.runtime
    const { shortName, name } = await database.prisma.organization.findUniqueOrThrow({
      where: { id: branch.organizationId },
    })
    expect(number).toBe(`${shortName}联〔2026〕1号`)
    const row = await database.prisma.meetingNotice.findUniqueOrThrow({ where: { meetingId } })
    expect(row.replyBy.toISOString()).toBe('2026-11-19T09:00:00.000Z')
    const content = noticeContent.parse(row.content)
    expect(content).toMatchObject({
      number,
      title: `${name}关于召开11月工作会商的通知`,
      addressees: ['南山塘村', '北山塘村'],
      date: '2026-11-20',
      startTime: '14:00',
      topics: [{ title: '老街河道联合保洁', unit: '南山塘', presenter: '南党员' }],
      requirements: noticeWords.requirements,
      issuedOn: '2026-11-06',
    })
    expect(content.participants.map(({ role, people }) => `${role} ${people.length}`)).toEqual([
      '出席 4',
      '列席 1',
    ])
    for (const { id } of [branch.south.member, branch.north.secretary, branch.observer]) {
      expect(await titlesOf(test, id, 'notice.issued')).toEqual(['会议通知：11月工作会商'])
    }
    expect(await lastAuditOf(database, meetingId)).toMatchObject({ kind: 'notice.issued', data: { number } })
  })

  it('is for the secretary on duty, once, before the meeting begins, with a time for replies before it', async () => {
    const branch = await buildBranch(test.runtime)
    const chair = branch.south.secretary.actor
    const { meetingId } = await buildComingMeeting(test, branch)
    const begun = await buildMeeting(test, branch)
    const held = await buildHeldMeeting(test, branch)
    const cancelled = await buildComingMeeting(test, branch)
    await test.run(cancelMeeting, chair, { meetingId: cancelled.meetingId, reason: '台风' })
    const input = { meetingId, ...noticeWords }
    await expectRefusals(test, issueNotice, [
      [branch.north.secretary.actor, input, 'NOT_ON_DUTY'],
      [branch.south.member.actor, input, 'NOT_ON_DUTY'],
      [branch.observer.actor, input, 'NOT_ON_DUTY'],
      [chair, { ...input, meetingId: begun.meetingId }, 'NOTICE_TOO_LATE'],
      [chair, { ...input, meetingId: held.meetingId }, 'MEETING_HELD'],
      [chair, { ...input, meetingId: cancelled.meetingId }, 'MEETING_CANCELLED'],
      [chair, { ...input, contact: ' ' }, 'INVALID', 'contact'],
      [chair, { ...input, replyDate: '' }, 'INVALID', 'replyDate'],
      [chair, { ...input, replyDate: '2026-11-05' }, 'INVALID', 'replyDate'],
      [chair, { ...input, replyDate: '2026-11-20', replyTime: '14:01' }, 'INVALID', 'replyDate'],
      [chair, { ...input, requirements: '长'.repeat(501) }, 'INVALID', 'requirements'],
    ])
    await test.run(issueNotice, chair, input)
    await expectRefusals(test, issueNotice, [[chair, input, 'NOTICE_ISSUED']])
  })

  it('happens once, however many press at once', async () => {
    const branch = await buildBranch(test.runtime)
    const { meetingId } = await buildComingMeeting(test, branch)
    const chair = branch.south.secretary.actor
    const outcomes = await Promise.allSettled(
      [1, 2, 3, 4].map(() => test.run(issueNotice, chair, { meetingId, ...noticeWords })),
    )
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await test.runtime.database.prisma.meetingNotice.count({ where: { meetingId } })).toBe(1)
    expect(await titlesOf(test, branch.south.member.id, 'notice.issued')).toHaveLength(1)
  })

  it('gives numbers without a gap, also to several meetings at once and after a refusal', async () => {
    const branch = await buildBranch(test.runtime)
    const chair = branch.south.secretary.actor
    const meetings: string[] = []
    for (const _ of [1, 2, 3, 4, 5]) meetings.push((await buildComingMeeting(test, branch)).meetingId)
    const issue = (meetingId: string, words = noticeWords) =>
      test.run(issueNotice, chair, { meetingId, ...words })
    await Promise.all(meetings.slice(0, 4).map((meetingId) => issue(meetingId)))
    await test.refusal(issueNotice, chair, {
      meetingId: meetings[4],
      ...noticeWords,
      replyDate: '2026-11-01',
    })
    await issue(meetings[4] ?? '')
    const { prisma } = test.runtime.database
    const { organizationId } = branch
    const rows = await prisma.meetingNotice.findMany({
      where: { organizationId },
      orderBy: { serial: 'asc' },
    })
    expect(rows.map(({ serial }) => serial)).toEqual([1, 2, 3, 4, 5])
    test.setClock('2027-01-04')
    const { meetingId } = await buildComingMeeting(test, branch, { date: '2027-01-15' })
    const { number } = await issue(meetingId, { ...noticeWords, replyDate: '2027-01-14' })
    expect(number).toMatch(/〔2027〕1号$/)
  })

  it('is held by the database: no gap, no change and no removal', async () => {
    const branch = await buildBranch(test.runtime)
    const { meetingId } = await buildNoticedMeeting(test, branch)
    const { pool } = test.runtime.database
    const other = await buildComingMeeting(test, branch)
    const copy = (serial: number) =>
      pool.query(
        `insert into meeting_notice select gen_random_uuid(), organization_id, $1, year, $2, number, content,
           reply_by, issued_at, issued_by_id, told_starts_at, told_ends_at, told_place
         from meeting_notice where meeting_id = $3`,
        [other.meetingId, serial, meetingId],
      )
    await expect(copy(3)).rejects.toThrow(/does not follow/)
    await expect(copy(1)).rejects.toThrow(/does not follow/)
    const change = (what: string) => pool.query(`${what} where meeting_id = $1`, [meetingId])
    await expect(change("update meeting_notice set number = 'x'")).rejects.toThrow(/append-only/)
    await expect(change("update meeting_notice set content = '{}'")).rejects.toThrow(/append-only/)
    await expect(change('delete from meeting_notice')).rejects.toThrow(/append-only/)
    await expect(pool.query('truncate meeting_notice')).rejects.toThrow(/append-only/)
  })

  it('answers a foreign meeting exactly like a missing one', async () => {
    const mine = await buildBranch(test.runtime)
    const { meetingId } = await buildComingMeeting(test, await buildBranch(test.runtime))
    await expectForeignLikeMissing(test, issueNotice, mine.south.secretary.actor, meetingId, (id) => ({
      meetingId: id,
      ...noticeWords,
    }))
  })
})
