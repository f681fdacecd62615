import { decideLeave } from '@pilin/server/domains/attendance/decide-leave'
import { markAttendance } from '@pilin/server/domains/attendance/mark-attendance'
import { replyToInvitation } from '@pilin/server/domains/attendance/reply-to-invitation'
import { nudgeUnit } from '@pilin/server/domains/coverage/nudge-unit'
import { proposeResult } from '@pilin/server/domains/evaluations/propose-result'
import { recordReview } from '@pilin/server/domains/evaluations/record-review'
import { type Council, contactOf, unitOf } from './found-council.ts'
import { holdSession } from './hold-session.ts'
import { came, leave, promised, springSession } from './spring-table.ts'

/** A session that hears what came of a project: some come, some have leave or not, some never answer. */
export async function meetInSpring(council: Council, evaluationId: string): Promise<void> {
  const { test, general } = council
  await holdSession(council, springSession, async (meetingId) => {
    await test.run(proposeResult, general.actor, { evaluationId })
    for (const unit of [...came, promised]) {
      await test.run(replyToInvitation, contactOf(council, unit).actor, { meetingId, reply: 'ATTEND' })
    }
    for (const [unit, decision] of leave) {
      const { id: personId, actor } = contactOf(council, unit)
      await test.run(replyToInvitation, actor, { meetingId, reply: 'LEAVE', reason: '外地出差' })
      const reason = decision === 'REFUSE' ? '本次会议须到会' : ''
      if (decision) await test.run(decideLeave, general.actor, { meetingId, personId, decision, reason })
    }
    test.setClock(springSession, '09:00')
    for (const unit of came) {
      const { id: personId } = contactOf(council, unit)
      await test.run(markAttendance, general.actor, { meetingId, personId, present: true })
    }
  })
}

/** After three months somebody looks at the project again; a unit that is silent is nudged, once a week at most. */
export async function reviewAndNudge(council: Council, evaluationId: string): Promise<void> {
  const { test, general, organizationId } = council
  test.setClock('2026-06-01', '09:00')
  const review = { evaluationId, finding: 'KEPT', note: '讲座已成为每季固定活动。' } as const
  await test.run(recordReview, general.actor, review)
  const nudge = { organizationId, unitId: unitOf(council, '证券业联合会'), reason: '本年度尚未参加会议。' }
  test.setClock('2026-06-10', '09:00')
  await test.run(nudgeUnit, general.actor, nudge)
  test.setClock('2026-06-16', '23:00')
  const { code } = await test.refusal(nudgeUnit, general.actor, nudge)
  if (code !== 'NUDGED_THIS_WEEK') throw new Error(`a second nudge within a week: ${code}`)
  test.setClock('2026-06-17', '09:00')
  await test.run(nudgeUnit, general.actor, nudge)
}
