import type { CivilDate } from '@pilin/domain/calendar/civil-date'
import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { requiredConfirmations } from '@pilin/domain/minutes/confirmations'
import type { Actor } from '../../kernel/actor.ts'
import { dayOf, dayOrNull } from '../../kernel/day.ts'
import { isAllowed } from '../../kernel/verdict.ts'
import { mayDecideLeave } from '../attendance/policy.ts'
import { titleOf } from '../evaluations/data.ts'
import { mayDecideExtension } from '../follow-up/policy.ts'
import { mayConfirmMinutes } from '../minutes/policy.ts'
import { dutyOnDay, type NamedRotation } from '../rotation/data.ts'
import { swapSides, termsOfSwap } from '../rotation/find-swap.ts'
import { mayAnswerSwap } from '../rotation/policy.ts'
import { mayAnswerTopic } from '../topics/policy.ts'
import { factsOf } from './data.ts'
import { claimsToAnswer, surveysToAnswer } from './present-unit-tasks.ts'
import type { Waiting } from './read-tasks.ts'

export type TaskKind =
  | 'confirm-minutes'
  | 'decide-leave'
  | 'answer-topics'
  | 'answer-extension'
  | 'answer-swap'
  | 'answer-survey'
  | 'answer-claim'
  | 'answer-request'
  | 'overdue-record'
  | 'review-resolution'
  | 'review-evaluation'

/** Where something waits: the page of a meeting or an item, or of an organization, with what it is called. */
export type TaskPlace = {
  id: string
  organizationId: string
  title: string
  /** The last day for it, where it has one. */
  dueOn: CivilDate | null
  count: number
}
export type Task = { kind: TaskKind; count: number; places: TaskPlace[] }

type Context = { actor: Actor; rotations: readonly NamedRotation[]; today: CivilDate }
type Found = Omit<TaskPlace, 'count' | 'dueOn'> & { dueOn?: CivilDate | null }

/** What of all that waits is the actor's to do, by kind; kinds of which there is nothing are left out. */
export function presentTasks(waiting: Waiting, context: Context): Task[] {
  const found: Record<TaskKind, Found[]> = {
    'confirm-minutes': toConfirm(waiting, context),
    'decide-leave': leavesToDecide(waiting, context),
    'answer-topics': topicsToAnswer(waiting, context),
    'answer-extension': extensionsToAnswer(waiting, context),
    'answer-swap': swapsToAnswer(waiting, context),
    'answer-survey': surveysToAnswer(waiting.ofUnit, context.actor),
    'answer-claim': claimsToAnswer(waiting.ofUnit, context.actor, 'need'),
    'answer-request': claimsToAnswer(waiting.ofUnit, context.actor, 'resource'),
    'overdue-record': waiting.overdue.map(({ meetingId, ...place }) => ({ id: meetingId, ...place })),
    'review-resolution': waiting.reviews.map(({ resolution }) => organizationOf(resolution)),
    'review-evaluation': waiting.evaluations.map((each) => ({ ...each, title: titleOf(each) })),
  }
  return (Object.entries(found) as [TaskKind, Found[]][])
    .filter(([, each]) => each.length > 0)
    .map(([kind, each]) => ({ kind, count: each.length, places: byPlace(each) }))
}

function toConfirm({ minutes, signers }: Waiting, { actor, rotations }: Context): Found[] {
  return minutes
    .filter(({ meeting, ...record }) => {
      const facts = factsOf(meeting, rotations)
      const day = civilDateOf(meeting.startsAt)
      const signing = signers.filter(
        (each) => each.organizationId === meeting.organizationId && isStanding(each, day),
      )
      const required = requiredConfirmations(meeting.organization.kind, {
        unitIds: facts.unitIds,
        signingUnitIds: [...new Set(signing.map(({ person }) => person.unitId))],
      })
      return isAllowed(mayConfirmMinutes(actor, { meeting: facts, minutes: record, required }))
    })
    .map(({ meeting }) => meeting)
}

function leavesToDecide({ leaves }: Waiting, { actor, rotations }: Context): Found[] {
  return leaves
    .filter(({ meeting, personId }) =>
      isAllowed(mayDecideLeave(actor, factsOf(meeting, rotations), personId)),
    )
    .map(({ meeting }) => meeting)
}

function topicsToAnswer({ topics }: Waiting, { actor, rotations, today }: Context): Found[] {
  return topics
    .filter((topic) => {
      const { organizationId, appearances } = topic
      const [appearance] = appearances
      const facts = {
        topic,
        live: appearance && factsOf(appearance.meeting, rotations),
        target: undefined,
        today: { organizationId, duty: dutyOnDay(rotations, organizationId, today) },
      }
      return isAllowed(mayAnswerTopic(actor, facts, 'DEFER'))
    })
    .map(organizationOf)
}

function extensionsToAnswer({ extensions }: Waiting, { actor }: Context): Found[] {
  return extensions
    .filter(({ actionItem, askedById }) =>
      isAllowed(mayDecideExtension(actor, { ...actionItem, assistantIds: [], extension: { askedById } })),
    )
    .map(({ actionItem }) => ({ ...actionItem, title: actionItem.text }))
}

function swapsToAnswer({ swaps }: Waiting, { actor, rotations, today }: Context): Found[] {
  return swaps
    .filter((swap) => {
      const rotation = rotations.find(({ organizationId }) => organizationId === swap.organizationId)
      const terms = rotation && termsOfSwap(rotation, swap)
      return terms && isAllowed(mayAnswerSwap(actor, { ...swap, ...swapSides(terms, today) }))
    })
    .map(organizationOf)
}

function organizationOf(row: { organizationId: string; organization: { shortName: string } }): Found {
  return { id: row.organizationId, organizationId: row.organizationId, title: row.organization.shortName }
}

/** The same place once, with how many wait there, in the order in which each came first. */
function byPlace(found: readonly Found[]): TaskPlace[] {
  const places = new Map<string, TaskPlace>()
  for (const { id, organizationId, title, dueOn = null } of found) {
    places.set(id, { id, organizationId, title, dueOn, count: (places.get(id)?.count ?? 0) + 1 })
  }
  return [...places.values()]
}

function isStanding({ fromDay, untilDay }: { fromDay: Date; untilDay: Date | null }, day: CivilDate) {
  const until = dayOrNull(untilDay)
  return dayOf(fromDay) <= day && (until === null || day <= until)
}
