import { formatFullDay } from '@pilin/domain/calendar/shanghai'
import type { Transaction } from '@pilin/prisma/database'
import { dayOf } from '../../kernel/day.ts'
import { overseersOf } from './data.ts'
import { type Fact, notify, others, type ReactionContext } from './record-notification.ts'

/** Whoever oversees the item decides on more time. */
export async function noteExtensionAsked(
  { actionItemId }: Fact<'action-item.extension-asked'>,
  { tx, actor, now }: ReactionContext,
): Promise<void> {
  const item = await itemToTell(tx, actionItemId)
  const extension = await tx.actionItemExtension.findFirstOrThrow({
    where: { actionItemId, state: 'ASKED' },
  })
  await notify(tx, {
    kind: 'action-item.extension-asked',
    organizationId: item.organizationId,
    subjectId: actionItemId,
    people: others(await overseersOf(tx, item, now), actor),
    data: {
      text: item.text,
      by: actor.name,
      dueOn: formatFullDay(dayOf(extension.newDueOn)),
      reason: extension.reason,
    },
    now,
    key: `action-item.extension-asked:${extension.id}`,
  })
}

/** Who asked and who is responsible hear until when it is now due. */
export async function noteExtensionDecided(
  { actionItemId, extensionId, approved }: Fact<'action-item.extension-decided'>,
  { tx, actor, now }: ReactionContext,
): Promise<void> {
  const item = await itemToTell(tx, actionItemId)
  const extension = await tx.actionItemExtension.findUniqueOrThrow({ where: { id: extensionId } })
  await notify(tx, {
    kind: 'action-item.extension-decided',
    organizationId: item.organizationId,
    subjectId: actionItemId,
    people: others([item.personId, extension.askedById], actor),
    data: {
      text: item.text,
      decision: approved ? '同意' : '不同意',
      dueOn: formatFullDay(dayOf(item.dueOn)),
      reason: extension.remark,
    },
    now,
    key: `action-item.extension-decided:${extensionId}`,
  })
}

/** Those who newly assist; a person who assists again after a while is told once. */
export async function noteAssistants(
  { actionItemId, addedIds }: Fact<'action-item.assistants-set'>,
  { tx, actor, now }: ReactionContext,
): Promise<void> {
  const item = await itemToTell(tx, actionItemId)
  await notify(tx, {
    kind: 'action-item.assistant-set',
    organizationId: item.organizationId,
    subjectId: actionItemId,
    people: others(addedIds, actor),
    data: { text: item.text, person: item.person.name, dueOn: formatFullDay(dayOf(item.dueOn)) },
    now,
    key: `action-item.assistant-set:${actionItemId}`,
  })
}

function itemToTell(tx: Transaction, actionItemId: string) {
  return tx.actionItem.findUniqueOrThrow({
    where: { id: actionItemId },
    include: {
      person: { select: { name: true } },
      organization: { select: { kind: true } },
      meeting: { select: { units: { select: { unitId: true } } } },
    },
  })
}
