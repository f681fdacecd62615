import { type KeptType, keptEndings } from './kinds.ts'
import { fileMessages } from './messages.ts'

/** Characters of a name without its ending, at most. */
const longestStem = 80
const unwanted = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069"<>|*?:]/gu

/**
 * The name under which an upload is kept: no folders, no characters that hide or reverse the ending, and the
 * ending that its content has.
 */
export function keptName(given: string, mediaType: KeptType): string {
  const last = given.split(/[/\\]/).at(-1) ?? ''
  const stem = last
    .replace(/\.[^.]*$/, '')
    .replace(unwanted, '')
    .trim()
    .replace(/^\.+/, '')
  const short = [...stem].slice(0, longestStem).join('')
  return `${short || fileMessages.unnamed}.${keptEndings[mediaType]}`
}

/** `1.2 MB`, `340 KB`; a part counts as one. */
export function fileSizeText(bytes: number): string {
  if (bytes >= 1024 * 1024) return `${(bytes / 1024 / 1024).toFixed(1)} MB`
  return `${Math.ceil(bytes / 1024)} KB`
}
