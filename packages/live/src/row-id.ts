import { createHash } from 'node:crypto'

/**
 * The id under which an update is stored: the client's own id bound to what it sent. A retry keeps its id and is
 * not stored twice; another text under a used id gets its own row, so nothing is announced that the log passed over.
 */
export function rowId(id: string, author: string, bytes: Uint8Array): string {
  const digest = createHash('sha256').update(author).update('\0').update(bytes).digest('base64url')
  return `${id}.${digest.slice(0, 22)}`
}
