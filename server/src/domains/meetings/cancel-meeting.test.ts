import { lastAuditOf } from '@kit/audit'
import { buildBranch } from '@kit/builders'
import { buildHeldMeeting, buildMeeting } from '@kit/meetings'
import { minutesUpdate, paragraph } from '@kit/minutes-text'
import { expectForeignLikeMissing, expectRefusals } from '@kit/refusals'
import { useRuntime } from '@kit/test-runtime'
import { DocumentClosedError } from '@pilin/live/update-log'
import { describe, expect, it } from 'vitest'
import { PostgresUpdateLog } from '../../live/postgres-update-log.ts'
import { cancelMeeting } from './cancel-meeting.ts'

const test = useRuntime()
const reason = '台风“烟花”影响，改为下月召开'

describe('cancelling a meeting', () => {
  it('keeps the meeting with the reason and closes its minutes for writing', async () => {
    const branch = await buildBranch(test.runtime)
    const { meetingId, documentId } = await buildMeeting(test, branch)
    await test.run(cancelMeeting, branch.south.secretary.actor, { meetingId, reason })
    const { database } = test.runtime
    const row = await database.prisma.meeting.findUniqueOrThrow({ where: { id: meetingId } })
    expect(row).toMatchObject({ state: 'CANCELLED', stateReason: reason })
    expect(await lastAuditOf(database, meetingId)).toMatchObject({
      kind: 'meeting.cancelled',
      subjectType: 'meeting',
      data: { title: '11月工作会商', reason },
    })
    const late = minutesUpdate({ general: [paragraph('取消之后的话')] })
    await expect(new PostgresUpdateLog(database.pool).append(documentId, [late])).rejects.toBeInstanceOf(
      DocumentClosedError,
    )
  })

  it('is for the secretary on duty, names that person to others, and takes a reason', async () => {
    const branch = await buildBranch(test.runtime)
    const { meetingId } = await buildMeeting(test, branch)
    const held = await buildHeldMeeting(test, branch)
    const onDuty = branch.south.secretary.actor
    await expectRefusals(test, cancelMeeting, [
      [branch.north.secretary.actor, { meetingId, reason }, 'NOT_ON_DUTY'],
      [branch.south.member.actor, { meetingId, reason }, 'NOT_ON_DUTY'],
      [branch.observer.actor, { meetingId, reason }, 'NOT_ON_DUTY'],
      [onDuty, { meetingId, reason: '  ' }, 'INVALID', 'reason'],
      [onDuty, { meetingId, reason: '长'.repeat(201) }, 'INVALID', 'reason'],
      [onDuty, { meetingId: held.meetingId, reason }, 'MEETING_HELD'],
    ])
    const refusal = await test.refusal(cancelMeeting, branch.north.secretary.actor, { meetingId, reason })
    expect(refusal.message).toContain('南书记')
  })

  it('cannot be done twice', async () => {
    const branch = await buildBranch(test.runtime)
    const { meetingId } = await buildMeeting(test, branch)
    const secretary = branch.south.secretary.actor
    const outcomes = await Promise.allSettled(
      [1, 2, 3].map(() => test.run(cancelMeeting, secretary, { meetingId, reason })),
    )
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await expectRefusals(test, cancelMeeting, [[secretary, { meetingId, reason }, 'MEETING_CANCELLED']])
  })

  it('answers a foreign meeting exactly like a missing one', async () => {
    const mine = await buildBranch(test.runtime)
    const { meetingId } = await buildMeeting(test, await buildBranch(test.runtime))
    await expectForeignLikeMissing(test, cancelMeeting, mine.south.secretary.actor, meetingId, (id) => ({
      meetingId: id,
      reason,
    }))
  })
})
