import type { ActionListRow } from '@pilin/documents/action-list'
import type { CivilDate } from '@pilin/domain/calendar/civil-date'
import { civilDateOf, formatFullDay } from '@pilin/domain/calendar/shanghai'
import { actionItemStateLabels, isOverdue } from '@pilin/domain/follow-up/action-item'
import { uuid } from '@pilin/domain/text/bricks'
import { z } from 'zod'
import { scopeOf } from '../../kernel/actor.ts'
import { dayOf } from '../../kernel/day.ts'
import { view } from '../../kernel/procedure.ts'
import { organizationsOf } from '../organizations/data.ts'
import { readEveryActionItem } from './data.ts'
import { documentMessages as messages } from './messages.ts'
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
      rows: items.map((item) => rowOf(item, today)),
    }
  },
})

type Item = Awaited<ReturnType<typeof readEveryActionItem>>[number]

function rowOf(item: Item, today: CivilDate): ActionListRow {
  const { text, person, assistants, meeting, state, closedAt, closingNote, entries } = item
  const dueOn = dayOf(item.dueOn)
  const noted = entries.find(({ step }) => step === 'NOTED')
  const revoked = state === 'REVOKED' ? entries.find(({ step }) => step === 'REVOKED') : undefined
  return {
    text,
    person: person.name,
    unit: person.unit.shortName,
    assistants: assistants
      .map((each) => messages.assistant(each.person.name, each.person.unit.shortName))
      .join('、'),
    meeting: meeting.title,
    dueOn,
    state: isOverdue(dueOn, today, state) ? messages.overdue : actionItemStateLabels[state],
    progress: noted
      ? messages.progress(formatFullDay(civilDateOf(noted.at)), noted.personName, noted.text)
      : '',
    extensions: item.extensions.map(extensionText).join('；'),
    closedOn: closedAt && civilDateOf(closedAt),
    closingNote: revoked ? messages.revoked(revoked.text) : closingNote,
  }
}

function extensionText({ state, fromDueOn, newDueOn }: Item['extensions'][number]): string {
  const [from, to] = [formatFullDay(dayOf(fromDueOn)), formatFullDay(dayOf(newDueOn))]
  return state === 'APPROVED' ? messages.extended(from, to) : messages.extensionAsked(to)
}
