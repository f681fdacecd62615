import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { inOrderOf } from '@pilin/domain/coverage/matrix'
import type { coverageInput } from '@pilin/domain/coverage/schemas'
import { spanOf } from '@pilin/domain/coverage/span'
import type { z } from 'zod'
import { type Actor, scopeOf } from '../../kernel/actor.ts'
import type { Runtime } from '../../kernel/use-case.ts'
import { organizationsOf } from '../organizations/data.ts'
import { readMatrix } from './read-matrix.ts'

type Asked = { runtime: Runtime; actor: Actor; input: z.output<typeof coverageInput>; now: Date }

/** The matrix as somebody asked for it, page and file alike: its span, and every unit in the asked order. */
export async function readAskedMatrix({ runtime, actor, input, now }: Asked) {
  const { prisma } = runtime.database
  const scope = scopeOf(actor, input.organizationId)
  const today = civilDateOf(now)
  const span = spanOf(input, today)
  const [[organization], rows] = await Promise.all([
    organizationsOf(prisma, [scope]),
    readMatrix(prisma, { ...span, scope }, today),
  ])
  return { organizationId: scope, organization, rows: inOrderOf(rows, input.order), span, today, input }
}
