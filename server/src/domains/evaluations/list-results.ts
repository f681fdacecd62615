import { uuid } from '@pilin/domain/text/bricks'
import type { Transaction } from '@pilin/prisma/database'
import { z } from 'zod'
import { type Actor, scopeOf, scopesOf } from '../../kernel/actor.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { view } from '../../kernel/procedure.ts'
import { isAllowed } from '../../kernel/verdict.ts'
import { maySeeLists } from '../lists/policy.ts'
import { readUnit } from '../organizations/read-unit.ts'
import { countAnswers, readEvaluations } from './data.ts'
import { findOwnEvaluations } from './find-served.ts'
import { mayKeepEvaluations } from './policy.ts'
import { presentEvaluation } from './present.ts'

/** The evaluations of a project or an activity, for its page. */
export const listResults = view({
  input: z.object({ kind: z.enum(['PROJECT', 'ACTIVITY']), id: uuid }),
  async load({ runtime, actor, input, now }) {
    const { prisma } = runtime.database
    const { organizationId } = await findJudged(prisma, actor, input)
    const scope = scopeOf(actor, organizationId)
    const about = aboutOf(input)
    const rows = await readEvaluations(prisma, scope, about)
    return {
      organizationId: scope,
      rows,
      own: actor.personId ? await findOwnEvaluations(prisma, about, { personId: actor.personId }, now) : [],
      counts: await countAnswers(
        prisma,
        rows.map(({ id }) => id),
      ),
    }
  },
  policy: maySeeLists,
  present: ({ organizationId, rows, own, counts }, actor, now) => ({
    evaluations: rows.map((row) => presentEvaluation(row, counts.get(row.id) ?? [], now)),
    /** Those that ask the reader, who was registered and served. */
    own,
    mayOpen:
      isAllowed(mayKeepEvaluations(actor, { organizationId })) && rows.every(({ state }) => state !== 'OPEN'),
  }),
})

/** What came of all that a unit carried out, helped with or held, for its page. */
export const listUnitResults = view({
  input: z.object({ organizationId: uuid, unitId: uuid }),
  async load({ runtime, actor, input, now }) {
    const { prisma } = runtime.database
    const unit = await readUnit(prisma, actor, input, now)
    const rows = await readEvaluations(prisma, unit.scope, { unitId: unit.id })
    const counts = await countAnswers(
      prisma,
      rows.map(({ id }) => id),
    )
    return { organizationId: unit.scope, unitId: unit.id, rows, counts }
  },
  policy: maySeeLists,
  present: ({ unitId, rows, counts }, _actor, now) => ({
    evaluations: rows.map((row) => ({
      ...presentEvaluation(row, counts.get(row.id) ?? [], now),
      /** What the unit was for it. */
      part:
        row.project?.units.find((each) => each.unitId === unitId)?.role ??
        (row.activity?.hostUnitId === unitId ? ('HOST' as const) : null),
    })),
  }),
})

type Asked = { kind: 'PROJECT' | 'ACTIVITY'; id: string }

function aboutOf({ kind, id }: Asked): { projectId: string } | { activityId: string } {
  return kind === 'PROJECT' ? { projectId: id } : { activityId: id }
}

async function findJudged(tx: Transaction, actor: Actor, { kind, id }: Asked) {
  const where = { id, organizationId: { in: scopesOf(actor) } }
  const select = { organizationId: true } as const
  const found =
    kind === 'PROJECT'
      ? await tx.project.findFirst({ where, select })
      : await tx.activity.findFirst({ where, select })
  if (!found) throw new DomainError('NOT_FOUND')
  return found
}
