import type { CivilDate } from '../calendar/civil-date.ts'
import { formatFullDay } from '../calendar/shanghai.ts'
import { fold, pairsOf } from '../search/tokens.ts'
import { matchTexts as texts } from './messages.ts'
import { sharedDays } from './offer.ts'

/** What of a need or a resource is compared. */
export type Matchable = {
  category: { id: string; name: string } | null
  /** Where it is wanted or offered. */
  place: string
  /** Title and description. */
  words: string
  from: CivilDate | null
  until: CivilDate | null
}

export type Match = { score: number; sentence: string }

/** Below this a need and a resource have too little in common to be worth a look. */
const leastScore = 3
const mostWords = 4
/** Words that stand in most needs and resources and so say nothing. */
const everyday = '需要 希望 提供 可以 一个 安排 服务 活动 单位 居民 职工 组织 开展 进行'.split(' ')

/**
 * Whether a resource could serve a need, and why, as a sentence: the same category counts 3, the same place 2,
 * each word in common 1 (at most 4), days in common 1. None where their days exclude each other.
 */
export function matchOf(need: Matchable, resource: Matchable): Match | null {
  const days = sharedDays(need, resource)
  if (!days) return null
  const reasons: string[] = []
  let score = 0
  if (need.category && need.category.id === resource.category?.id) {
    score += 3
    reasons.push(texts.category(need.category.name))
  }
  const places = commonWords(need.place, resource.place)
  if (places.length > 0) {
    score += 2
    reasons.push(texts.place(places.join('、')))
  }
  const words = commonWords(need.words, resource.words).slice(0, mostWords)
  if (words.length > 0) {
    score += words.length
    reasons.push(texts.words(words))
  }
  const bothTimed = (need.from ?? need.until) && (resource.from ?? resource.until)
  if (bothTimed && days.from && days.until) {
    score += 1
    reasons.push(texts.time(formatFullDay(days.from), formatFullDay(days.until)))
  }
  return score >= leastScore && reasons.length > 0 ? { score, sentence: `${reasons.join('，')}。` } : null
}

/** The best matches among candidates, the best first, at most `most`; equal ones stay in their order. */
export function bestMatches<T>(
  candidates: readonly T[],
  match: (candidate: T) => Match | null,
  most: number,
): (T & Match)[] {
  return candidates
    .flatMap((candidate) => {
      const found = match(candidate)
      return found ? [{ ...candidate, ...found }] : []
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
}

/** The longest stretches of `a` that stand in `b` too, of at least one telling pair of characters, each once. */
export function commonWords(a: string, b: string): string[] {
  const there = fold(b)
  const found = new Set<string>()
  for (const [run] of fold(a).matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const characters = Array.from(run)
    for (let from = 0; from + 1 < characters.length; ) {
      const length = commonLength(characters, from, there)
      const word = characters.slice(from, from + length).join('')
      if (isTelling(word)) found.add(word)
      from += Math.max(1, length)
    }
  }
  return [...found]
}

function commonLength(characters: readonly string[], from: number, there: string): number {
  let length = 0
  while (
    from + length < characters.length &&
    there.includes(characters.slice(from, from + length + 1).join(''))
  ) {
    length += 1
  }
  return length
}

/** Whether a pair of characters is left when all that stands everywhere is taken out. */
function isTelling(word: string): boolean {
  return pairsOf(everyday.reduce((rest, each) => rest.replaceAll(each, ' '), word)).length > 0
}
