import { z } from 'zod'
import { countCharacters } from '../text/bricks.ts'
import { searchMessages } from './messages.ts'
import { asSpelling, fold, pairsOf } from './tokens.ts'

/** The longest question, in characters. */
export const longestQuestion = 60
const mostWords = 8

/** What is typed into the search field. */
export const question = z
  .string({ error: searchMessages.tooShort })
  .overwrite((value) => value.trim())
  .superRefine((value, context) => {
    if (countCharacters(value) > longestQuestion) {
      context.addIssue({ code: 'custom', message: searchMessages.tooLong(longestQuestion) })
    } else if (wordsOf(value).length === 0) {
      context.addIssue({ code: 'custom', message: searchMessages.tooShort })
    }
  })

/** The words of a question, folded, each of at least two characters, at most eight. */
export function wordsOf(asked: string): string[] {
  const words = [...fold(asked).matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(([word]) => word)
  return [...new Set(words)].filter((word) => countCharacters(word) >= 2).slice(0, mostWords)
}

/** The pairs that a text must have to contain all the words. */
export function pairsOfWords(words: readonly string[]): string[] {
  return [...new Set(words.flatMap(pairsOf))]
}

/** How a name may begin in pinyin, when the whole question could be that: letters only. */
export function spellingOf(asked: string): string | null {
  const letters = fold(asked).replace(/[\s'’]/g, '')
  return /^[a-z]{2,}$/.test(letters) ? asSpelling(letters) : null
}

/** Whether the text has all the words: pairs alone may lie in it apart. */
export function hasAllWords(text: string, words: readonly string[]): boolean {
  const folded = fold(text)
  return words.every((word) => folded.includes(word))
}
