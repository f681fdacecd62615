import { randomUUID } from 'node:crypto'
import type { Database } from '@pilin/prisma/database'
import { PostgresUpdateLog } from '@pilin/server/live/postgres-update-log'
import * as Y from 'yjs'

/** A block of minutes as an editor would type it. */
export type WrittenBlock = { node: string; text: string; attributes?: Record<string, string> }

export function paragraph(text: string): WrittenBlock {
  return { node: 'paragraph', text }
}

export function resolution(text: string, id: string = randomUUID()): WrittenBlock {
  return { node: 'resolution', text, attributes: { id } }
}

/** An action item; what is left out is not filled in yet. */
export function actionItem(
  text: string,
  given: { personId?: string; dueOn?: string; id?: string } = {},
): WrittenBlock {
  const { id = randomUUID(), personId = '', dueOn = '' } = given
  return { node: 'actionItem', text, attributes: { id, personId, dueOn } }
}

/** Puts blocks at the end of a part of the document. */
export function typeBlocks(doc: Y.Doc, fragment: string, blocks: readonly WrittenBlock[]): void {
  const elements = blocks.map(({ node, text, attributes = {} }) => {
    const element = new Y.XmlElement(node)
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
    if (text !== '') element.insert(0, [new Y.XmlText(text)])
    return element
  })
  doc.getXmlFragment(fragment).push(elements)
}

/** One update that types blocks into parts of an otherwise unknown document. */
export function minutesUpdate(parts: Record<string, readonly WrittenBlock[]>) {
  const doc = new Y.Doc()
  for (const [fragment, blocks] of Object.entries(parts)) typeBlocks(doc, fragment, blocks)
  const update = { id: randomUUID(), bytes: Y.encodeStateAsUpdate(doc), clients: [doc.clientID] }
  doc.destroy()
  return { ...update, author: 'somebody' }
}

/** Commits text to the live document as the room would. */
export async function writeMinutes(
  database: Database,
  documentId: string,
  parts: Record<string, readonly WrittenBlock[]>,
): Promise<void> {
  await new PostgresUpdateLog(database.pool).append(documentId, [minutesUpdate(parts)])
}
