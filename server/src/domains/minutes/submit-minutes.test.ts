import { lastAuditOf } from '@kit/audit'
import { buildBranch } from '@kit/builders'
import { buildHeldMeeting, buildMeeting, buildSubmittedMeeting } from '@kit/meetings'
import { actionItem, minutesUpdate, paragraph, resolution, writeMinutes } from '@kit/minutes-text'
import { expectForeignLikeMissing, expectRefusals } from '@kit/refusals'
import { useRuntime } from '@kit/test-runtime'
import { plainText } from '@pilin/domain/minutes/content'
import { frozenContent } from '@pilin/domain/minutes/frozen'
import { DocumentClosedError } from '@pilin/live/update-log'
import { describe, expect, it } from 'vitest'
import { PostgresUpdateLog } from '../../live/postgres-update-log.ts'
import { markAttendance } from '../attendance/mark-attendance.ts'
import { cancelMeeting } from '../meetings/cancel-meeting.ts'
import { submitMinutes } from './submit-minutes.ts'

const test = useRuntime()

async function minutesOf(meetingId: string) {
  return test.runtime.database.prisma.minutes.findUniqueOrThrow({ where: { meetingId } })
}

describe('submitting minutes', () => {
  it('writes out what was acknowledged, with the list of those present, and hashes it', async () => {
    const branch = await buildBranch(test.runtime)
    const { meetingId, documentId } = await buildHeldMeeting(test, branch)
    await writeMinutes(test.runtime.database, documentId, { general: [paragraph('散会前书记作了小结。')] })
    const present = { meetingId, personId: branch.north.member.id, present: true }
    await test.run(markAttendance, branch.south.secretary.actor, present)
    const { contentHash } = await test.run(submitMinutes, branch.south.secretary.actor, { meetingId })
    const row = await minutesOf(meetingId)
    expect(row).toMatchObject({ state: 'SUBMITTED', contentHash, submittedById: branch.south.secretary.id })
    const content = frozenContent.parse(row.content)
    expect(content).toMatchObject({ chair: '南书记', hostUnit: '南山塘', date: '2026-11-06' })
    expect(content.counts).toMatchObject({ expected: 4, present: 1, absent: 3 })
    expect(content.sections.map(({ content: section }) => plainText(section))).toEqual([
      '',
      '会议听取了两村的情况介绍。\n每周五联合清理界河。\n采购打捞船一艘',
      '散会前书记作了小结。',
    ])
    expect(await lastAuditOf(test.runtime.database, row.id)).toMatchObject({
      kind: 'minutes.submitted',
      subjectType: 'minutes',
      actorName: '南书记',
      data: { hash: contentHash },
    })
  })

  it('closes the live document: what comes later is refused by the log', async () => {
    const branch = await buildBranch(test.runtime)
    const { documentId } = await buildSubmittedMeeting(test, branch)
    const late = minutesUpdate({ general: [paragraph('提交之后的话')] })
    const log = new PostgresUpdateLog(test.runtime.database.pool)
    await expect(log.append(documentId, [late])).rejects.toBeInstanceOf(DocumentClosedError)
    expect(await test.runtime.database.prisma.liveUpdate.count({ where: { documentId } })).toBe(1)
  })

  it('is for the secretary on duty, after the end, and once', async () => {
    const branch = await buildBranch(test.runtime)
    const planned = await buildMeeting(test, branch)
    const cancelled = await buildMeeting(test, branch)
    const held = await buildHeldMeeting(test, branch)
    const submitted = await buildSubmittedMeeting(test, branch)
    const onDuty = branch.south.secretary.actor
    await test.run(cancelMeeting, onDuty, { meetingId: cancelled.meetingId, reason: '台风' })
    await expectRefusals(test, submitMinutes, [
      [branch.north.secretary.actor, { meetingId: held.meetingId }, 'NOT_ON_DUTY'],
      [branch.south.member.actor, { meetingId: held.meetingId }, 'NOT_ON_DUTY'],
      [branch.observer.actor, { meetingId: held.meetingId }, 'NOT_ON_DUTY'],
      [onDuty, { meetingId: planned.meetingId }, 'MEETING_NOT_ENDED'],
      [onDuty, { meetingId: cancelled.meetingId }, 'MEETING_CANCELLED'],
      [onDuty, { meetingId: submitted.meetingId }, 'MINUTES_SUBMITTED'],
    ])
  })

  it('answers a foreign meeting exactly like a missing one', async () => {
    const mine = await buildBranch(test.runtime)
    const { meetingId } = await buildHeldMeeting(test, await buildBranch(test.runtime))
    await expectForeignLikeMissing(test, submitMinutes, mine.south.secretary.actor, meetingId, (id) => ({
      meetingId: id,
    }))
  })
})

describe('minutes that are not complete', () => {
  const own = (personId: string) => ({ personId, dueOn: '2026-11-30' })

  it.each([
    ['an action item without a person', [actionItem('买船', { dueOn: '2026-11-30' })], '责任人'],
    ['an action item without a date', [actionItem('买船')], '期限'],
    ['an action item without words', [actionItem('', { dueOn: '2026-11-30' })], '没有内容'],
    ['a resolution without words', [resolution('')], '没有内容'],
  ])('%s is named, and the document stays open', async (_title, blocks, word) => {
    const branch = await buildBranch(test.runtime)
    const { meetingId, documentId } = await buildHeldMeeting(test, branch, { blocks })
    const actor = branch.south.secretary.actor
    await expectRefusals(test, submitMinutes, [[actor, { meetingId }, 'MINUTES_INCOMPLETE']])
    const { message } = await test.refusal(submitMinutes, actor, { meetingId })
    expect(message).toContain('“老街河道联合保洁”')
    expect(message).toContain(word)
    await writeMinutes(test.runtime.database, documentId, { general: [paragraph('还能写')] })
  })

  it('a resolution copied into another part is named', async () => {
    const branch = await buildBranch(test.runtime)
    const copied = resolution('同一条决议')
    const { meetingId, documentId } = await buildHeldMeeting(test, branch, { blocks: [copied] })
    await writeMinutes(test.runtime.database, documentId, { general: [copied] })
    const { code, message } = await test.refusal(submitMinutes, branch.south.secretary.actor, { meetingId })
    expect(code).toBe('MINUTES_INCOMPLETE')
    expect(message).toContain('副本')
  })

  it('an action item for somebody who is not invited is named, whether foreign or missing', async () => {
    const branch = await buildBranch(test.runtime)
    const other = await buildBranch(test.runtime)
    const messages: string[] = []
    for (const personId of [other.south.member.id, crypto.randomUUID()]) {
      const blocks = [actionItem('买船', own(personId))]
      const { meetingId } = await buildHeldMeeting(test, branch, { blocks })
      const refusal = await test.refusal(submitMinutes, branch.south.secretary.actor, { meetingId })
      expect(refusal.code).toBe('MINUTES_INCOMPLETE')
      messages.push(refusal.message)
    }
    expect(messages[0]).toBe(messages[1])
  })

  it('a part that cannot be read is named instead of being left out', async () => {
    const branch = await buildBranch(test.runtime)
    const blocks = [{ node: 'resolution', text: '没有编号的决议' }]
    const { meetingId } = await buildHeldMeeting(test, branch, { blocks })
    const { code, message } = await test.refusal(submitMinutes, branch.south.secretary.actor, { meetingId })
    expect(code).toBe('MINUTES_INCOMPLETE')
    expect(message).toContain('不支持的内容')
  })
})
