import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { uuid } from '@pilin/domain/text/bricks'
import { z } from 'zod'
import { scopeOf } from '../../kernel/actor.ts'
import { view } from '../../kernel/procedure.ts'
import { maySeeBriefs } from './policy.ts'

/** What an organization has issued, by meeting: the newest number first. */
export const listBriefs = view({
  input: z.object({ organizationId: uuid }),
  async load({ runtime, actor, input }) {
    const scope = scopeOf(actor, input.organizationId)
    const briefs = await runtime.database.prisma.brief.findMany({
      where: { organizationId: scope, state: 'ISSUED' },
      orderBy: [{ year: 'desc' }, { serial: 'desc' }],
      select: { meetingId: true, number: true, issuedAt: true },
    })
    return { organizationId: scope, briefs }
  },
  policy: maySeeBriefs,
  present({ briefs }) {
    return briefs.map(({ meetingId, number, issuedAt }) => ({
      meetingId,
      number: number ?? '',
      issuedOn: issuedAt && civilDateOf(issuedAt),
    }))
  },
})
