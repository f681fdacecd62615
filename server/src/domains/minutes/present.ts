import { fragmentOfSection, partFragmentOf } from '@pilin/domain/minutes/fragments'
import type { Actor } from '../../kernel/actor.ts'
import { isAllowed } from '../../kernel/verdict.ts'
import type { guestsOf } from '../attendance/data.ts'
import type { lastEventOf } from '../audit/data.ts'
import type { MeetingPage } from '../meetings/data.ts'
import { presentMeeting } from '../meetings/present.ts'
import { type MotionRow, motionRecords } from '../voting/data.ts'
import type { MinutesInScope, MinutesSection } from './data.ts'
import * as policy from './policy.ts'

type Returned = NonNullable<Awaited<ReturnType<typeof lastEventOf<'minutes.returned'>>>>

/** The minutes' page: the bound header, the sections, who confirmed, and what the actor may do. */
export function presentMinutes(
  thing: MinutesInScope & {
    page: MeetingPage
    draft: MinutesSection[]
    returned: Returned | null
    guests: Awaited<ReturnType<typeof guestsOf>>
    motions: MotionRow[]
    phrases: string[]
  },
  actor: Actor,
  now: Date,
) {
  const { minutes, meeting, required, page, draft, returned, phrases, guests, motions } = thing
  const { agenda: _agenda, ...head } = presentMeeting(page, actor, now)
  return {
    meeting: head,
    state: minutes.state,
    documentId: minutes.documentId,
    contentHash: minutes.contentHash,
    submittedAt: minutes.submittedAt,
    frozenAt: minutes.frozenAt,
    /** Why and by whom a draft was last sent back. */
    returned: returned && { by: returned.actorName, at: returned.at, ...returned.data },
    /** Null while the minutes are a draft. */
    content: minutes.content,
    sections: minutes.content ? sectionsOf(minutes.content) : draft,
    motions: minutes.content ? (minutes.content.motions ?? []) : motionRecords(motions),
    guests: guests.filter(({ presentAt }) => presentAt !== null).map(({ name }) => name),
    /** What a secretary writes again and again; for those who may write. */
    phrases: isAllowed(policy.mayWriteMinutes(actor, meeting)) ? phrases : [],
    confirmations: required.map((unitId) => {
      const confirmation = minutes.confirmations.find((each) => each.unitId === unitId)
      return {
        unitId,
        unit: page.units.find(({ id }) => id === unitId)?.shortName ?? '',
        by: confirmation?.person.name ?? null,
        at: confirmation?.at ?? null,
        remark: confirmation?.remark ?? '',
      }
    }),
    abilities: {
      write: isAllowed(policy.mayWriteMinutes(actor, meeting)),
      submit: isAllowed(policy.maySubmitMinutes(actor, thing)),
      return: isAllowed(policy.mayReturnMinutes(actor, thing)),
      confirm: isAllowed(policy.mayConfirmMinutes(actor, thing)),
    },
  }
}

export type MinutesView = ReturnType<typeof presentMinutes>

function sectionsOf(content: NonNullable<MinutesInScope['minutes']['content']>): MinutesSection[] {
  return content.sections.map(({ opening, parts = [], ...section }) => ({
    ...section,
    problem: null,
    fragment: fragmentOfSection({ ...section, opening }),
    parts: parts.map((each) => ({
      ...each,
      problem: null,
      fragment: partFragmentOf(section.agendaItemId ?? '', each.part),
    })),
  }))
}
