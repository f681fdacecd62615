import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { useFreshData } from '../../live/use-fresh-data.ts'
import paper from '../minutes-view.module.css'
import { headingsOf } from '../numeral.ts'
import type { Person, Section } from '../read-minutes.ts'
import { SectionFrame } from '../section-frame.tsx'
import { PartFrame, PartsWithVotes, SectionParts } from '../section-parts.tsx'
import { Composing } from './composing.ts'
import { editablesOf } from './editables.ts'
import { KeepFocus } from './keep-focus.tsx'
import { type LeftOver, leftOverOf } from './left-over.ts'
import { useLiveRoom, useSaveState } from './live-room.ts'
import { PeopleHere } from './people-here.tsx'
import { SaveNote } from './save-note.tsx'
import { SectionEditor } from './section-editor.tsx'
import { UnsavedGuard } from './unsaved-guard.tsx'

/** The document was closed, but the page still has a draft: somebody may have returned it meanwhile. */
const reopenMs = 2_000

export type LiveRecordProps = {
  documentId: string
  sections: Section[]
  people: Person[]
  /** What is offered to be put into the text. */
  phrases: string[]
  /** What the page knows; the server decides again when the document is opened. */
  mayWrite: boolean
  /** The head of the record, below the state of saving. */
  header: ReactNode
  onUnsaved: (unsaved: boolean) => void
  onLeftOver: (leftOver: LeftOver) => void
}

/** The draft, live: one shared document, one editor for each part, in the agenda's order. */
export function LiveRecord({
  documentId,
  sections,
  people,
  phrases,
  mayWrite,
  header,
  onUnsaved,
  onLeftOver,
}: LiveRecordProps) {
  const [round, setRound] = useState(0)
  const room = useLiveRoom(documentId, round)
  const save = useSaveState(room)
  const refresh = useFreshData()
  const [active, setActive] = useState<string>()
  const composing = useMemo(() => room && new Composing(room.provider), [room])
  useEffect(() => composing?.watchWindow(), [composing])

  // Once the document is closed nothing more will be saved; what is left is offered back.
  const unsaved = save.pending > 0 && save.phase !== 'closed'
  useEffect(() => {
    onUnsaved(unsaved)
    return () => onUnsaved(false)
  }, [unsaved, onUnsaved])

  const order = useRef(sections)
  order.current = sections
  const { phase, access, refusedCharacters, closedReason } = save
  useEffect(() => {
    if (room && refusedCharacters > 0) onLeftOver(leftOverOf(room.doc, order.current, refusedCharacters))
  }, [room, refusedCharacters, onLeftOver])
  useEffect(() => {
    // Submitted, frozen or returned, or the reader's part in it has changed: the page shows what is now.
    if (phase === 'closed' || (access === 'read' && mayWrite)) refresh()
    if (phase !== 'closed' || closedReason !== 'closed') return
    const timer = setTimeout(() => setRound((before) => before + 1), reopenMs)
    return () => clearTimeout(timer)
  }, [phase, access, mayWrite, closedReason, refresh])

  const headings = headingsOf(sections)
  const writable = mayWrite && access === 'write' && phase !== 'closed'
  return (
    <>
      <div className={paper.bar}>
        <SaveNote save={save} mayWrite={mayWrite} />
        {room && <PeopleHere awareness={room.awareness} />}
      </div>
      {header}
      {room && <UnsavedGuard provider={room.provider} pending={save.pending} />}
      <KeepFocus>
        {sections.map((section, index) => (
          <SectionFrame key={section.fragment} section={section} heading={headings[index] ?? section.title}>
            {room && composing && access !== null ? (
              <PartsWithVotes
                motions={section.motions}
                parts={editablesOf(section).map((text) => ({
                  part: text.part,
                  key: `${room.doc.guid} ${text.fragment}`,
                  shown: (
                    <PartFrame head={text.head}>
                      <SectionEditor
                        room={room}
                        composing={composing}
                        fragment={text.fragment}
                        name={text.name}
                        toolbarName={text.toolbarName}
                        people={people}
                        phrases={phrases}
                        writable={writable}
                        active={active === text.fragment}
                        onFocus={setActive}
                      />
                    </PartFrame>
                  ),
                }))}
              />
            ) : (
              <SectionParts section={section} people={people} />
            )}
          </SectionFrame>
        ))}
      </KeepFocus>
    </>
  )
}
