import { openingFragment } from '@pilin/domain/minutes/fragments'
import * as Y from 'yjs'
import { scopeOf } from '../../kernel/actor.ts'
import type { Reaction } from '../../kernel/use-case.ts'
import { templateAuthor } from './read-authors.ts'
import { readTemplate } from './read-templates.ts'
import { appendWritten, lockLiveDocument } from './store.ts'

/** When a meeting is planned its record begins as the organization's template for its kind says. */
export const beginRecord: Reaction = async (fact, { tx, actor }) => {
  if (fact.type !== 'meeting.planned') return
  const { meetingId, documentId, kind } = fact
  const template = await readTemplate(tx, scopeOf(actor, fact.organizationId), kind)
  await tx.minutes.update({ where: { meetingId }, data: { parts: template.parts } })
  if (template.opening === '') return
  const lastSeq = await lockLiveDocument(tx, documentId)
  await appendWritten(tx, documentId, lastSeq, openingUpdate(template.opening))
}

function openingUpdate(opening: string) {
  const doc = new Y.Doc()
  const paragraphs = opening.split('\n').map((words) => {
    const paragraph = new Y.XmlElement('paragraph')
    if (words !== '') paragraph.insert(0, [new Y.XmlText(words)])
    return paragraph
  })
  doc.getXmlFragment(openingFragment).push(paragraphs)
  const update = { bytes: Y.encodeStateAsUpdate(doc), client: doc.clientID, author: templateAuthor }
  doc.destroy()
  return update
}
