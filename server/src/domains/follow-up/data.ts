import { unfinishedStates } from '@pilin/domain/follow-up/action-item'
import type { Transaction } from '@pilin/prisma/database'
import { type Actor, type OrganizationScope, scopesOf } from '../../kernel/actor.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { fileFacts } from '../files/data.ts'

/** A page never shows more than this many; older ones are found through their meeting. */
const most = 200

const ofMeeting = { select: { id: true, title: true } }
const named = { select: { id: true, name: true, unit: { select: { shortName: true } } } }

const itemParts = {
  meeting: ofMeeting,
  person: named,
  assistants: { orderBy: { person: { name: 'asc' } }, select: { person: named } },
  extensions: { where: { state: 'ASKED' }, include: { askedBy: { select: { name: true } } } },
} as const

/** Resolutions, the newest number first. */
export async function readResolutions(tx: Transaction, scope: OrganizationScope, meetingId?: string) {
  return tx.resolution.findMany({
    where: { organizationId: scope, meetingId },
    orderBy: [{ year: 'desc' }, { serial: 'desc' }],
    take: most,
    include: { meeting: ofMeeting, review: true },
  })
}

/** Action items by due date: all that are unfinished, then those that were finished last. */
export async function readActionItems(tx: Transaction, scope: OrganizationScope, meetingId?: string) {
  const [unfinished, finished] = await Promise.all([
    tx.actionItem.findMany({
      where: { organizationId: scope, meetingId, state: { in: [...unfinishedStates] } },
      orderBy: { dueOn: 'asc' },
      include: itemParts,
    }),
    tx.actionItem.findMany({
      where: { organizationId: scope, meetingId, state: { notIn: [...unfinishedStates] } },
      orderBy: { closedAt: { sort: 'desc', nulls: 'last' } },
      take: most,
      include: itemParts,
    }),
  ])
  return [...unfinished, ...finished]
}

/** One action item of the actor's organizations with its history. */
export async function readActionItem(tx: Transaction, actor: Actor, actionItemId: string) {
  const item = await tx.actionItem.findFirst({
    where: { id: actionItemId, organizationId: { in: scopesOf(actor) } },
    include: {
      ...itemParts,
      organization: { select: { id: true, shortName: true } },
      unit: { select: { shortName: true } },
      entries: {
        orderBy: [{ at: 'asc' }, { id: 'asc' }],
        include: { files: { orderBy: { position: 'asc' }, select: { file: { select: fileFacts } } } },
      },
    },
  })
  if (!item) throw new DomainError('NOT_FOUND')
  return item
}

/** A resolution in the actor's scope, its review locked. */
export async function lockResolution(tx: Transaction, actor: Actor, resolutionId: string) {
  const scopes = scopesOf(actor)
  await tx.$queryRaw`select id from resolution
    where id = ${resolutionId}::uuid and organization_id = any(${scopes}::uuid[]) for no key update`
  const resolution = await tx.resolution.findFirst({
    where: { id: resolutionId, organizationId: { in: scopes } },
  })
  if (!resolution) throw new DomainError('NOT_FOUND')
  return resolution
}
