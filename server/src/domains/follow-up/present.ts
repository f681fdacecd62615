import type { CivilDate } from '@pilin/domain/calendar/civil-date'
import { isOverdue, isUnfinished } from '@pilin/domain/follow-up/action-item'
import { resolutionNumber } from '@pilin/domain/follow-up/numbering'
import { isReviewDue } from '@pilin/domain/follow-up/review'
import type { Actor } from '../../kernel/actor.ts'
import { dayOf } from '../../kernel/day.ts'
import { isAllowed } from '../../kernel/verdict.ts'
import type { readActionItems, readResolutions } from './data.ts'
import {
  mayAskExtension,
  mayCloseActionItem,
  mayDecideExtension,
  mayNoteProgress,
  mayReopenActionItem,
  mayReviewResolution,
  mayRevokeActionItem,
  maySetAssistants,
} from './policy.ts'

type ItemRow = Awaited<ReturnType<typeof readActionItems>>[number]
type ResolutionRow = Awaited<ReturnType<typeof readResolutions>>[number]

/** An action item as the browser may see it, with what the actor may do to it. */
export function presentActionItem(row: ItemRow, actor: Actor, today: CivilDate) {
  const [asked] = row.extensions
  const dueOn = dayOf(row.dueOn)
  return {
    id: row.id,
    text: row.text,
    person: nameOf(row.person),
    assistants: row.assistants.map(({ person }) => nameOf(person)),
    isMine: row.personId === actor.personId,
    dueOn,
    overdue: isOverdue(dueOn, today, row.state),
    state: row.state,
    unfinished: isUnfinished(row.state),
    closedAt: row.closedAt,
    closingNote: row.closingNote,
    meeting: row.meeting,
    extension: asked
      ? { newDueOn: dayOf(asked.newDueOn), reason: asked.reason, askedBy: asked.askedBy.name }
      : null,
    mayClose: isAllowed(mayCloseActionItem(actor, factsOf(row))),
  }
}

/** What the actor may do to the item on its own page. */
export function abilitiesOn(row: ItemRow, actor: Actor) {
  const facts = factsOf(row)
  return {
    note: isAllowed(mayNoteProgress(actor, facts)),
    close: isAllowed(mayCloseActionItem(actor, facts)),
    askExtension: facts.extension === null && isAllowed(mayAskExtension(actor, facts)),
    decideExtension: isAllowed(mayDecideExtension(actor, facts)),
    reopen: isAllowed(mayReopenActionItem(actor, facts)),
    revoke: isAllowed(mayRevokeActionItem(actor, facts)),
    setAssistants: isAllowed(maySetAssistants(actor, facts)),
  }
}

/** A resolution as the browser may see it. */
export function presentResolution(row: ResolutionRow, actor: Actor, today: CivilDate) {
  const { id, year, serial, text, decidedOn, meeting, review } = row
  const reviewOn = review ? dayOf(review.reviewOn) : null
  return {
    id,
    number: resolutionNumber(year, serial),
    text,
    decidedOn: dayOf(decidedOn),
    meeting,
    review: review && {
      on: dayOf(review.reviewOn),
      at: review.reviewedAt,
      by: review.reviewedBy,
      note: review.note,
    },
    reviewDue: isReviewDue(reviewOn, review?.reviewedAt ?? null, today),
    mayReview: isAllowed(mayReviewResolution(actor, row)),
  }
}

function factsOf(row: ItemRow) {
  return {
    organizationId: row.organizationId,
    personId: row.personId,
    state: row.state,
    assistantIds: row.assistants.map(({ person }) => person.id),
    extension: row.extensions[0] ?? null,
  }
}

function nameOf({ id, name, unit }: ItemRow['person']) {
  return { id, name, unitName: unit.shortName }
}
