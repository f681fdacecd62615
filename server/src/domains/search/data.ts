import type { CivilDate } from '@pilin/domain/calendar/civil-date'
import { Prisma, type SearchKind } from '@pilin/prisma/client'
import type { Transaction } from '@pilin/prisma/database'
import type { OrganizationScope } from '../../kernel/actor.ts'
import { standingOn } from '../organizations/data.ts'
import { tokenOf } from './store.ts'

/** A record that has the tokens that were asked for. */
export type Found = {
  organizationId: string
  kind: SearchKind
  subjectId: string
  meetingId: string | null
  title: string
  body: string
  day: Date | null
}

/**
 * The records of the organizations that have all the tokens, newest first; people come first, having no day.
 * @param most how many at most
 */
export async function findEntries(
  tx: Transaction,
  scopes: readonly OrganizationScope[],
  tokens: readonly string[],
  most: number,
): Promise<Found[]> {
  if (scopes.length === 0 || tokens.length === 0) return []
  const conditions = scopes.map((scope) => {
    const wanted = tokens.map((token) => tokenOf(scope, token))
    // The organization again: the token's beginning is only the end of its id.
    return Prisma.sql`(organization_id = ${scope}::uuid and tokens @> ${wanted}::text[])`
  })
  return tx.$queryRaw<Found[]>`
    select organization_id as "organizationId", kind, subject_id as "subjectId", meeting_id as "meetingId",
      title, body, day
    from search_entry
    where ${Prisma.join(conditions, ' or ')}
    order by day desc nulls first, kind, subject_id
    limit ${most}`
}

/** Which of the people hold an office in the organizations on a day. */
export async function standingPeople(
  tx: Transaction,
  scopes: readonly OrganizationScope[],
  personIds: readonly string[],
  day: CivilDate,
): Promise<Set<string>> {
  if (personIds.length === 0) return new Set()
  const roles = await tx.organizationRole.findMany({
    where: {
      organizationId: { in: [...scopes] },
      personId: { in: [...personIds] },
      ...standingOn(day),
      person: { suspendedAt: null },
    },
    select: { organizationId: true, personId: true },
  })
  return new Set(roles.map(({ organizationId, personId }) => `${organizationId} ${personId}`))
}

/** The titles of meetings, for saying where something was found. */
export async function meetingTitles(tx: Transaction, ids: readonly string[]): Promise<Map<string, string>> {
  const meetings = await tx.meeting.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, title: true },
  })
  return new Map(meetings.map(({ id, title }) => [id, title]))
}
