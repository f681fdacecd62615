import type { Transaction } from '@pilin/prisma/database'
import type { Actor } from '../../kernel/actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { placeTopic, wordsOf } from './place-topic.ts'

type Context = { tx: Transaction; actor: Actor; now: Date }
type Next = { id: string; organizationId: string; kind: string }

/**
 * Lists what comes back by itself on the next meeting of its kind. The organization's row must be locked: of two
 * meetings that end and are planned at once, the later one sees what the earlier one left.
 */
export async function resumeTopics({ tx, actor, now }: Context, { id }: Next): Promise<void> {
  await tx.$queryRaw`select id from meeting where id = ${id}::uuid for update`
  const meeting = await tx.meeting.findUniqueOrThrow({
    where: { id },
    include: { units: { select: { unitId: true } } },
  })
  if (meeting.state !== 'PLANNED') return
  const coming = await tx.topic.findMany({
    where: {
      organizationId: meeting.organizationId,
      wishedKind: meeting.kind,
      comesBack: true,
      unitId: { in: meeting.units.map(({ unitId }) => unitId) },
    },
    orderBy: [{ proposedAt: 'asc' }, { id: 'asc' }],
  })
  for (const topic of coming) {
    const { count } = await tx.topic.updateMany({
      where: { id: topic.id, comesBack: true },
      data: { state: 'PLACED', comesBack: false },
    })
    // Somebody has answered it meanwhile.
    if (count === 0) continue
    await placeTopic(tx, wordsOf(topic), { meeting, state: 'ACCEPTED', carriedFromId: topic.carriedFromId })
    await recordAudit(tx, {
      actor,
      organizationId: meeting.organizationId,
      kind: 'topic.carried-over',
      subjectId: topic.id,
      data: { title: topic.title, meeting: meeting.title },
      now,
    })
  }
}

/** The lock behind which topics come back: taken after the meeting's that ends or is planned, before any other. */
export async function lockBacklog(tx: Transaction, organizationId: string): Promise<void> {
  await tx.$queryRaw`select id from organization where id = ${organizationId}::uuid for no key update`
}
