import type { MeetingKind } from '@pilin/domain/meetings/vocabulary'
import { phrasePresets, templatePresets } from '@pilin/domain/minutes/template-presets'
import type { RecordTemplate } from '@pilin/domain/minutes/templates'
import type { Transaction } from '@pilin/prisma/database'
import type { OrganizationScope } from '../../kernel/actor.ts'

/** How the record of this kind of meeting begins: the organization's own template, or the preset. */
export async function readTemplate(
  tx: Transaction,
  scope: OrganizationScope,
  kind: MeetingKind,
): Promise<RecordTemplate> {
  const own = await tx.recordTemplate.findUnique({
    where: { organizationId_kind: { organizationId: scope, kind } },
    select: { parts: true, opening: true, phrases: true },
  })
  return own ?? templatePresets[kind]
}

/** The templates of every kind of meeting; `own`: the organization has changed it. */
export async function readTemplates(tx: Transaction, scope: OrganizationScope) {
  const rows = await tx.recordTemplate.findMany({ where: { organizationId: scope } })
  const kinds = Object.keys(templatePresets) as MeetingKind[]
  return kinds.map((kind) => {
    const own = rows.find((row) => row.kind === kind)
    const { parts, opening, phrases } = own ?? templatePresets[kind]
    return { kind, own: own !== undefined, parts, opening, phrases }
  })
}

/** The organization's phrases in their order: its own list, or the presets. */
export async function readPhrases(tx: Transaction, scope: OrganizationScope): Promise<string[]> {
  const own = await tx.phraseList.findUnique({ where: { organizationId: scope } })
  return own?.phrases ?? [...phrasePresets]
}

/** What is offered while a record of this kind is written: the kind's phrases, then those for every meeting. */
export async function phrasesFor(
  tx: Transaction,
  scope: OrganizationScope,
  kind: MeetingKind,
): Promise<string[]> {
  const [template, phrases] = await Promise.all([readTemplate(tx, scope, kind), readPhrases(tx, scope)])
  return [...new Set([...template.phrases, ...phrases])]
}
