import type { CoverageTableRow } from '@pilin/documents/coverage-table'
import type { MeetingRecord } from '@pilin/documents/record'
import { type CoverageRow, isSilent } from '@pilin/domain/coverage/matrix'
import { columnWords, outcomeLabel } from '@pilin/domain/coverage/vocabulary'
import type { FrozenContent } from '@pilin/domain/minutes/frozen'

type People = Pick<MeetingRecord, 'present' | 'onLeave' | 'absent' | 'observers' | 'guests' | 'excused'>

/** A unit of the matrix or of the report, in the words of the vocabulary. */
export function presentCoverage(row: CoverageRow & { name: string }): CoverageTableRow {
  return {
    unit: row.name,
    isSilent: isSilent(row),
    cells: row.cells.map(({ column, counts }) => ({
      column: columnWords[column].label,
      counts: counts.map(({ outcome, count }) => ({ outcome: outcomeLabel(column, outcome), count })),
    })),
  }
}

/** Who took part as what, and who did not; reasons for leave only where they may be seen. */
export function presentPeople({ attendance }: FrozenContent, hidesReasons: boolean): People {
  const attending = attendance.filter(({ role }) => role === 'ATTEND')
  const withStatus = (wanted: string) =>
    attending.filter(({ status }) => status === wanted).map(({ name }) => ({ name }))
  const came = (wanted: string) =>
    attendance.filter(({ role, status }) => role === wanted && status === 'PRESENT')
  return {
    present: withStatus('PRESENT'),
    onLeave: attending
      .filter(({ status }) => status === 'LEAVE')
      .map(({ name, leaveReason }) => ({ name, ...(!hidesReasons && { remark: leaveReason }) })),
    absent: withStatus('ABSENT'),
    observers: came('OBSERVE').map(({ name }) => ({ name })),
    guests: came('INVITED').map(({ name, unit }) => ({ name, remark: unit })),
    excused: withStatus('EXCUSED'),
  }
}

/**
 * The sections with the votes on their topics and with what the first item reported. A vote whose topic is not
 * shown any more stands in the last section.
 */
export function presentSections({
  sections,
  motions = [],
  review,
}: FrozenContent): MeetingRecord['sections'] {
  const shown = new Set(sections.map(({ agendaItemId }) => agendaItemId))
  const homeless = motions.filter(({ agendaItemId }) => !shown.has(agendaItemId))
  return sections.map(({ part, agendaItemId, ...section }, index) => ({
    ...section,
    ...(part === 'review' && { review }),
    motions: [
      ...motions.filter((motion) => motion.agendaItemId === agendaItemId),
      ...(index === sections.length - 1 ? homeless : []),
    ],
  }))
}
