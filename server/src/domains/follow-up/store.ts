import type { CivilDate } from '@pilin/domain/calendar/civil-date'
import type { Upload } from '@pilin/domain/files/schemas'
import { type ActionItemStep, stateAfter } from '@pilin/domain/follow-up/action-item'
import type { Transaction } from '@pilin/prisma/database'
import { type Actor, scopesOf } from '../../kernel/actor.ts'
import { columnOrNull } from '../../kernel/day.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { type PreparedFile, prepareFiles } from '../files/prepare-files.ts'
import { keepFiles } from '../files/store.ts'

export type ActionItemInScope = Awaited<ReturnType<typeof lockActionItem>>

/**
 * An action item in the actor's scope, locked: one step at a time.
 * @throws DomainError NOT_FOUND, alike for foreign and missing
 */
export async function lockActionItem(tx: Transaction, actor: Actor, actionItemId: string) {
  const scopes = scopesOf(actor)
  await tx.$queryRaw`select id from action_item
    where id = ${actionItemId}::uuid and organization_id = any(${scopes}::uuid[]) for update`
  const item = await tx.actionItem.findFirst({
    where: { id: actionItemId, organizationId: { in: scopes } },
    include: {
      assistants: { select: { personId: true } },
      extensions: { where: { state: 'ASKED' } },
    },
  })
  if (!item) throw new DomainError('NOT_FOUND')
  const { assistants, extensions, ...facts } = item
  return {
    ...facts,
    assistantIds: assistants.map(({ personId }) => personId),
    /** The request for more time that waits for an answer. */
    extension: extensions[0] ?? null,
  }
}

/** The same with what is to be shown beside the words of a step. */
export async function lockWithFiles(
  tx: Transaction,
  actor: Actor,
  { actionItemId, attachments }: { actionItemId: string; attachments: readonly Upload[] },
) {
  // Before anything is locked: drawing photos anew takes its time.
  const files = await prepareFiles(attachments)
  return { ...(await lockActionItem(tx, actor, actionItemId)), files }
}

type Step = { step: ActionItemStep; text: string; dueOn?: CivilDate; files?: readonly PreparedFile[] }

/** Takes a step: the item's new state, and an entry of its history. The policy has allowed it. */
export async function takeStep(
  tx: Transaction,
  actor: Actor,
  item: ActionItemInScope,
  { step, text, dueOn, files = [] }: Step,
  now: Date,
): Promise<void> {
  const state = stateAfter(item.state, step)
  if (!state) throw new DomainError('CONFLICT')
  const closing = { state, closedAt: now, closedById: actor.personId, closingNote: text }
  const reopening = { state, closedAt: null, closedById: null, closingNote: '' }
  await tx.actionItem.update({
    where: { id: item.id },
    data: step === 'CLOSED' ? closing : step === 'REOPENED' ? reopening : { state },
  })
  const entry = await tx.actionItemEntry.create({
    data: {
      actionItemId: item.id,
      step,
      text,
      dueOn: columnOrNull(dueOn ?? null),
      personId: actor.personId,
      personName: actor.name,
      at: now,
    },
  })
  if (files.length > 0)
    await attachFiles(tx, actor, entry, { organizationId: item.organizationId, now }, files)
}

async function attachFiles(
  tx: Transaction,
  { personId }: Actor,
  { id: entryId, actionItemId }: { id: string; actionItemId: string },
  { organizationId, now }: { organizationId: string; now: Date },
  files: readonly PreparedFile[],
): Promise<void> {
  if (!personId) throw new DomainError('NOT_RESPONSIBLE')
  const fileIds = await keepFiles(tx, { organizationId, uploadedById: personId, now }, files)
  await tx.actionItemFile.createMany({
    data: fileIds.map((fileId, position) => ({ organizationId, actionItemId, entryId, fileId, position })),
  })
}

/** Whatever ends an item leaves no request for more time behind. */
export async function lapseExtension(tx: Transaction, item: ActionItemInScope): Promise<void> {
  if (!item.extension) return
  await tx.actionItemExtension.update({ where: { id: item.extension.id }, data: { state: 'LAPSED' } })
}
