import type { OrganizationRoleKind } from '@pilin/domain/organizations/vocabulary'
import type { PrismaClient } from '@pilin/prisma/client'
import { financialBund } from '@pilin/prisma/seed/financial-bund'
import { shantang } from '@pilin/prisma/seed/shantang'

/** The one password of every demo account. */
export const demoPassword = 'pilin-demo-2017'

export type DemoGroup = {
  organization: string
  people: { username: string; name: string; unit: string; office: string }[]
}

const seeds = [shantang, financialBund]
const usernames = seeds.flatMap(({ people }) => people.filter(({ login }) => login).map(({ key }) => key))

/** Whether a user name is of the demo: signed in with one press, so its password must stay as it is. */
export function isDemoLogin(username: string): boolean {
  return usernames.includes(username)
}

const rank: Record<OrganizationRoleKind, number> = {
  SECRETARY: 0,
  SECRETARY_GENERAL: 0,
  DEPUTY_SECRETARY: 1,
  SECRETARIAT: 1,
  MEMBER: 2,
  OBSERVER: 3,
}

/** The demo logins under their organizations, secretaries first; people whom visitors added are not among them. */
export async function demoPeople(prisma: PrismaClient): Promise<DemoGroup[]> {
  const organizations = await prisma.organization.findMany({
    where: { id: { in: seeds.map(({ id }) => id) } },
    orderBy: { foundedOn: 'asc' },
    select: {
      name: true,
      roles: {
        where: { untilDay: null, person: { suspendedAt: null, user: { username: { in: usernames } } } },
        select: {
          role: true,
          person: {
            select: {
              name: true,
              office: true,
              unit: { select: { shortName: true } },
              user: { select: { username: true } },
            },
          },
        },
      },
    },
  })
  return organizations.map(({ name, roles }) => ({
    organization: name,
    people: roles
      .map(({ role, person }) => ({ role, username: person.user?.username ?? '', person }))
      .sort(
        (a, b) =>
          rank[a.role] - rank[b.role] || usernames.indexOf(a.username) - usernames.indexOf(b.username),
      )
      .map(({ username, person }) => ({
        username,
        name: person.name,
        unit: person.unit.shortName,
        office: person.office,
      })),
  }))
}
