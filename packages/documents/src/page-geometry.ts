/** The page of an official document, in millimetres (GB/T 9704-2012: A4, type area 156 × 225). */
export const officialPage = {
  width: 210,
  height: 297,
  marginTop: 37,
  marginLeft: 28,
  textWidth: 156,
  textHeight: 225,
  linesPerPage: 22,
  charactersPerLine: 28,
} as const
