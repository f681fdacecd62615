import { Extension } from '@tiptap/core'
import { PluginKey } from '@tiptap/pm/state'
import { Suggestion } from '@tiptap/suggestion'
import { editorTexts } from '../messages.ts'
import { choiceList } from './choice-list.ts'

/** `/` at the beginning of a line or behind a blank opens the list of phrases. */
export const PhraseChoice = Extension.create<{ phrases: string[] }>({
  name: 'phraseChoice',
  addOptions: () => ({ phrases: [] }),
  addProseMirrorPlugins() {
    const { phrases } = this.options
    if (phrases.length === 0) return []
    return [
      Suggestion<string, string>({
        editor: this.editor,
        pluginKey: new PluginKey('phraseChoice'),
        char: '/',
        container: '#main',
        items: ({ query }) => phrases.filter((phrase) => phrase.includes(query)),
        command: ({ editor, range, props }) =>
          void editor.chain().focus().deleteRange(range).insertContent({ type: 'text', text: props }).run(),
        render: choiceList({ label: editorTexts.choosePhrase, textOf: (phrase) => phrase }),
      }),
    ]
  },
})
