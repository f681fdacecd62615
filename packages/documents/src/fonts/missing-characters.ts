/** Marks around the code of a character that no font has: noncharacters, which no text may contain. */
const opening = '\uFDD0'
const closing = '\uFDD1'

// What is never drawn needs no font: controls, spaces, joiners, variation selectors.
const undrawn = /[\p{Cc}\p{Cf}\p{Zs}\p{Zl}\p{Zp}\p{Variation_Selector}]/u

/** Data whose characters can all be drawn, and those for which that needed a stand-in. */
export type Drawable<T> = { data: T; missing: string[] }

/**
 * Puts the code (`U+20BB7`, between marks) for every character that no font has, in all texts of the data, so
 * that nothing vanishes unseen from a name.
 */
export function replaceMissing<T>(data: T, covers: (character: number) => boolean): Drawable<T> {
  const missing = new Set<string>()
  const inText = (text: string) =>
    [...text]
      .map((character) => {
        const code = character.codePointAt(0) ?? 0
        if (undrawn.test(character) || (covers(code) && character !== opening && character !== closing)) {
          return character
        }
        missing.add(character)
        return `${opening}${codeOf(character)}${closing}`
      })
      .join('')
  const replaced = JSON.parse(
    JSON.stringify(data, (_key, value: unknown) => (typeof value === 'string' ? inText(value) : value)),
  ) as T
  return { data: replaced, missing: [...missing] }
}

/** `U+20BB7` */
export function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
