import type { CivilDate } from '@pilin/domain/calendar/civil-date'
import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { isOverdue } from '@pilin/domain/follow-up/action-item'
import { dayOf } from '../../kernel/day.ts'
import type { ProjectContents, readChoices } from './read-contents.ts'

/** What belongs to a project, with what of it was linked by itself and so can be taken out. */
export function presentContents(contents: ProjectContents, today: CivilDate) {
  const { linked, topics, meetings, resolutions, actionItems, files } = contents
  return {
    topics: topics.map(({ id, title, state, proposedAt }) => ({
      id,
      title,
      state,
      proposedOn: civilDateOf(proposedAt),
      isLinked: true,
    })),
    meetings: meetings.map(({ id, title, startsAt }) => ({ id, title, date: civilDateOf(startsAt) })),
    resolutions: resolutions.map(({ id, meetingId, year, serial, text, decidedOn }) => ({
      id,
      meetingId,
      year,
      serial,
      text,
      decidedOn: dayOf(decidedOn),
      isLinked: linked.resolutions.includes(id),
    })),
    actionItems: actionItems.map(({ id, text, state, dueOn, closedAt, person }) => ({
      id,
      text,
      state,
      person: person.name,
      dueOn: dayOf(dueOn),
      closedOn: state === 'CLOSED' && closedAt ? civilDateOf(closedAt) : null,
      isOverdue: isOverdue(dayOf(dueOn), today, state),
      isLinked: linked.actionItems.includes(id),
    })),
    files: files.map(({ uploadedAt, ...file }) => ({ ...file, uploadedOn: civilDateOf(uploadedAt) })),
  }
}

/** Records to choose from, each as one line. */
export function presentChoices(choices: Awaited<ReturnType<typeof readChoices>>) {
  const { topics, resolutions, actionItems } = choices
  return {
    topics: topics.map(({ id, title }) => ({ id, text: title })),
    resolutions: resolutions.map(({ id, text }) => ({ id, text })),
    actionItems: actionItems.map(({ id, text }) => ({ id, text })),
  }
}
