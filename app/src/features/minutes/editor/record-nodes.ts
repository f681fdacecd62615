import { Node } from '@tiptap/core'
import type { Person } from '../read-minutes.ts'
import { actionItemView } from './action-item-view.ts'

const idAttribute = {
  default: null,
  parseHTML: (element: HTMLElement) => element.getAttribute('data-id'),
  renderHTML: ({ id }: Record<string, unknown>) => ({ 'data-id': id }),
}

/** Decisions stand beside ordinary blocks, never inside a list; so the schema of minutes wants it. */
export const RecordDocument = Node.create({ name: 'doc', topNode: true, content: '(block | decision)+' })

/** 决议: one paragraph with an identity, which becomes its record when the minutes are frozen. */
export const Resolution = Node.create({
  name: 'resolution',
  group: 'decision',
  content: 'inline*',
  defining: true,
  addAttributes: () => ({ id: idAttribute }),
  parseHTML: () => [{ tag: 'div[data-node="resolution"]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', { ...HTMLAttributes, 'data-node': 'resolution' }, 0],
})

/** 督办事项: what is to be done, by whom, until when. */
export const ActionItem = Node.create<{ people: Person[] }>({
  name: 'actionItem',
  group: 'decision',
  content: 'inline*',
  defining: true,
  addOptions: () => ({ people: [] }),
  addAttributes: () => ({
    id: idAttribute,
    personId: attribute('personId', 'data-person'),
    dueOn: attribute('dueOn', 'data-due'),
  }),
  parseHTML: () => [{ tag: 'div[data-node="actionItem"]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', { ...HTMLAttributes, 'data-node': 'actionItem' }, 0],
  addNodeView() {
    return actionItemView(this.options.people)
  },
})

function attribute(name: string, inHtml: string) {
  return {
    default: null,
    parseHTML: (element: HTMLElement) => element.getAttribute(inHtml) || null,
    renderHTML: (attributes: Record<string, unknown>) => ({ [inHtml]: attributes[name] }),
  }
}
