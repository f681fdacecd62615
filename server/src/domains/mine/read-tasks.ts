import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import type { Transaction } from '@pilin/prisma/database'
import { type Actor, scopesOf } from '../../kernel/actor.ts'
import { columnOf } from '../../kernel/day.ts'
import { supervises } from '../follow-up/policy.ts'
import { readOverdue } from '../minutes/read-overdue.ts'
import { swapRows } from '../rotation/find-swap.ts'
import { factColumns } from './data.ts'
import { readUnitTasks } from './read-unit-tasks.ts'

const organization = { select: { shortName: true } } as const
const standing = { where: { withdrawnAt: null }, select: { unitId: true } } as const

/**
 * Everything in the actor's organizations that waits for somebody: a fixed number of indexed queries, however
 * many there are. Whom each waits for is the policies' question.
 */
export async function readWaiting(tx: Transaction, actor: Actor, now: Date) {
  const organizationId = { in: scopesOf(actor) }
  const supervised = scopesOf(actor).filter((scope) => supervises(actor, { organizationId: scope }))
  const meeting = { select: factColumns }
  const [minutes, signers, leaves, topics, extensions, swaps, overdue, reviews, evaluations, ofUnit] =
    await Promise.all([
      tx.minutes.findMany({
        where: { organizationId: { in: supervised }, state: 'SUBMITTED' },
        orderBy: { submittedAt: 'asc' },
        select: { state: true, confirmations: standing, meeting },
      }),
      tx.organizationRole.findMany({
        where: { organizationId: { in: supervised }, role: 'SECRETARY_GENERAL' },
        select: {
          organizationId: true,
          fromDay: true,
          untilDay: true,
          person: { select: { unitId: true } },
        },
      }),
      tx.attendance.findMany({
        where: { leaveState: 'ASKED', meeting: { organizationId, minutes: { state: 'DRAFT' } } },
        orderBy: { meeting: { startsAt: 'asc' } },
        select: { personId: true, meeting },
      }),
      tx.topic.findMany({
        where: { organizationId, state: 'WAITING' },
        orderBy: { proposedAt: 'asc' },
        select: {
          organizationId: true,
          organization,
          state: true,
          proposedById: true,
          appearances: { where: { live: true }, select: { meeting } },
        },
      }),
      tx.actionItemExtension.findMany({
        where: { state: 'ASKED', actionItem: { organizationId: { in: supervised } } },
        orderBy: { askedAt: 'asc' },
        select: {
          askedById: true,
          actionItem: {
            select: { id: true, organizationId: true, organization, personId: true, state: true, text: true },
          },
        },
      }),
      tx.dutySwap.findMany({
        where: { organizationId, state: 'ASKED' },
        orderBy: { askedAt: 'asc' },
        include: { ...swapRows, organization },
      }),
      readOverdue(tx, actor, now),
      tx.resolutionReview.findMany({
        where: {
          reviewedAt: null,
          reviewOn: { lte: columnOf(civilDateOf(now)) },
          resolution: { organizationId: { in: supervised } },
        },
        orderBy: { reviewOn: 'asc' },
        select: { resolution: { select: { organizationId: true, organization } } },
      }),
      tx.evaluation.findMany({
        where: {
          organizationId: { in: supervised },
          reviewedAt: null,
          reviewOn: { lte: columnOf(civilDateOf(now)) },
        },
        orderBy: { reviewOn: 'asc' },
        select: {
          id: true,
          organizationId: true,
          project: { select: { name: true } },
          activity: { select: { title: true } },
        },
      }),
      readUnitTasks(tx, actor, now),
    ])
  return { minutes, signers, leaves, topics, extensions, swaps, overdue, reviews, evaluations, ofUnit }
}

export type Waiting = Awaited<ReturnType<typeof readWaiting>>
