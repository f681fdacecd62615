import type { CivilDate } from '@pilin/domain/calendar/civil-date'

/** A stretch of text in one manner. */
export type Run = {
  text: string
  bold?: boolean
  italic?: boolean
  underline?: boolean
  strike?: boolean
  /** 黑体 or 楷体 instead of the 仿宋 of the body. */
  face?: 'hei' | 'kai'
}

/** A piece of an official document; Word and PDF know how each looks. Widths are in characters. */
export type Block =
  /** A line of a title inside the document, as the document's own title looks. */
  | { kind: 'title'; text: string }
  /** 一、 in 黑体 (level 1), （一） in 楷体 (level 2); kept together with what follows. */
  | { kind: 'heading'; level: 1 | 2; text: string }
  /** Justified; the first line begins two characters in, or flush left. */
  | { kind: 'text'; runs: Run[]; flushLeft?: boolean }
  /** What begins with a mark (a label, a number): further lines align behind the mark. */
  | { kind: 'hanging'; mark: string; markFace?: 'hei'; markWidth: number; inset: number; runs: Run[] }
  /** Ends this many characters before the right edge. */
  | { kind: 'right'; text: string; insetRight: number }
  /** Lines to sign on, side by side. */
  | { kind: 'signatures'; labels: string[] }
  | { kind: 'blank' }

/** The lines at the foot of the last page: who receives copies, who issued it and when. */
export type Imprint = { copyTo: string; issuer: string; issuedOn: string }

/** A document as GB/T 9704 lays it out, before it becomes Word or PDF. */
export type OfficialDocument = {
  /** In the properties of the file. */
  name: string
  day: CivilDate
  /**
   * The title, broken into lines as it is to stand; a mark is the red title of issued 纪要. A serial stands below a
   * mark, and above another title.
   */
  title: { lines: string[]; mark: boolean; serial?: string }
  /** At the top of every page, such as that this is a draft. */
  pageNote?: string
  blocks: Block[]
  imprint?: Imprint
}
