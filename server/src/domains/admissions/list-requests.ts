import { isOpenApplication } from '@pilin/domain/admissions/steps'
import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { uuid } from '@pilin/domain/text/bricks'
import { z } from 'zod'
import { dayOrNull } from '../../kernel/day.ts'
import { view } from '../../kernel/procedure.ts'
import { mayKeepUnit } from '../organizations/policy.ts'
import { readUnit } from '../organizations/read-unit.ts'

/** What a member unit has asked for, for whoever keeps its data: to leave, to be suspended, and how it joined. */
export const listRequests = view({
  input: z.object({ organizationId: uuid, unitId: uuid }),
  async load({ runtime, actor, input, now }) {
    const { prisma } = runtime.database
    const unit = await readUnit(prisma, actor, input, now)
    const requests = await prisma.unitApplication.findMany({
      where: { organizationId: unit.scope, unitId: unit.id },
      orderBy: [{ submittedAt: 'desc' }, { id: 'desc' }],
    })
    return { ...unit, requests }
  },
  policy: mayKeepUnit,
  present: ({ requests }) => ({
    requests: requests.map(({ id, kind, state, submittedAt, onDay, untilDay, reason }) => ({
      id,
      kind,
      state,
      submittedOn: civilDateOf(submittedAt),
      onDay: dayOrNull(onDay),
      untilDay: dayOrNull(untilDay),
      reason,
      isOpen: isOpenApplication(state),
    })),
  }),
})
