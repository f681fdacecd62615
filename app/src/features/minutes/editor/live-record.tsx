import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react'
import type { Doc } from 'yjs'
import { useFreshData } from '../../live/use-fresh-data.ts'
import { unsavedStoreOf } from '../keeping/device-store.ts'
import { KeepSwitch } from '../keeping/keep-switch.tsx'
import { type LeftOver, leftOverId } from '../keeping/left-over.ts'
import type { Keeping } from '../keeping/use-keeping.ts'
import { leftOverTexts } from '../messages.ts'
import paper from '../minutes-view.module.css'
import { headingsOf } from '../numeral.ts'
import type { Person, Section } from '../read-minutes.ts'
import { SectionFrame } from '../section-frame.tsx'
import { PartFrame, PartsWithVotes, SectionParts } from '../section-parts.tsx'
import { Composing } from './composing.ts'
import { editablesOf } from './editables.ts'
import { KeepFocus } from './keep-focus.tsx'
import styles from './live-record.module.css'
import { useLiveRoom, useSaveState } from './live-room.ts'
import { PeopleHere } from './people-here.tsx'
import { SaveNote } from './save-note.tsx'
import { SectionEditor } from './section-editor.tsx'
import { UnsavedGuard } from './unsaved-guard.tsx'
import { useRescue } from './use-rescue.ts'

export type LiveRecordProps = {
  documentId: string
  /** Whose text it is that is written here. */
  author: string
  keeping: Keeping
  sections: Section[]
  people: Person[]
  /** What is offered to be put into the text. */
  phrases: string[]
  /** What the page knows; the server decides again when the document is opened. */
  mayWrite: boolean
  /** The head of the record, below the state of saving. */
  header: ReactNode
  onUnsaved: (unsaved: boolean) => void
  /** Whether the page above shows text that could not be saved. */
  hasLeftOvers: boolean
  /** Text that the record has not; resolves when the device has it too. */
  onLeftOver: (leftOver: LeftOver) => Promise<void>
  /** The record as the server has it, each time that it is opened. */
  onOpened: (doc: Doc) => void
}

/** The draft, live: one shared document, one editor for each part, in the agenda's order. */
export function LiveRecord({
  documentId,
  author,
  keeping,
  sections,
  people,
  phrases,
  mayWrite,
  header,
  onUnsaved,
  hasLeftOvers,
  onLeftOver,
  onOpened,
}: LiveRecordProps) {
  const [round, setRound] = useState(0)
  const store = unsavedStoreOf({ author, documentId })
  const room = useLiveRoom(documentId, round, () => (keeping.keeps ? store : undefined))
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

  const { phase, access } = save
  useEffect(() => {
    if (room && phase === 'synced') onOpened(room.doc)
  }, [room, phase, onOpened])
  const reopen = useCallback(() => setRound((before) => before + 1), [])
  useRescue({ room, save, sections, offer: onLeftOver, reopen })
  useEffect(() => {
    // The reader's part in it has changed: the page shows what is now.
    if (access === 'read' && mayWrite) refresh()
  }, [access, mayWrite, refresh])

  const choose = (keeps: boolean) => {
    keeping.choose(keeps)
    room?.provider.keepUnsaved(keeps ? store : undefined)
  }
  const headings = headingsOf(sections)
  const writable = mayWrite && access === 'write' && phase !== 'closed'
  return (
    <>
      <div className={paper.bar}>
        <SaveNote save={save} mayWrite={mayWrite} />
        {hasLeftOvers && (
          <a className={styles.leftOver} href={`#${leftOverId}`}>
            {leftOverTexts.see}
          </a>
        )}
        {room && <PeopleHere awareness={room.awareness} />}
      </div>
      {mayWrite && <KeepSwitch keeping={{ ...keeping, choose }} />}
      {header}
      {room && <UnsavedGuard provider={room.provider} save={save} />}
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
