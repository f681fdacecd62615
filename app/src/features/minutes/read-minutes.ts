import { civilDateOf, formatDayAndClock, formatFullDay } from '@pilin/domain/calendar/shanghai'
import { reviewFragment } from '@pilin/domain/minutes/fragments'
import { type MotionRecord, motionLine } from '@pilin/domain/voting/motion-record'
import type { PageApi } from '@pilin/server/http/page-api'
import { readReview } from '../follow-up/review.ts'
import { dayText } from '../meetings/read-meeting.ts'
import { readLife } from '../records/read-life.ts'
import { draftHeader, writtenHeader } from './record-header.ts'

/** The record for its page: words for dates are made here, so the browser needs no calendar. */
export async function readMinutes(api: PageApi, meetingId: string) {
  const [minutes, review] = await Promise.all([
    api.caller.minutes.view({ meetingId }),
    readReview(api, meetingId),
  ])
  const { meeting, content } = minutes
  const { attendance, organization } = meeting
  const header = content
    ? writtenHeader(content, dayText(content.date))
    : draftHeader(meeting, minutes.guests, dayText(meeting.date))
  return {
    meeting: { id: meeting.id, title: meeting.title, state: meeting.state, organization },
    state: minutes.state,
    documentId: minutes.documentId,
    /** The account that writes on this page. */
    author: api.actor?.userId ?? '',
    contentHash: minutes.contentHash,
    submittedAt: minutes.submittedAt && formatDayAndClock(minutes.submittedAt),
    frozenAt: minutes.frozenAt && formatFullDay(civilDateOf(minutes.frozenAt)),
    returned: minutes.returned && {
      ...minutes.returned,
      at: formatDayAndClock(minutes.returned.at),
    },
    header,
    sections: withMotions(minutes.sections, minutes.motions).map((section) => ({
      ...section,
      /** The data that the first section is bound to. */
      review: section.fragment === reviewFragment ? review : null,
    })),
    phrases: minutes.phrases,
    people: attendance.people.map(({ personId, name, unitName }) => ({ id: personId, name, unitName })),
    confirmations: minutes.confirmations.map((each) => ({
      ...each,
      at: each.at && formatDayAndClock(each.at),
    })),
    abilities: minutes.abilities,
    unprintable: await api.files.unprintable([header, minutes.sections, minutes.confirmations]),
    // A cancelled meeting's record has no further life.
    life: meeting.state === 'CANCELLED' ? null : await readLife(api, meetingId),
    followUp: minutes.state === 'FROZEN' ? await readFollowUp(api, organization.id, meetingId) : null,
  }
}

export type MinutesPage = Awaited<ReturnType<typeof readMinutes>>
export type Section = MinutesPage['sections'][number]
export type Person = MinutesPage['people'][number]

/** Each part with what was decided by vote on it; what belongs to none that is shown stands in the last one. */
function withMotions<Part extends { agendaItemId: string | null }>(
  sections: Part[],
  motions: readonly MotionRecord[],
) {
  const shown = new Set(sections.map(({ agendaItemId }) => agendaItemId))
  const homeless = motions.filter(({ agendaItemId }) => !shown.has(agendaItemId))
  return sections.map((section, index) => ({
    ...section,
    motions: [
      ...motions.filter(({ agendaItemId }) => agendaItemId === section.agendaItemId),
      ...(index === sections.length - 1 ? homeless : []),
    ].map((motion) => ({ ...motion, line: motionLine(motion) })),
  }))
}

async function readFollowUp(api: PageApi, organizationId: string, meetingId: string) {
  const { resolutions, actionItems } = await api.caller.followUp.view({ organizationId, meetingId })
  return {
    resolutions: [...resolutions].reverse().map(({ id, number, text }) => ({ id, number, text })),
    actionItems: actionItems.map(({ id, text, person, dueOn, state, overdue }) => ({
      id,
      text,
      person,
      due: formatFullDay(dueOn),
      closed: state === 'CLOSED',
      overdue,
    })),
  }
}
