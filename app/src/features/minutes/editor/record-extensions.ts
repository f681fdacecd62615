import type { Extensions } from '@tiptap/core'
import Collaboration from '@tiptap/extension-collaboration'
import CollaborationCaret from '@tiptap/extension-collaboration-caret'
import StarterKit from '@tiptap/starter-kit'
import type { Person } from '../read-minutes.ts'
import { renderCaret, renderSelection } from './caret.ts'
import { FreshIds } from './fresh-ids.ts'
import { ListDepth } from './list-depth.ts'
import type { LiveRoom } from './live-room.ts'
import { PhraseChoice } from './phrase-choice.ts'
import { ActionItem, RecordDocument, Resolution } from './record-nodes.ts'
import { Speaker } from './speaker.ts'

export type RecordOptions = {
  room: LiveRoom
  fragment: string
  people: Person[]
  phrases: string[]
  onTooDeep: () => void
}

/** Exactly what `sectionContent` in packages/domain allows, on one part of the shared document. */
export function recordExtensions({ room, fragment, people, phrases, onTooDeep }: RecordOptions): Extensions {
  return [
    RecordDocument,
    StarterKit.configure({
      document: false,
      blockquote: false,
      code: false,
      codeBlock: false,
      heading: false,
      horizontalRule: false,
      link: false,
      // The shared document keeps the history; and a paragraph at the end is not ours to add for everybody.
      undoRedo: false,
      trailingNode: false,
    }),
    Resolution,
    ActionItem.configure({ people }),
    Speaker.configure({ people }),
    PhraseChoice.configure({ phrases }),
    FreshIds,
    ListDepth.configure({ onRefused: onTooDeep }),
    Collaboration.configure({ fragment: room.doc.getXmlFragment(fragment) }),
    CollaborationCaret.configure({
      provider: { awareness: room.awareness },
      // The server writes everybody's name and colour itself.
      user: {},
      render: renderCaret,
      selectionRender: renderSelection,
    }),
  ]
}
