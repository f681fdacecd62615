import { uuid } from '@pilin/domain/text/bricks'
import { z } from 'zod'
import { scopesOf } from '../../kernel/actor.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { view } from '../../kernel/procedure.ts'
import { isAllowed } from '../../kernel/verdict.ts'
import { maySeeLists } from '../lists/policy.ts'
import { mayKeepSurveys } from './policy.ts'
import { readSheets } from './read-results.ts'

/** From which survey a need came, how many said so, and who of them gave a name. */
export const viewOrigin = view({
  input: z.object({ needId: uuid }),
  async load({ runtime, actor, input }) {
    const { prisma } = runtime.database
    const need = await prisma.need.findFirst({
      where: { id: input.needId, organizationId: { in: scopesOf(actor) } },
      include: { answerGroup: { include: { survey: { select: { id: true, title: true, year: true } } } } },
    })
    if (!need) throw new DomainError('NOT_FOUND')
    const { organizationId, answerGroup: group } = need
    const sheets = group ? await readSheets(prisma, group.surveyId) : []
    const said = sheets.filter(({ items }) => items.some(({ groupId }) => groupId === group?.id))
    return { organizationId, group, said }
  },
  policy: maySeeLists,
  present({ organizationId, group, said }, actor) {
    if (!group) return { origin: null }
    return {
      origin: {
        survey: group.survey,
        opinions: said.length,
        proposers: [...new Set(said.map(({ from }) => from).filter(Boolean))],
        mayOpen: isAllowed(mayKeepSurveys(actor, { organizationId })),
      },
    }
  },
})
