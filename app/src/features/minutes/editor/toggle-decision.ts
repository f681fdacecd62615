import type { Editor } from '@tiptap/core'
import { newId } from './new-id.ts'

/** Makes the paragraph a resolution or an action item, or an ordinary paragraph again; behind a list, a new one. */
export function toggleDecision(editor: Editor, name: 'resolution' | 'actionItem'): void {
  const chain = editor.chain().focus()
  if (editor.isActive(name)) {
    chain.setNode('paragraph').run()
    return
  }
  const { $from } = editor.state.selection
  if ($from.depth <= 1) {
    chain.setNode(name, { id: newId() }).run()
    return
  }
  const behind = $from.after(1)
  chain
    .insertContentAt(behind, { type: name, attrs: { id: newId() } })
    .setTextSelection(behind + 1)
    .run()
}
