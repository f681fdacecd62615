import { Extension } from '@tiptap/core'
import { isChangeOrigin } from '@tiptap/extension-collaboration'
import type { Node } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'

/** As many levels as the schema of minutes allows; a deeper list could not be submitted. */
const mostLevels = 6

/** Refuses changes of our own that would nest lists too deep, and says so. */
export const ListDepth = Extension.create<{ onRefused: () => void }>({
  name: 'listDepth',
  addOptions: () => ({ onRefused: () => undefined }),
  addProseMirrorPlugins() {
    const { onRefused } = this.options
    return [
      new Plugin({
        filterTransaction(transaction) {
          if (!transaction.docChanged || isChangeOrigin(transaction)) return true
          const fits = deepest(transaction.doc) <= Math.max(mostLevels, deepest(transaction.before))
          if (!fits) onRefused()
          return fits
        },
      }),
    ]
  },
})

function deepest(node: Node): number {
  let most = 0
  // The words themselves are not looked into, so this is cheap even for a long text.
  if (!node.isTextblock) {
    node.forEach((child) => {
      most = Math.max(most, deepest(child))
    })
  }
  const isList = node.type.name === 'bulletList' || node.type.name === 'orderedList'
  return isList ? most + 1 : most
}
