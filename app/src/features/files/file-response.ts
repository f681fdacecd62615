type File = { name: string; mediaType: string; content: Uint8Array<ArrayBuffer>; sha256: string }

/**
 * A file as an answer: photos are shown, everything else is kept under its name. What is
 * uploaded is never a page; that the browser takes the type as it is said, every answer of ours demands.
 */
export function fileResponse({ name, mediaType, content, sha256 }: File): Response {
  const isText = mediaType.startsWith('text/')
  const shown = mediaType.startsWith('image/') ? 'inline' : 'attachment'
  return new Response(content, {
    headers: {
      'Content-Type': isText ? `${mediaType}; charset=utf-8` : mediaType,
      'Content-Length': String(content.length),
      'Content-Disposition': `${shown}; filename="${plainName(name)}"; filename*=UTF-8''${encodedName(name)}`,
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'Cache-Control': 'private, no-cache',
      ETag: `"${sha256}"`,
    },
  })
}

/** For old browsers: ASCII only, the ending kept. */
function plainName(name: string): string {
  return `file${/\.[a-z0-9]{1,5}$/.exec(name)?.[0] ?? ''}`
}

/** RFC 5987: percent-encoded UTF-8, with the characters encoded that `encodeURIComponent` leaves. */
function encodedName(name: string): string {
  const encode = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`
  return encodeURIComponent(name).replace(/['()*]/g, encode)
}
