import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { editorTexts, minutesTexts } from '../messages.ts'
import styles from './section-toolbar.module.css'
import { toggleDecision } from './toggle-decision.ts'

const tools = [
  {
    name: 'bold',
    text: editorTexts.bold,
    run: (editor: Editor) => editor.chain().focus().toggleBold().run(),
  },
  {
    name: 'bulletList',
    text: editorTexts.bulletList,
    run: (editor: Editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    name: 'orderedList',
    text: editorTexts.orderedList,
    run: (editor: Editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  {
    name: 'resolution',
    text: minutesTexts.resolution,
    run: (editor: Editor) => toggleDecision(editor, 'resolution'),
  },
  {
    name: 'actionItem',
    text: minutesTexts.actionItem,
    run: (editor: Editor) => toggleDecision(editor, 'actionItem'),
  },
]

/** The few forms that minutes know. It stands behind the text, so that showing it moves nothing being read. */
export function SectionToolbar({ editor, title }: { editor: Editor; title: string }) {
  const active = useEditorState({
    editor,
    selector: ({ editor: current }) =>
      tools
        .filter(({ name }) => current.isActive(name))
        .map(({ name }) => name)
        .join(),
  }).split(',')
  return (
    <fieldset aria-label={editorTexts.toolbar(title)} className={styles.toolbar}>
      {tools.map(({ name, text, run }) => (
        <button
          key={name}
          type="button"
          aria-pressed={active.includes(name)}
          className={styles.tool}
          // The text keeps its selection, and a phone its keyboard.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => run(editor)}
        >
          {text}
        </button>
      ))}
    </fieldset>
  )
}
