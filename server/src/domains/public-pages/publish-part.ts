import { publishPartInput } from '@pilin/domain/public-pages/schemas'
import { scopeOf } from '../../kernel/actor.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { mayKeepPublicPage } from './policy.ts'

/** One part of the public page is shown to everybody, or no longer. */
export const publishPart = useCase({
  input: publishPartInput,
  async load(tx, actor, { organizationId }) {
    const scope = scopeOf(actor, organizationId)
    await tx.$queryRaw`select id from organization where id = ${scope}::uuid for no key update`
    return { organizationId: scope }
  },
  policy: mayKeepPublicPage,
  async run({ tx, actor, input: { part, published, text }, thing: { organizationId }, now }) {
    if (actor.personId === null) throw new DomainError('NOT_SECRETARIAT')
    const data = {
      published,
      text: part === 'ABOUT' ? text : '',
      changedAt: now,
      changedById: actor.personId,
    }
    await tx.publicSetting.upsert({
      where: { organizationId_part: { organizationId, part } },
      create: { organizationId, part, ...data },
      update: data,
    })
    await recordAudit(tx, {
      actor,
      organizationId,
      kind: 'public-part.set',
      subjectId: organizationId,
      data: { part, published },
      now,
    })
  },
})
