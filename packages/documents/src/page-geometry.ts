/** The page of an official document, in millimetres (GB/T 9704-2012: A4, type area 156 × 225). */
export const officialPage = {
  width: 210,
  height: 297,
  marginTop: 37,
  marginLeft: 28,
  marginRight: 26,
  marginBottom: 35,
  textWidth: 156,
  textHeight: 225,
  linesPerPage: 22,
  charactersPerLine: 28,
} as const

/** Sizes of type by their Chinese names, in points (documents.md §1.1). */
export const typeSize = { title: 22, body: 16, small: 14 } as const

const pointsPerMillimetre = 72 / 25.4

/** Width of one character on a line of 28, in points: a little less than the 16 of its name. */
export const characterWidth = (officialPage.textWidth * pointsPerMillimetre) / officialPage.charactersPerLine

/** From one line to the next, in points: 22 lines fill the type area. */
export const linePitch = (officialPage.textHeight * pointsPerMillimetre) / officialPage.linesPerPage

/**
 * The same page for Word, in twips (1/20 point). A pitch of 580, often seen, gives 21 lines: 22 × 580 is more
 * than the type area. `charSpace` is in 1/4096 point and makes 16-point characters fit 28 to a line.
 */
export const wordPage = {
  width: 11_906,
  height: 16_838,
  top: 2098,
  bottom: 1984,
  left: 1588,
  right: 1474,
  /** Puts the dash of a 14-point page number 7 mm below the type area. */
  footer: 1304,
  header: 1134,
  linePitch: 579,
  charSpace: -849,
  character: 316,
  textWidth: 8844,
} as const

/** Width of a text in characters: one for a Chinese character, half for a Latin letter or digit. */
export function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (/[\u0020-\u02ff]/.test(character) ? 0.5 : 1), 0)
}
