import type { CivilDate } from '../calendar/civil-date.ts'

/** What stands in a project's timeline, in its order on one day. */
export const timelineKinds = [
  'STARTED',
  'PROPOSED',
  'DISCUSSED',
  'DECIDED',
  'CLOSED',
  'UPLOADED',
  'DUE',
  'ENDED',
] as const
export type TimelineKind = (typeof timelineKinds)[number]

export const timelineKindLabels: Record<TimelineKind, string> = {
  STARTED: '项目启动',
  PROPOSED: '提出议题',
  DISCUSSED: '会议讨论',
  DECIDED: '形成决议',
  CLOSED: '督办办结',
  UPLOADED: '上传材料',
  DUE: '督办到期',
  ENDED: '项目结束',
}

export type TimelineEntry = {
  day: CivilDate
  kind: TimelineKind
  /** What it is about; null for the project itself. */
  subjectId: string | null
  text: string
}

/** What a timeline is made from. */
export type TimelineFacts = {
  startedOn: CivilDate
  endedOn: CivilDate | null
  topics: readonly { id: string; title: string; proposedOn: CivilDate }[]
  meetings: readonly { id: string; title: string; date: CivilDate }[]
  resolutions: readonly { id: string; meetingId: string; text: string; decidedOn: CivilDate }[]
  actionItems: readonly { id: string; text: string; dueOn: CivilDate; closedOn: CivilDate | null }[]
  files: readonly { id: string; name: string; uploadedOn: CivilDate }[]
}

/** A project's days in order; an action item stands on the day on which it was closed, until then when it is due. */
export function composeTimeline(facts: TimelineFacts): TimelineEntry[] {
  const entry = (day: CivilDate, kind: TimelineKind, subjectId: string | null, text: string) => ({
    day,
    kind,
    subjectId,
    text,
  })
  const entries = [
    entry(facts.startedOn, 'STARTED', null, ''),
    ...facts.topics.map(({ id, title, proposedOn }) => entry(proposedOn, 'PROPOSED', id, title)),
    ...facts.meetings.map(({ id, title, date }) => entry(date, 'DISCUSSED', id, title)),
    ...facts.resolutions.map(({ meetingId, text, decidedOn }) =>
      entry(decidedOn, 'DECIDED', meetingId, text),
    ),
    ...facts.actionItems.map(({ id, text, dueOn, closedOn }) =>
      closedOn ? entry(closedOn, 'CLOSED', id, text) : entry(dueOn, 'DUE', id, text),
    ),
    ...facts.files.map(({ id, name, uploadedOn }) => entry(uploadedOn, 'UPLOADED', id, name)),
    ...(facts.endedOn ? [entry(facts.endedOn, 'ENDED', null, '')] : []),
  ]
  return entries.sort(byDayAndKind)
}

function byDayAndKind(a: TimelineEntry, b: TimelineEntry): number {
  const byKind = timelineKinds.indexOf(a.kind) - timelineKinds.indexOf(b.kind)
  return a.day.localeCompare(b.day) || byKind || a.text.localeCompare(b.text)
}
