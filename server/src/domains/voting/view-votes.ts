import { ruleWords } from '@pilin/domain/attendance/rule-words'
import { hasVote } from '@pilin/domain/meetings/attendance'
import { uuid } from '@pilin/domain/text/bricks'
import { motionLine } from '@pilin/domain/voting/motion-record'
import { z } from 'zod'
import { view } from '../../kernel/procedure.ts'
import { isAllowed } from '../../kernel/verdict.ts'
import { attendanceEntries } from '../attendance/data.ts'
import { loadMeeting } from '../meetings/data.ts'
import { maySeeMeeting } from '../meetings/policy.ts'
import { type MotionRow, motionRecords, readMotions } from './data.ts'
import { mayRecordResult, mayRecordVotes } from './policy.ts'

/** The motions of a meeting with their results, and for who notes them those with a vote. */
export const viewVotes = view({
  input: z.object({ meetingId: uuid }),
  async load({ runtime, actor, input }) {
    const { prisma } = runtime.database
    const meeting = await loadMeeting(prisma, actor, input.meetingId)
    const [motions, entries] = await Promise.all([
      readMotions(prisma, meeting.id),
      attendanceEntries(prisma, meeting),
    ])
    return { meeting, motions, entries }
  },
  policy: (actor, { meeting }) => maySeeMeeting(actor, meeting),
  present({ meeting, motions, entries }, actor, now) {
    return {
      motions: motions.map((motion) => {
        const mayRecord = isAllowed(mayRecordResult(actor, meeting, motion, now))
        const voters = entries.filter((each) => each.present && hasVote(each, motion.rule.electorate))
        return {
          ...presentMotion(motion),
          mayRecord,
          voters: mayRecord
            ? voters
                .map(({ personId, person }) => ({
                  personId,
                  name: person.name,
                  unitName: person.unit.shortName,
                }))
                .sort((a, b) => a.name.localeCompare(b.name, 'zh-CN'))
            : [],
        }
      }),
      mayOpen: isAllowed(mayRecordVotes(actor, meeting, now)),
    }
  },
})

function presentMotion(motion: MotionRow) {
  const [record] = motionRecords([motion])
  return {
    id: motion.id,
    agendaItemId: motion.agendaItemId,
    text: motion.text,
    kind: motion.kind,
    method: motion.method,
    secret: motion.secret,
    state: motion.state,
    stateReason: motion.stateReason,
    rule: ruleWords(motion.rule),
    line: record ? motionLine(record) : null,
    record: record ?? null,
    votes: motion.votes.map(({ personId, ballot }) => ({ personId, ballot })),
  }
}
