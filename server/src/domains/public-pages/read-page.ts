import { takesApplications } from '@pilin/domain/admissions/steps'
import type { CivilDate } from '@pilin/domain/calendar/civil-date'
import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import type { PublicPart } from '@pilin/domain/public-pages/schemas'
import { uuid } from '@pilin/domain/text/bricks'
import type { Transaction } from '@pilin/prisma/database'
import { type OrganizationScope, ownScope } from '../../kernel/actor.ts'
import { dayOf } from '../../kernel/day.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import type { Runtime } from '../../kernel/use-case.ts'
import { readActivities } from './read-activities.ts'
import { readMembers } from './read-members.ts'
import { readResults } from './read-results.ts'
import { readServiceList } from './read-service-list.ts'

/** Where a part of the page is read from, and as of when. */
export type PublicPlace = { tx: Transaction; scope: OrganizationScope; today: CivilDate; now: Date }

/**
 * What everybody may see of an organization: only what was published is read at all, and nobody's name is in it.
 * @throws DomainError NOT_FOUND, alike for what is missing and what has published nothing
 */
export async function readPublicPage({ database, clock }: Runtime, organizationId: string) {
  const { prisma } = database
  const id = uuid.safeParse(organizationId)
  const settings = id.success
    ? await prisma.publicSetting.findMany({
        where: { organizationId: id.data, published: true },
        select: { part: true, text: true, organization: true },
      })
    : []
  const organization = settings[0]?.organization
  if (!organization) throw new DomainError('NOT_FOUND')
  const now = clock()
  const place = { tx: prisma, scope: ownScope(organization.id), today: civilDateOf(now), now }
  const published = async <Part>(part: PublicPart, read: (place: PublicPlace) => Promise<Part>) =>
    settings.some((each) => each.part === part) ? await read(place) : null
  const about = settings.find(({ part }) => part === 'ABOUT')
  const [members, serviceList, activities, results] = await Promise.all([
    published('MEMBERS', readMembers),
    published('SERVICE_LIST', readServiceList),
    published('ACTIVITIES', readActivities),
    published('RESULTS', readResults),
  ])
  return {
    id: organization.id,
    name: organization.name,
    /** Whoever reads it may ask to join. */
    takesApplications: takesApplications(organization.kind),
    about: about
      ? {
          text: about.text,
          kind: organization.kind,
          foundedOn: dayOf(organization.foundedOn),
          foundedTo: organization.foundedTo,
        }
      : null,
    members,
    serviceList,
    activities,
    results,
  }
}
