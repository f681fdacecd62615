import type { MeetingBrief, UnitPeople } from '@pilin/documents/brief'
import { formatDayAndClock } from '@pilin/domain/calendar/shanghai'
import { uuid } from '@pilin/domain/text/bricks'
import { z } from 'zod'
import { DomainError } from '../../kernel/domain-error.ts'
import { view } from '../../kernel/procedure.ts'
import { readBrief } from '../briefs/read-brief.ts'
import { loadMeeting } from '../meetings/data.ts'
import { mayTakeBrief } from './policy.ts'

/** The 会议纪要 of a meeting; one that is not issued says so on every page, and is for those who work on it. */
export const viewBrief = view({
  input: z.object({ meetingId: uuid }),
  async load({ runtime, actor, input }) {
    const { prisma } = runtime.database
    const meeting = await loadMeeting(prisma, actor, input.meetingId)
    return { meeting, brief: await readBrief(prisma, actor, meeting.id) }
  },
  policy: mayTakeBrief,
  present({ brief }, _actor, now): MeetingBrief {
    if (!brief) throw new DomainError('NOT_FOUND')
    const { organization, meeting, title, number, issuedOn, state } = brief
    return {
      organization: organization.name,
      meeting: meeting.title,
      title,
      day: meeting.date,
      serial: number,
      issuedOn,
      lead: linesOf(brief.lead),
      decisions: brief.items.map(({ text, unit, dueOn }) => ({ text, responsible: unit, dueOn })),
      attending: peopleOf(brief.present),
      onLeave: peopleOf(brief.onLeave),
      observers: peopleOf(brief.observers),
      copyTo: [],
      issuer: organization.name,
      ...(state === 'DRAFT' && { draftAt: formatDayAndClock(now) }),
    }
  },
})

/** One unit on each line, `南山塘：南书记、南党员`, as people edited it; a line without a unit stays as it is. */
function peopleOf(passage: string): UnitPeople[] {
  return linesOf(passage).map((line) => {
    const at = line.indexOf('：')
    return at < 0 ? { unit: '', names: [line] } : { unit: line.slice(0, at), names: [line.slice(at + 1)] }
  })
}

function linesOf(passage: string): string[] {
  return passage
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
