import { civilDateOf, instantOf } from '@pilin/domain/calendar/shanghai'
import type { AbsenceSeed } from '@pilin/prisma/seed/seed-types'
import { deriveBrief } from '../domains/briefs/derive-brief.ts'
import { issueBrief } from '../domains/briefs/issue-brief.ts'
import { noteProgress } from '../domains/follow-up/note-progress.ts'
import { archiveMinutes } from '../domains/minutes/archive-minutes.ts'
import { openMotion } from '../domains/voting/open-motion.ts'
import { recordCount } from '../domains/voting/record-count.ts'
import { type MeetingUnderWay, moment } from './meeting-steps.ts'
import type { Occurrence } from './occurrences.ts'
import { act, type Stage, type Step } from './stage.ts'

/** The vote on what the first topic resolves: all who are here and have a vote but one, who abstains. */
export function voteStep(
  stage: Stage,
  { date, startTime, meeting: seed }: Occurrence,
  { chair, meeting, absence }: { chair: string; meeting: MeetingUnderWay; absence: AbsenceSeed },
): Step[] {
  const resolved = seed.topics[0]?.record.find(({ type }) => type === 'resolution')
  if (resolved?.type !== 'resolution') return []
  const missing = [...absence.onLeave.map(({ who }) => who), ...absence.absent]
  const voters = stage.cast
    .inOfficeOn(date)
    .filter(({ key, role, probationary }) => role !== 'OBSERVER' && !probationary && !missing.includes(key))
  return [
    {
      at: new Date(instantOf(date, startTime).getTime() + 40 * 60_000),
      async run(at) {
        const { motionId } = await act(stage, { who: chair, at }, openMotion, {
          agendaItemId: meeting.topicIds[0] ?? '',
          text: resolved.text.replace(/。$/, ''),
          kind: 'ORDINARY',
          method: 'COUNT',
        })
        await act(stage, { who: chair, at }, recordCount, {
          motionId,
          inFavour: voters.length - 1,
          against: 0,
          abstaining: 1,
          dissent: '一名同志认为费用分担应先测算，未表示反对。',
        })
      },
    },
  ]
}

/** The 会议纪要 of a meeting, derived and issued two days later. */
export function briefSteps(
  stage: Stage,
  { date }: Occurrence,
  { chair, meeting }: { chair: string; meeting: MeetingUnderWay },
): Step[] {
  return [
    {
      at: moment(date, 2, '15:10'),
      async run(at) {
        const { briefId } = await act(stage, { who: chair, at }, deriveBrief, {
          meetingId: meeting.meetingId,
        })
        await act(stage, { who: chair, at }, issueBrief, { briefId, version: 1 })
      },
    },
  ]
}

/** What is done with a record a month after its meeting: into the archive. */
export function archiveStep(
  stage: Stage,
  { date }: Occurrence,
  { chair, meeting }: { chair: string; meeting: MeetingUnderWay },
): Step[] {
  const at = moment(date, 30, '16:00')
  // What would still be to come is left to visitors.
  if (at > stage.now) return []
  const run = (at: Date) => act(stage, { who: chair, at }, archiveMinutes, { meetingId: meeting.meetingId })
  return [{ at, run }]
}

/** Whoever has the open tasks of a meeting says yesterday how far they are. */
export function progressStep(stage: Stage, meeting: MeetingUnderWay): Step {
  const { cast, tx, now } = stage
  return {
    at: moment(civilDateOf(now), -1, '17:20'),
    async run(at) {
      const open = await tx.actionItem.findMany({
        where: { meetingId: meeting.meetingId, state: 'OPEN' },
        select: { id: true, personId: true },
      })
      for (const { id: actionItemId, personId } of open) {
        const person = [...cast.people.values()].find(({ id }) => id === personId)
        const who = cast.actingFor(person?.key ?? '')
        const note = '已约好两村负责人，正在办理。'
        await act(stage, { who, at }, noteProgress, { actionItemId, note })
      }
    },
  }
}
