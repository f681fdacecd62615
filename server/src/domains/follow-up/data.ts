import type { Transaction } from '@pilin/prisma/database'
import type { OrganizationScope } from '../../kernel/actor.ts'

/** A page never shows more than this many; older ones are found through their meeting. */
const most = 200

const ofMeeting = { select: { id: true, title: true } }

/** Resolutions, the newest number first. */
export async function readResolutions(tx: Transaction, scope: OrganizationScope, meetingId?: string) {
  return tx.resolution.findMany({
    where: { organizationId: scope, meetingId },
    orderBy: [{ year: 'desc' }, { serial: 'desc' }],
    take: most,
    include: { meeting: ofMeeting },
  })
}

/** Action items: open ones first, each by due date. */
export async function readActionItems(tx: Transaction, scope: OrganizationScope, meetingId?: string) {
  return tx.actionItem.findMany({
    where: { organizationId: scope, meetingId },
    orderBy: [{ state: 'asc' }, { dueOn: 'asc' }],
    take: most,
    include: {
      meeting: ofMeeting,
      person: { select: { name: true, unit: { select: { shortName: true } } } },
    },
  })
}
