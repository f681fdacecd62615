import type { PrismaClient } from '@pilin/prisma/client'
import type { Locator, Page } from 'playwright-core'

/** The part of the meeting's page with what was accepted. */
export function agendaOf(page: Page): Locator {
  return page.getByRole('region', { name: '议程', exact: true })
}

/** The part with what waits for the secretary on duty, and what was set aside. */
export function proposalsOf(page: Page): Locator {
  return page.getByRole('region', { name: '待受理的议题' })
}

/** The titles of the topics in their order on the page, behind the first item of every agenda. */
export async function titlesOn(page: Page): Promise<string[]> {
  const titles = await agendaOf(page).getByRole('heading', { level: 3 }).allTextContents()
  const [first, ...topics] = titles
  return first === '上次决议办理情况' ? topics : titles
}

/** The titles of the agenda in their order in the database. */
export async function titlesIn(prisma: PrismaClient, meetingId: string): Promise<string[]> {
  const items = await prisma.agendaItem.findMany({
    where: { meetingId, state: 'ACCEPTED' },
    orderBy: { rank: 'asc' },
    select: { title: true },
  })
  return items.map(({ title }) => title)
}

export type TypedTopic = { title: string; purpose?: string; minutes?: string }

/** Unfolds the form for a topic, fills it in and hands it in. */
export async function proposeOn(
  page: Page,
  { title, purpose = '', minutes = '15' }: TypedTopic,
): Promise<void> {
  const form = page.getByRole('form', { name: '提出议题' })
  if (!(await form.isVisible())) await page.locator('summary', { hasText: '提出议题' }).click()
  await form.getByLabel('议题名称').fill(title)
  await form.getByLabel('议题说明').fill(purpose)
  await form.getByLabel('预计分钟数').fill(minutes)
  await form.getByRole('button', { name: '提出', exact: true }).click()
}
