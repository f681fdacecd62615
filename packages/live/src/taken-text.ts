import * as Y from 'yjs'

/**
 * The words of one client, from a clock on, that a transaction deleted. Read it in `afterTransaction`: later the
 * words are gone.
 */
export function takenText(transaction: Y.Transaction, client: number, fromClock: number): string {
  const pieces: { clock: number; text: string }[] = []
  Y.iterateDeletedStructs(transaction, transaction.deleteSet, (struct) => {
    if (!(struct instanceof Y.Item) || struct.id.client !== client || struct.id.clock < fromClock) return
    if (struct.content instanceof Y.ContentString)
      pieces.push({ clock: struct.id.clock, text: struct.content.str })
  })
  return pieces
    .sort((a, b) => a.clock - b.clock)
    .map(({ text }) => text)
    .join('')
}
