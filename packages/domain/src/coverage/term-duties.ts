import type { CivilDate } from '../calendar/civil-date.ts'
import { type Cadence, type CadenceMeeting, cadenceLedger } from '../meetings/cadence.ts'
import type { CadenceStateKind, MeetingKind } from '../meetings/vocabulary.ts'

/** The days of a term of the chair, both included. */
export type TermSpan = { startsOn: CivilDate; endsOn: CivilDate }

/** One duty of a term: a meeting that is owed in it, or handing over at its end. */
export type TermDuty = { dueOn: CivilDate; done: boolean } & (
  | {
      kind: 'MEETING'
      meetingKind: MeetingKind
      label: string
      state: CadenceStateKind
      meetingId: string | null
    }
  | { kind: 'HANDOVER' }
)

/**
 * What whoever has the chair owes in a term (domain.md §3, rotation and cadence): every period of an obligation that
 * ends in it, and the handover on its last day. By the day on which it is due.
 */
export function dutiesOfTerm(
  { startsOn, endsOn }: TermSpan,
  given: {
    cadences: readonly Cadence[]
    meetings: readonly CadenceMeeting[]
    handedOver: boolean
    today: CivilDate
  },
): TermDuty[] {
  const { cadences, meetings, handedOver, today } = given
  const owed = cadences.flatMap((cadence) =>
    cadenceLedger({ cadence, from: startsOn, to: endsOn, today, meetings })
      // A period that reaches beyond the term is the next holder's.
      .filter(({ period }) => period.endsOn <= endsOn)
      .map(
        ({ period, state, meetingIds }): TermDuty => ({
          kind: 'MEETING',
          meetingKind: cadence.kind,
          label: period.label,
          state,
          meetingId: meetingIds[0] ?? null,
          dueOn: period.endsOn,
          done: state === 'HELD',
        }),
      ),
  )
  const handover: TermDuty = { kind: 'HANDOVER', dueOn: endsOn, done: handedOver }
  return [...owed.sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0)), handover]
}
