import { claimStepLabels } from '@pilin/domain/lists/claims'
import { newsSince } from '@pilin/domain/notifications/activity-reminders'
import { listenerToClaim } from '@pilin/domain/notifications/council-news'
import type { Transaction } from '@pilin/prisma/database'
import { inTransaction } from '../../kernel/execute.ts'
import type { Runtime } from '../../kernel/use-case.ts'
import { listenersOf } from './data.ts'
import { notify } from './record-notification.ts'

const titled = { select: { id: true, title: true, unitId: true } } as const

/** Tells the other side of each step of a claim, once; returns how many messages are new. */
export async function remindOfClaims(runtime: Runtime, now: Date): Promise<number> {
  let count = 0
  for (const step of await readSteps(runtime, now)) {
    count += await inTransaction(runtime, (tx) => tellOther(tx, step, now))
  }
  return count
}

function readSteps({ database }: Runtime, now: Date) {
  return database.prisma.claimEntry.findMany({
    where: { at: { gte: newsSince(now) } },
    orderBy: { at: 'asc' },
    include: {
      claim: { include: { unit: { select: { shortName: true } }, need: titled, resource: titled } },
      person: { select: { name: true } },
    },
  })
}

type Step = Awaited<ReturnType<typeof readSteps>>[number]

async function tellOther(
  tx: Transaction,
  { id, step, side, text, personId, person, claim }: Step,
  now: Date,
) {
  const { organizationId, unitId, unit, need, resource } = claim
  const about = need ?? resource
  if (!about) return 0
  const listener = listenerToClaim({ side, unitId, ownerUnitId: about.unitId })
  const people = await listenersOf(tx, organizationId, listener, now)
  const place = { list: need ? 'needs' : 'resources', aboutId: about.id } as const
  const common = { ...place, about: about.title, text }
  const message = {
    organizationId,
    subjectId: claim.id,
    people: people.filter((each) => each !== personId),
    now,
    key: `claim:${id}`,
  }
  if (step === 'ASK') {
    return notify(tx, { ...message, kind: 'claim.asked', data: { ...common, unit: unit.shortName } })
  }
  const data = { ...common, by: person.name, step: claimStepLabels[step] }
  return notify(tx, { ...message, kind: 'claim.answered', data })
}
