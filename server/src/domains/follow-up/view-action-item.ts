import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { uuid } from '@pilin/domain/text/bricks'
import { z } from 'zod'
import { scopeOf } from '../../kernel/actor.ts'
import { dayOrNull } from '../../kernel/day.ts'
import { view } from '../../kernel/procedure.ts'
import { peopleOn } from '../organizations/data.ts'
import { readActionItem } from './data.ts'
import { maySeeFollowUp } from './policy.ts'
import { abilitiesOn, presentActionItem } from './present.ts'

/** One action item: where it comes from, its history, and what the actor may do. */
export const viewActionItem = view({
  input: z.object({ actionItemId: uuid }),
  async load({ runtime, actor, input, now }) {
    const { prisma } = runtime.database
    const row = await readActionItem(prisma, actor, input.actionItemId)
    const people = await peopleOn(prisma, scopeOf(actor, row.organizationId), civilDateOf(now))
    return { organizationId: row.organizationId, row, people }
  },
  policy: maySeeFollowUp,
  present({ row, people }, actor, now) {
    const abilities = abilitiesOn(row, actor)
    return {
      organization: row.organization,
      item: presentActionItem(row, actor, civilDateOf(now)),
      unitName: row.unit.shortName,
      agendaItemId: row.agendaItemId,
      entries: row.entries.map(({ id, step, text, dueOn, personName, at, files }) => ({
        id,
        step,
        text,
        dueOn: dayOrNull(dueOn),
        personName,
        at,
        files: files.map(({ file }) => file),
      })),
      abilities,
      // Who could assist, for those who may say so.
      people: abilities.setAssistants
        ? people
            .filter(({ id }) => id !== row.personId)
            .map(({ id, name, unit }) => ({ id, name, unitName: unit.shortName }))
        : [],
    }
  },
})
