import { plainText, type SectionContent, sectionContent } from '@pilin/domain/minutes/content'
import { fragmentOf, generalFragment, reviewFragment } from '@pilin/domain/minutes/fragments'
import { yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import type { MinutesSection } from './data.ts'
import { minutesMessages } from './messages.ts'

type Topic = { agendaItemId: string; onAgenda: boolean; title: string; unit: string; presenter: string }

const nothing: SectionContent = { type: 'doc', content: [{ type: 'paragraph' }] }

/**
 * Turns the update log into the sections of the record: what came of the last resolutions, one for each topic, and
 * one for other matters.
 */
export function readSections(topics: Topic[], updates: Uint8Array[]): MinutesSection[] {
  const doc = new Y.Doc()
  try {
    if (updates.length > 0) Y.applyUpdate(doc, Y.mergeUpdates(updates))
    const sections = topics.flatMap(({ onAgenda, ...topic }) => {
      const fragment = fragmentOf(topic.agendaItemId)
      const read = readFragment(doc, fragment)
      return onAgenda || isWritten(read) ? [{ ...topic, fragment, ...read }] : []
    })
    const review = { agendaItemId: null, title: minutesMessages.review, unit: '', presenter: '' }
    const general = { agendaItemId: null, title: minutesMessages.otherMatters, unit: '', presenter: '' }
    return [
      { ...review, fragment: reviewFragment, ...readFragment(doc, reviewFragment) },
      ...sections,
      { ...general, fragment: generalFragment, ...readFragment(doc, generalFragment) },
    ]
  } finally {
    doc.destroy()
  }
}

function isWritten({ content, problem }: Pick<MinutesSection, 'content' | 'problem'>): boolean {
  return problem !== null || plainText(content).trim() !== ''
}

function readFragment(doc: Y.Doc, name: string): Pick<MinutesSection, 'content' | 'problem'> {
  const json: unknown = yXmlFragmentToProsemirrorJSON(doc.getXmlFragment(name))
  const parsed = sectionContent.safeParse(json)
  if (parsed.success) return { content: parsed.data, problem: null }
  // It is not shown, and it stands in the way of submitting: nothing that was saved is left out in silence.
  return { content: nothing, problem: parsed.error.issues[0]?.message ?? '' }
}
