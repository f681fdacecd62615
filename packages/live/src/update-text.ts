import * as Y from 'yjs'

/**
 * The words that an update brings, in the order in which they were typed: without what was deleted again, each new block
 * on a line of its own. For showing text whose document is not there.
 */
export function textOfUpdate(update: Uint8Array): string {
  const { structs, ds } = Y.decodeUpdate(update)
  const isDeleted = (client: number, clock: number) =>
    (ds.clients.get(client) ?? []).some((range) => clock >= range.clock && clock < range.clock + range.len)
  let text = ''
  for (const struct of structs) {
    if (!(struct instanceof Y.Item)) continue
    const { content, id } = struct
    if (content instanceof Y.ContentString) {
      for (let i = 0; i < content.str.length; i++)
        if (!isDeleted(id.client, id.clock + i)) text += content.str.charAt(i)
    } else if (content instanceof Y.ContentType && content.type instanceof Y.XmlElement) text += '\n'
  }
  return text.replace(/\n+/g, '\n').trim()
}
