import { EditorContent, useEditor, useEditorState } from '@tiptap/react'
import { useEffect, useMemo, useState } from 'react'
import { editorTexts } from '../messages.ts'
import type { Person } from '../read-minutes.ts'
import textStyles from '../record-text.module.css'
import type { Composing } from './composing.ts'
import type { LiveRoom } from './live-room.ts'
import { recordExtensions } from './record-extensions.ts'
import styles from './section-editor.module.css'
import { SectionToolbar } from './section-toolbar.tsx'

/** Pixels that the bars take above and below the text; on a phone the tools stand in two lines. */
const barsRoom = { top: 64, bottom: 128, left: 0, right: 0 }

type Props = {
  room: LiveRoom
  composing: Composing
  /** Which part of the shared document. */
  fragment: string
  /** What the part is called, and its tools, for who cannot see where they stand. */
  name: string
  toolbarName: string
  people: Person[]
  phrases: string[]
  writable: boolean
  /** Whether the writer is in this part; then it shows its tools. */
  active: boolean
  onFocus: (fragment: string) => void
}

/** One part of the record, in its own editor on its own part of the shared document. */
export function SectionEditor({
  room,
  composing,
  fragment,
  name,
  toolbarName,
  people,
  phrases,
  writable,
  active,
  onFocus,
}: Props) {
  const [tooDeep, setTooDeep] = useState(false)
  // The list of people does not change under an open record: who is invited is settled when it is planned.
  const [invited] = useState(people)
  const [offered] = useState(phrases)
  const extensions = useMemo(
    () =>
      recordExtensions({
        room,
        fragment,
        people: invited,
        phrases: offered,
        onTooDeep: () => setTooDeep(true),
      }),
    [room, fragment, invited, offered],
  )
  const editorProps = useMemo(
    () => ({
      attributes: {
        class: textStyles.text ?? '',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': name,
      },
      // The bars above and below the text must not hide the line that is being written.
      scrollThreshold: barsRoom,
      scrollMargin: barsRoom,
      handleDOMEvents: {
        compositionstart: () => void composing.begin(),
        compositionend: () => void composing.end(),
        blur: () => void composing.leave(),
        focusin: () => void onFocus(fragment),
      },
    }),
    [name, composing, fragment, onFocus],
  )
  const editor = useEditor({
    extensions,
    editorProps,
    editable: writable,
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    injectCSS: false,
    onUpdate: () => setTooDeep(false),
  })
  useEffect(() => editor?.setEditable(writable), [editor, writable])
  // Entering a part at the foot of the window shows its tools there: the line moves above them.
  useEffect(() => {
    if (!active || !writable) return
    // The press that entered the part has yet to place the cursor.
    const frame = requestAnimationFrame(() => editor?.commands.scrollIntoView())
    return () => cancelAnimationFrame(frame)
  }, [editor, active, writable])
  const empty = useEditorState({ editor, selector: (state) => state.editor?.isEmpty ?? true })

  return (
    <div className={styles.editor} data-writable={writable} data-empty={empty ?? true}>
      {writable && empty && (
        <p className={styles.placeholder} aria-hidden="true">
          {editorTexts.placeholder}
        </p>
      )}
      <EditorContent editor={editor} />
      <p role="status" className={tooDeep ? styles.hint : styles.noHint}>
        {tooDeep && editorTexts.tooDeep}
      </p>
      {editor && writable && active && (
        <SectionToolbar editor={editor} name={toolbarName} people={invited} phrases={offered} />
      )}
    </div>
  )
}
