/**
 * A path of our own to lead back to, or `/`. Whatever a browser would read as another host is refused:
 * `//host`, `/\host`, and control characters that it drops before reading.
 */
export function ownPath(text: string | null | undefined): string {
  const base = 'http://own.invalid'
  if (!text?.startsWith('/') || !URL.canParse(text, base)) return '/'
  const { origin, pathname, search } = new URL(text, base)
  return origin === base && !pathname.startsWith('//') ? pathname + search : '/'
}
