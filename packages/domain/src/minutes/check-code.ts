/** The first 16 hexadecimal digits of a content hash: enough to compare on paper and on the screen. */
export function checkCode(contentHash: string): string {
  return contentHash.slice(0, 16)
}
