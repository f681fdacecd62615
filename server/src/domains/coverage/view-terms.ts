import { addDays } from '@pilin/domain/calendar/civil-date'
import { civilDateOf, instantOf } from '@pilin/domain/calendar/shanghai'
import { dutiesOfTerm, type TermSpan } from '@pilin/domain/coverage/term-duties'
import { currentAndNext, type DutyStretch } from '@pilin/domain/rotation/layers'
import { uuid } from '@pilin/domain/text/bricks'
import type { Transaction } from '@pilin/prisma/database'
import { z } from 'zod'
import { type OrganizationScope, scopeOf } from '../../kernel/actor.ts'
import { columnOf, dayOf, dayOrNull } from '../../kernel/day.ts'
import { view } from '../../kernel/procedure.ts'
import { isAllowed } from '../../kernel/verdict.ts'
import { readCadencesWithMeetings } from '../meetings/read-schedule.ts'
import { organizationsOf } from '../organizations/data.ts'
import { nameStretch, rotationOf } from '../rotation/data.ts'
import { maySeeRotation } from '../rotation/policy.ts'
import { mayDoDuties, mayKeepDuties } from './policy.ts'
import { readHandDuties, readTemplates, termsBefore } from './read-duties.ts'

/** This many past terms stand below those that run and come. */
const pastTerms = 4

/**
 * Who has the chair now and next, by the rotation, and what each owes in its term: by what the organization owes, and
 * by hand. Below them the terms that are over, with what they had.
 */
export const viewTerms = view({
  input: z.object({ organizationId: uuid }),
  async load({ runtime, actor, input, now }) {
    const { prisma } = runtime.database
    const scope = scopeOf(actor, input.organizationId)
    const today = civilDateOf(now)
    const [[organization], rotation] = await Promise.all([
      organizationsOf(prisma, [scope]),
      rotationOf(prisma, scope),
    ])
    const { current, next } = currentAndNext(rotation, today)
    const stretches = [current, next].flatMap((stretch) => (stretch ? [stretch] : []))
    const begin = current?.term.startsOn ?? today
    const past = termsBefore(rotation, begin, pastTerms)
    const whole = past.map((stretch) => ({ ...stretch, ...spanOf(stretch.term) }))
    const [facts, byHand, templates] = await Promise.all([
      readFacts(prisma, scope, [...whole.toReversed(), ...stretches]),
      readHandDuties(
        prisma,
        scope,
        [...past, ...stretches].map(({ term }) => spanOf(term)),
      ),
      readTemplates(prisma, scope),
    ])
    return {
      organizationId: scope,
      organization,
      rotation,
      stretches,
      past: whole,
      facts,
      byHand,
      templates,
      today,
    }
  },
  policy: maySeeRotation,
  present(
    { organizationId, organization, rotation, stretches, past, facts, byHand, templates, today },
    actor,
  ) {
    const mayKeep = isAllowed(mayKeepDuties(actor, { organizationId }))
    const present = (stretch: DutyStretch) => {
      const { name, unitName, unitId, startsOn, endsOn } = nameStretch(rotation, stretch)
      const handedOver = facts.handovers.has(endsOn)
      const duties = dutiesOfTerm(stretch, { ...facts, handedOver, today })
      const own = byHand.get(stretch.term.startsOn) ?? []
      return {
        name,
        unitName,
        startsOn,
        endsOn,
        isCurrent: startsOn <= today && today <= endsOn,
        duties,
        termStartsOn: stretch.term.startsOn,
        // Where a stand-in has part of a term, each duty is theirs whose day it is due on.
        own: own.filter(({ dueOn }) => startsOn <= dueOn && dueOn <= endsOn),
        mayDo: isAllowed(mayDoDuties(actor, { organizationId, unitIds: [unitId] })),
      }
    }
    return {
      organization: {
        id: organizationId,
        name: organization?.name ?? '',
        shortName: organization?.shortName ?? '',
      },
      today,
      terms: stretches.map(present),
      past: past.map(present),
      /** Null for who does not write what every term owes. */
      templates: mayKeep
        ? templates
            .filter(({ untilDay }) => untilDay === null)
            .map(({ id, title, due, day }) => ({ id, title, due, day }))
        : null,
    }
  },
})

function spanOf({ startsOn, endsOn }: TermSpan): TermSpan {
  return { startsOn, endsOn }
}

/** What is owed in the terms, the meetings that fulfil it, and at the end of which terms both have signed. */
async function readFacts(tx: Transaction, scope: OrganizationScope, stretches: readonly DutyStretch[]) {
  const [first, last] = [stretches[0], stretches.at(-1)]
  if (!first || !last) return { cadences: [], meetings: [], handovers: new Set<string>() }
  // A year before: the first period may have begun before the term did.
  const span = { from: addDays(first.startsOn, -366), to: addDays(last.endsOn, 1) }
  const [rows, signed] = await Promise.all([
    readCadencesWithMeetings(tx, [scope], {
      from: instantOf(span.from, '00:00'),
      to: instantOf(span.to, '00:00'),
    }),
    tx.dutyHandover.findMany({
      where: {
        organizationId: scope,
        contentHash: { not: null },
        endsOn: { in: stretches.map(({ endsOn }) => columnOf(endsOn)) },
      },
      select: { endsOn: true },
    }),
  ])
  return {
    cadences: rows.map((row) => ({ ...row, startsOn: dayOf(row.startsOn), endsOn: dayOrNull(row.endsOn) })),
    meetings: rows[0]?.meetings ?? [],
    handovers: new Set<string>(signed.map(({ endsOn }) => dayOf(endsOn))),
  }
}
