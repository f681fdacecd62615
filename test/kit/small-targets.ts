import type { Page } from 'playwright-core'

/** Pixels that a finger needs on a page for members (design.md §5). */
const finger = 48

/**
 * What can be pressed on the page and is less than 48 px high, as readable lines. A field that is ticked counts
 * with its label; a link inside a sentence is as high as its line.
 */
export async function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const targets = 'a[href], button, summary, select, textarea, input:not([type=hidden])'
    const targetOf = (element: Element) =>
      element.matches('[type=checkbox], [type=radio]') ? (element.closest('label') ?? element) : element
    const standsInSentence = (element: Element) => {
      if (getComputedStyle(element).display !== 'inline') return false
      const around = element.parentElement?.textContent?.trim() ?? ''
      return around.length > (element.textContent?.trim().length ?? 0)
    }
    return [...document.querySelectorAll(targets)]
      .map(targetOf)
      .filter((element) => element.checkVisibility() && !element.closest('[class*=skip]'))
      .filter((element) => !standsInSentence(element))
      .map((element) => ({ element, height: element.getBoundingClientRect().height }))
      .filter(({ height }) => height > 0 && Math.round(height) < least)
      .map(({ element, height }) => `${Math.round(height)} px: ${element.outerHTML.slice(0, 160)}`)
  }, finger)
}
