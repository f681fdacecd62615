import type { Locator, Page } from 'playwright-core'
import { pressAndLoad } from './browser.ts'

/** The ways between an organization's pages. */
const waysOn = (page: Page): Locator => page.getByRole('navigation', { name: '组织页面' })

/** Goes to another page of the organization by its ways, unfolding them where it is not in sight. */
export async function toOrganizationPage(page: Page, name: string): Promise<void> {
  const ways = waysOn(page)
  await ways.waitFor()
  const link = ways.getByRole('link', { name, exact: true })
  if ((await link.count()) === 0) await ways.locator('summary').click()
  await pressAndLoad(page, link.first())
}

/** The names of all pages that the ways lead to, unfolded or not. */
export async function organizationPages(page: Page): Promise<string[]> {
  const ways = waysOn(page)
  await ways.waitFor()
  return ways.locator('details a').allTextContents()
}
