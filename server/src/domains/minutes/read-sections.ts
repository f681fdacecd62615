import { isBlank, type SectionContent, sectionContent } from '@pilin/domain/minutes/content'
import {
  fragmentOf,
  generalFragment,
  openingFragment,
  partFragmentOf,
  reviewFragment,
} from '@pilin/domain/minutes/fragments'
import { type MinutesPart, minutesParts } from '@pilin/domain/minutes/parts'
import { yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import type { MinutesSection } from './data.ts'
import { minutesMessages } from './messages.ts'

type Topic = { agendaItemId: string; onAgenda: boolean; title: string; unit: string; presenter: string }

const nothing: SectionContent = { type: 'doc', content: [{ type: 'paragraph' }] }

/**
/**
 * Turns the update log into the sections of the record: what opens it, what came of the last resolutions, one for
 * each topic with its labelled parts, and one for other matters. `offered`: parts that are there to be written in;
 * others only if they are.
 */
export function readSections(
  topics: Topic[],
  updates: readonly Uint8Array[],
  offered: readonly MinutesPart[],
): MinutesSection[] {
  const doc = new Y.Doc()
  try {
    if (updates.length > 0) Y.applyUpdate(doc, Y.mergeUpdates([...updates]))
    const sections = topics.flatMap(({ onAgenda, ...topic }) => {
      const fragment = fragmentOf(topic.agendaItemId)
      const read = readFragment(doc, fragment)
      const parts = readParts(doc, topic.agendaItemId, onAgenda ? offered : [])
      return onAgenda || isWritten(read) || parts.length > 0 ? [{ ...topic, fragment, ...read, parts }] : []
    })
    return [
      // Once it is there it stays, also while somebody has just emptied it.
      ...(doc.getXmlFragment(openingFragment).length > 0
        ? [withoutTopic(doc, openingFragment, minutesMessages.opening)]
        : []),
      withoutTopic(doc, reviewFragment, minutesMessages.review),
      ...sections,
      withoutTopic(doc, generalFragment, minutesMessages.otherMatters),
    ]
  } finally {
    doc.destroy()
  }
}

function withoutTopic(doc: Y.Doc, fragment: string, title: string): MinutesSection {
  return {
    agendaItemId: null,
    title,
    unit: '',
    presenter: '',
    fragment,
    ...readFragment(doc, fragment),
    parts: [],
  }
}

function readParts(doc: Y.Doc, agendaItemId: string, offered: readonly MinutesPart[]) {
  return minutesParts.flatMap((part) => {
    const fragment = partFragmentOf(agendaItemId, part)
    const read = readFragment(doc, fragment)
    return offered.includes(part) || isWritten(read) ? [{ part, fragment, ...read }] : []
  })
}

function isWritten({ content, problem }: Pick<MinutesSection, 'content' | 'problem'>): boolean {
  return problem !== null || !isBlank(content)
}

function readFragment(doc: Y.Doc, name: string): Pick<MinutesSection, 'content' | 'problem'> {
  const json: unknown = yXmlFragmentToProsemirrorJSON(doc.getXmlFragment(name))
  const parsed = sectionContent.safeParse(json)
  if (parsed.success) return { content: parsed.data, problem: null }
  // It is not shown, and it stands in the way of submitting: nothing that was saved is left out in silence.
  return { content: nothing, problem: parsed.error.issues[0]?.message ?? '' }
}
