import { speakerText } from '@pilin/domain/minutes/content-reading'
import type { Editor } from '@tiptap/core'
import { Mention, type MentionOptions } from '@tiptap/extension-mention'
import type { Node } from '@tiptap/pm/model'
import { PluginKey } from '@tiptap/pm/state'
import { Suggestion } from '@tiptap/suggestion'
import { editorTexts } from '../messages.ts'
import type { Person } from '../read-minutes.ts'
import { choiceList } from './choice-list.ts'

/** 发言人: a person of the meeting by id, with name and unit as they are today; one piece that cannot be half deleted. */
export const Speaker = Mention.extend<MentionOptions & { people: Person[] }>({
  name: 'speaker',
  addAttributes: () => ({
    personId: attribute('personId', 'data-person'),
    name: attribute('name', 'data-name'),
    unit: attribute('unit', 'data-unit'),
  }),
  parseHTML: () => [{ tag: 'span[data-speaker][data-person][data-name]' }],
  renderHTML: ({ node, HTMLAttributes }) => ['span', { ...HTMLAttributes, 'data-speaker': '' }, textOf(node)],
  renderText: ({ node }) => textOf(node),
  // A press deletes it whole; what opened the list does not come back.
  addKeyboardShortcuts: () => ({}),
  // `@` opens the list of the people of the meeting; what is typed behind it narrows the list.
  addProseMirrorPlugins() {
    const { people } = this.options
    return [
      Suggestion<Person, Person>({
        editor: this.editor,
        pluginKey: new PluginKey('speaker'),
        char: '@',
        // Chinese has no blanks before a name.
        allowedPrefixes: null,
        container: '#main',
        items: ({ query }) => people.filter(({ name, unitName }) => `${name}${unitName}`.includes(query)),
        command: ({ editor, range, props }) =>
          void editor.chain().focus().deleteRange(range).insertContent(speakerNode(props)).run(),
        render: choiceList({
          label: editorTexts.speakers,
          textOf: ({ name, unitName }) => speakerText({ name, unit: unitName }),
        }),
      }),
    ]
  },
})

/** Puts a speaker at the cursor, ready to write down what they said. */
export function insertSpeaker(editor: Editor, person: Person): void {
  editor.chain().focus().insertContent(speakerNode(person)).run()
}

function speakerNode({ id, name, unitName }: Person) {
  return { type: 'speaker', attrs: { personId: id, name, unit: unitName } }
}

function textOf(node: Node): string {
  return speakerText({ name: String(node.attrs.name ?? ''), unit: String(node.attrs.unit ?? '') })
}

function attribute(name: string, inHtml: string) {
  return {
    default: null,
    parseHTML: (element: HTMLElement) => element.getAttribute(inHtml),
    renderHTML: (attributes: Record<string, unknown>) => ({ [inHtml]: attributes[name] }),
  }
}
