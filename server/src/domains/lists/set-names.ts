import { setNamesInput } from '@pilin/domain/lists/schemas'
import { scopeOf } from '../../kernel/actor.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { mayKeepLists } from './policy.ts'

/** Says what an organization calls its three lists. */
export const setNames = useCase({
  input: setNamesInput,
  load: async (_tx, actor, { organizationId }) => ({ organizationId: scopeOf(actor, organizationId) }),
  policy: mayKeepLists,
  async run({ tx, actor, input, thing: { organizationId }, now }) {
    const { needsName, resourcesName, projectsName } = input
    const words = { needsName, resourcesName, projectsName }
    await tx.listSetting.upsert({
      where: { organizationId },
      create: { organizationId, ...words },
      update: words,
    })
    const data = { names: Object.values(words).join('、') }
    const about = { actor, organizationId, subjectId: organizationId, now }
    await recordAudit(tx, { ...about, kind: 'list-names.set', data })
  },
})
