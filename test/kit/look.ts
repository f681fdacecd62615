import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { accessibilityProblems, desk, phone, screenshot, scrollsSideways } from './browser.ts'

/** Looks at a page at both widths: nothing in anybody's way, nothing sideways, and a picture of it. */
export async function look(page: Page, name: string): Promise<void> {
  const before = page.viewportSize()
  for (const viewport of [phone, desk]) {
    await page.setViewportSize(viewport)
    const at = `${name} at ${viewport.width} px`
    // What floats finds its new place a moment after the window has changed.
    await expect.poll(() => scrollsSideways(page), { message: `${at} scrolls sideways` }).toBe(false)
    // Colours are the same at every width, and are half of the work.
    const problems = await accessibilityProblems(page, { contrast: viewport === phone })
    expect(problems, `${at} is not accessible`).toEqual([])
    await screenshot(page, name, viewport)
  }
  if (before) await page.setViewportSize(before)
}
