import { speakerText } from '@pilin/domain/minutes/content-reading'
import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { editorTexts, minutesTexts } from '../messages.ts'
import type { Person } from '../read-minutes.ts'
import styles from './section-toolbar.module.css'
import { insertSpeaker } from './speaker.ts'
import { toggleDecision } from './toggle-decision.ts'
import { ToolMenu } from './tool-menu.tsx'

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

type Props = { editor: Editor; name: string; people: Person[]; phrases: string[] }

/** The few forms that minutes know. It stands behind the text, so that showing it moves nothing being read. */
export function SectionToolbar({ editor, name: label, people, phrases }: Props) {
  const active = useEditorState({
    editor,
    selector: ({ editor: current }) =>
      tools
        .filter(({ name }) => current.isActive(name))
        .map(({ name }) => name)
        .join(),
  }).split(',')
  return (
    <fieldset aria-label={label} className={styles.toolbar}>
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
      <ToolMenu
        text={editorTexts.speaker}
        choices={people.map((person) => ({
          key: person.id,
          text: speakerText({ name: person.name, unit: person.unitName }),
          run: () => insertSpeaker(editor, person),
        }))}
      />
      {phrases.length > 0 && (
        <ToolMenu
          text={editorTexts.phrases}
          choices={phrases.map((phrase) => ({
            key: phrase,
            text: phrase,
            run: () => editor.chain().focus().insertContent({ type: 'text', text: phrase }).run(),
          }))}
        />
      )}
    </fieldset>
  )
}
