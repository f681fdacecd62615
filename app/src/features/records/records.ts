import type { PageApi } from '@pilin/server/http/page-api'

type Minutes = PageApi['caller']['minutes']

/** What the pages of a record show, as the server hands it over. */
export type CommentsView = Awaited<ReturnType<Minutes['comments']>>
export type RecordComment = CommentsView['comments'][number]
export type RecordPart = CommentsView['parts'][number]
export type SupplementView = Awaited<ReturnType<Minutes['viewSupplement']>>
export type RecordsView = Awaited<ReturnType<Minutes['records']>>
export type BriefList = Awaited<ReturnType<PageApi['caller']['briefs']['list']>>

/** The sentence that a reader has chosen, by its address. */
export type Chosen = { fragment: string; position: number }

/** The address of a sentence on the page of comments. */
export function sentenceAddress({ fragment, position }: Chosen): string {
  return `?part=${encodeURIComponent(fragment)}&sentence=${position}#say`
}

/** Reads it back; anything else chooses nothing. */
export function readChosen(url: URL): Chosen | null {
  const fragment = url.searchParams.get('part')
  const sentence = url.searchParams.get('sentence') ?? ''
  return fragment && /^\d{1,6}$/.test(sentence) ? { fragment, position: Number(sentence) } : null
}
