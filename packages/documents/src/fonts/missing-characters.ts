/** Marks around the code of a character that no font has: noncharacters, which no text may contain. */
const opening = '\uFDD0'
const closing = '\uFDD1'

// What is never drawn needs no font: controls, spaces, joiners, variation selectors.
const undrawn = /[\p{Cc}\p{Cf}\p{Zs}\p{Zl}\p{Zp}\p{Variation_Selector}]/u

type Covers = (character: number) => boolean

/** Data whose characters can all be drawn, and those for which that needed a stand-in. */
export type Drawable<T> = { data: T; missing: string[] }

/**
 * Puts the code (`U+20BB7`, between marks) for every character that no font has, in all texts of the data, so
 * that nothing vanishes unseen from a name.
 */
export function replaceMissing<T>(data: T, covers: Covers): Drawable<T> {
  const standIns = new Map(missingCharacters(data, covers).map((missing) => [missing, standInFor(missing)]))
  if (standIns.size === 0) return { data, missing: [] }
  const inText = (text: string) => [...text].map((each) => standIns.get(each) ?? each).join('')
  const replaced = JSON.parse(
    JSON.stringify(data, (_key, value: unknown) => (typeof value === 'string' ? inText(value) : value)),
  ) as T
  return { data: replaced, missing: [...standIns.keys()] }
}

/** The characters in any texts of the data that no font has, each once. */
export function missingCharacters(data: unknown, covers: Covers): string[] {
  const seen = new Set<string>()
  JSON.stringify(data, (_key, value: unknown) => {
    if (typeof value === 'string') for (const character of value) seen.add(character)
    return value
  })
  return [...seen].filter(
    (character) =>
      character === opening ||
      character === closing ||
      !(undrawn.test(character) || covers(character.codePointAt(0) ?? 0)),
  )
}

function standInFor(character: string): string {
  return `${opening}${codeOf(character)}${closing}`
}

/** `U+20BB7` */
export function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
