import { typedSlotHolds } from '@pilin/domain/activities/check-in'
import { visitorCheckInInput } from '@pilin/domain/activities/schemas'
import { slotHolds } from '@pilin/domain/attendance/check-in'
import { uuid } from '@pilin/domain/text/bricks'
import type { Transaction } from '@pilin/prisma/database'
import { z } from 'zod'
import type { Actor } from '../../kernel/actor.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { execute, inTransaction } from '../../kernel/execute.ts'
import { fieldSentences } from '../../kernel/field-sentences.ts'
import { useCase } from '../../kernel/use-case.ts'
import { enforce } from '../../kernel/verdict.ts'
import { readCheckInCode } from '../attendance/sign-check-in-code.ts'
import { recordAudit } from '../audit/record-audit.ts'
import type { PublicContext } from '../auth/form-limits.ts'
import { lockActivity } from './data.ts'
import { takesArrivals } from './policy.ts'
import { notePresent } from './store.ts'
import { visitor } from './submit-registration.ts'

/** What an arrival works with: the public form's context, the key of the codes, and who is signed in, if anybody. */
export type ArrivalContext = PublicContext & { key: Buffer; actor: Actor | null }

/**
 * Arrives with the code on the screen, which proves that one is there: who is signed in with one press, a visitor with
 * the number that they registered with.
 * @throws DomainError CODE_EXPIRED, NOT_REGISTERED, REGISTRATION_WAITS, INVALID, TOO_MANY_ATTEMPTS, or that of the time
 */
export async function arrive(context: ArrivalContext, code: string, input: unknown): Promise<void> {
  const { runtime, key, actor, limits, ip } = context
  const read = readCheckInCode(key, code)
  const now = runtime.clock()
  if (actor?.personId) {
    if (!read || !slotHolds(read.slot, now)) throw new DomainError('CODE_EXPIRED')
    await execute(runtime, noteArrival, actor, { activityId: read.id })
    return
  }
  if (!read || !typedSlotHolds(read.slot, now)) throw new DomainError('CODE_EXPIRED')
  const parsed = visitorCheckInInput.safeParse(input)
  if (!parsed.success) throw new DomainError('INVALID', {}, fieldSentences(parsed.error))
  await limits.take('crowd', ip)
  await inTransaction(runtime, (tx) => noteVisitor(tx, read.id, parsed.data.phone, now))
}

/** The change itself, for whoever has shown a code that holds; a second time changes nothing. */
const noteArrival = useCase({
  input: z.object({ activityId: uuid }),
  load: (tx, actor, { activityId }, now) => lockActivity(tx, actor, activityId, now),
  policy: (_actor, activity, _input, now) => takesArrivals(activity, now),
  async run({ tx, actor, thing: activity, now }) {
    const registration = await tx.registration.findFirst({
      where: { activityId: activity.id, personId: actor.personId, state: { not: 'CANCELLED' } },
    })
    await noteOne(tx, registration, { activity, actor, now })
  },
})

async function noteVisitor(tx: Transaction, activityId: string, phone: string, now: Date): Promise<void> {
  await tx.$queryRaw`select id from activity where id = ${activityId}::uuid for no key update`
  const activity = await tx.activity.findFirst({ where: { id: activityId, openToVisitors: true } })
  if (!activity) throw new DomainError('CODE_EXPIRED')
  enforce(takesArrivals(activity, now))
  const registration = await tx.registration.findFirst({ where: { activityId, phone } })
  await noteOne(tx, registration, { activity, actor: visitor, now })
}

type Noting = {
  activity: { id: string; organizationId: string; title: string }
  actor: { userId: string | null; name: string }
  now: Date
}

async function noteOne(
  tx: Transaction,
  registration: { id: string; state: string; present: number } | null,
  { activity, actor, now }: Noting,
): Promise<void> {
  if (!registration) throw new DomainError('NOT_REGISTERED')
  if (registration.state === 'WAITING') throw new DomainError('REGISTRATION_WAITS')
  if (registration.present > 0) return
  await notePresent(tx, registration.id, { present: 1, way: 'QR', now })
  const data = { title: activity.title, present: 1, way: 'QR' }
  const about = { actor, organizationId: activity.organizationId, subjectId: activity.id, now }
  await recordAudit(tx, { ...about, kind: 'registration.present', data })
}
