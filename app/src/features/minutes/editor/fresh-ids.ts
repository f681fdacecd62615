import { Extension } from '@tiptap/core'
import { isChangeOrigin } from '@tiptap/extension-collaboration'
import { Fragment, type Node, Slice } from '@tiptap/pm/model'
import { type EditorState, Plugin } from '@tiptap/pm/state'
import { newId } from './new-id.ts'

/**
 * Every resolution and action item has an id of its own: what is pasted (perhaps from another part of the
 * record) and what comes about by splitting gets a new one.
 */
export const FreshIds = Extension.create({
  name: 'freshIds',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        transformPasted: ({ content, openStart, openEnd }) =>
          new Slice(withNewIds(content), openStart, openEnd),
      },
      appendTransaction(transactions, _before, state) {
        // Only whoever made the change mends it; otherwise all editors would mend it at once.
        const own = transactions.some((each) => each.docChanged && !isChangeOrigin(each))
        return own ? mended(state) : null
      },
    }),
  ],
})

function withNewIds(content: Fragment): Fragment {
  const nodes: Node[] = []
  content.forEach((node) => {
    const inner = node.copy(withNewIds(node.content))
    nodes.push(
      hasId(node) ? node.type.create({ ...node.attrs, id: newId() }, inner.content, node.marks) : inner,
    )
  })
  return Fragment.fromArray(nodes)
}

function mended(state: EditorState) {
  const seen = new Set<unknown>()
  const change = state.tr
  state.doc.forEach((node, position) => {
    if (!hasId(node)) return
    const id: unknown = node.attrs.id
    if (id === null || seen.has(id)) change.setNodeAttribute(position, 'id', newId())
    seen.add(id)
  })
  return change.docChanged ? change : null
}

function hasId(node: Node): boolean {
  return node.type.name === 'resolution' || node.type.name === 'actionItem'
}
