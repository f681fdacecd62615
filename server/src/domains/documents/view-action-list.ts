import type { ActionListRow } from '@pilin/documents/action-list'
import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { actionItemStateLabels, isOverdue } from '@pilin/domain/follow-up/action-item'
import { uuid } from '@pilin/domain/text/bricks'
import { z } from 'zod'
import { scopeOf } from '../../kernel/actor.ts'
import { dayOf } from '../../kernel/day.ts'
import { view } from '../../kernel/procedure.ts'
import { organizationsOf } from '../organizations/data.ts'
import { readEveryActionItem } from './data.ts'
import { documentMessages } from './messages.ts'
import { mayTakeActionList } from './policy.ts'

/** The 督办清单 of an organization: every item, open ones first. */
export const viewActionList = view({
  input: z.object({ organizationId: uuid }),
  async load({ runtime, actor, input }) {
    const { prisma } = runtime.database
    const scope = scopeOf(actor, input.organizationId)
    const [[organization], items] = await Promise.all([
      organizationsOf(prisma, [scope]),
      readEveryActionItem(prisma, scope),
    ])
    return { organizationId: scope, organization, items }
  },
  policy: mayTakeActionList,
  present({ organization, items }, _actor, now) {
    const today = civilDateOf(now)
    return {
      organization: organization?.name ?? '',
      today,
      rows: items.map(({ text, person, meeting, dueOn, state, closedAt, closingNote }): ActionListRow => {
        const late = isOverdue(dayOf(dueOn), today, state)
        return {
          text,
          person: person.name,
          unit: person.unit.shortName,
          meeting: meeting.title,
          dueOn: dayOf(dueOn),
          state: late ? documentMessages.overdue : actionItemStateLabels[state],
          closedOn: closedAt && civilDateOf(closedAt),
          closingNote,
        }
      }),
    }
  },
})
