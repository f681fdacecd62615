import { isMinutesNode, longestSpeakerName } from '@pilin/domain/minutes/content-nodes'
import { isFragmentName } from '@pilin/domain/minutes/fragments'
import { addedItems } from '@pilin/live/added-items'
import type { Vet } from '@pilin/live/update-gate'
import * as Y from 'yjs'

/**
 * What the live document of minutes may hold: parts named after topics, with the nodes that minutes know. Only what
 * the change brought or touched is looked at; the rest was when it came.
 * How nodes may nest is judged when the record is read; two editors at once may pass through a state that
 * their editors then mend.
 */
export const vetMinutes: Vet = (document, change) => {
  for (const name of document.share.keys()) if (!isFragmentName(name)) return false
  for (const type of change.changed.keys()) if (!isProperType(type)) return false
  for (const { deleted, content } of addedItems(change)) {
    if (deleted || !(content instanceof Y.ContentType)) continue
    if (!isNode(content.type) || !isProperType(content.type)) return false
  }
  return true
}

function isNode(type: unknown): boolean {
  return type instanceof Y.XmlText || type instanceof Y.XmlElement
}

function isProperType(type: unknown): boolean {
  return !(type instanceof Y.XmlElement) || isProperElement(type)
}

function isProperElement(element: Y.XmlElement): boolean {
  if (!isMinutesNode(element.nodeName)) return false
  return element.nodeName !== 'speaker' || isProperSpeaker(element)
}

const uuidPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/**
 * A speaker is a person's id with the name and unit as then, and nothing inside. Something may still be on its
 * way; whether the person belongs to the meeting is judged when the record is submitted, as for who is responsible.
 */
function isProperSpeaker(element: Y.XmlElement): boolean {
  const attributes: Record<string, unknown> = element.getAttributes()
  return (
    element.length === 0 &&
    Object.entries(attributes).every(([name, value]) => {
      if (typeof value !== 'string') return false
      if (name === 'personId') return uuidPattern.test(value)
      return (name === 'name' || name === 'unit') && value.length <= longestSpeakerName
    })
  )
}
