import type { LedgerRow } from '@pilin/documents/ledger'
import { leaveKindLabels } from '@pilin/domain/attendance/vocabulary'
import { civilDateOf, formatFullDay } from '@pilin/domain/calendar/shanghai'
import { resolutionNumber } from '@pilin/domain/follow-up/numbering'
import { cadenceStateLabels, meetingKindLabels, meetingStateLabels } from '@pilin/domain/meetings/vocabulary'
import { uuid } from '@pilin/domain/text/bricks'
import { z } from 'zod'
import { scopeOf } from '../../kernel/actor.ts'
import { view } from '../../kernel/procedure.ts'
import { ledgerRows, readLedger } from '../insight/read-ledger.ts'
import { documentMessages as messages } from './messages.ts'
import { mayTakeLedger } from './policy.ts'
import { type LedgerDetails, readLedgerDetails } from './read-ledger-details.ts'

/** The 台账 of a calendar year (1901–2199) as a table: every period of every obligation, and every meeting. */
export const viewLedger = view({
  input: z.object({ organizationId: uuid, year: z.int().min(1901).max(2199) }),
  async load({ runtime, actor, input: { organizationId, year }, now }) {
    const { prisma } = runtime.database
    const scope = scopeOf(actor, organizationId)
    const [ledger, details] = await Promise.all([
      readLedger(prisma, scope, { year, today: civilDateOf(now) }),
      readLedgerDetails(prisma, scope, year),
    ])
    return { organizationId: scope, ledger, details }
  },
  policy: mayTakeLedger,
  present: ({ ledger, details }) => ({
    organization: ledger.organization.name,
    period: messages.period(ledger.year),
    rows: ledgerRows(ledger).map((row) => rowOf(row, row.meeting && details.get(row.meeting.id))),
  }),
})

type Owed = ReturnType<typeof ledgerRows>[number]
type Meeting = NonNullable<Owed['meeting']>

function rowOf(
  { organization, kind, period, state, meeting }: Owed,
  details?: LedgerDetails | null,
): LedgerRow {
  const row = { ...emptyRow, organization, kind: meetingKindLabels[kind], period: period?.label ?? '' }
  if (!meeting) return { ...row, state: state ? cadenceStateLabels[state] : '' }
  const held = meeting.state === 'HELD'
  return {
    ...row,
    period: row.period || (meeting.extra ? messages.extra : ''),
    state:
      meeting.state === 'CANCELLED'
        ? messages.cancelled(meeting.stateReason)
        : meetingStateLabels[meeting.state],
    title: meeting.title,
    plannedOn: meeting.plannedDate,
    place: meeting.place,
    chair: meeting.chair,
    recorder: meeting.recorder,
    speaker: meeting.presenters.join('、'),
    topics: meeting.topics.join('；'),
    expected: meeting.expected,
    ...(held && headsOf(meeting, details)),
    ...documentsOf(meeting, details),
  }
}

/** Who came and who did not is known when the meeting is over. */
function headsOf({ date, present, absent, observers }: Meeting, details?: LedgerDetails | null) {
  return {
    heldOn: date,
    present,
    absent,
    observers,
    invited: details?.invited ?? 0,
    onLeave: (details?.leaves ?? [])
      .map(({ kind, count }) => messages.heads(kind ? leaveKindLabels[kind] : messages.leave, count))
      .join('、'),
  }
}

function documentsOf({ resolutions, minutes, state }: Meeting, details?: LedgerDetails | null) {
  const { notice, archiveNumber = '', confirmedBy = [], attachments = [] } = details ?? {}
  const written = state === 'HELD' && minutes ? messages.minutes[archiveNumber ? 'ARCHIVED' : minutes] : ''
  return {
    resolutions: resolutions
      .map(({ year, serial, text }) => `${resolutionNumber(year, serial)} ${text}`)
      .join('\n'),
    notice: notice ? messages.noticeOn(notice.number, formatFullDay(civilDateOf(notice.at))) : '',
    minutes: written,
    attachments: attachments.join('；'),
    // The secretaries who countersigned the record have reviewed it.
    reviewer: confirmedBy.join('、'),
    archiveNumber,
  }
}

/** What is not known stays empty; nothing is reported to anybody above yet. */
const emptyRow: Omit<LedgerRow, 'organization' | 'kind' | 'period' | 'state'> = {
  title: '',
  plannedOn: null,
  heldOn: null,
  place: '',
  chair: '',
  recorder: '',
  speaker: '',
  expected: null,
  present: null,
  onLeave: '',
  absent: null,
  observers: null,
  invited: null,
  topics: '',
  resolutions: '',
  notice: '',
  minutes: '',
  attachments: '',
  reportedOn: null,
  reviewer: '',
  archiveNumber: '',
}
