import type { PrismaClient } from '@pilin/prisma/client'

/** The one password of every demo account. */
export const demoPassword = 'pilin-demo-2017'

export type DemoGroup = {
  organization: string
  people: { username: string; name: string; unit: string; office: string }[]
}

/** The demo logins under their organizations, secretaries first. */
export async function demoPeople(_prisma: PrismaClient): Promise<DemoGroup[]> {
  return []
}
