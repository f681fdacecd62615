import type { NodeViewRenderer } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { editorTexts, minutesTexts } from '../messages.ts'
import type { Person } from '../read-minutes.ts'
import { shortDate } from '../short-date.ts'

/** An action item in the editor: its words as text, its person and day as the browser's own fields. */
export function actionItemView(people: Person[]): NodeViewRenderer {
  return ({ node: first, editor, getPos }) => {
    let node = first
    const dom = element('div', { 'data-node': 'actionItem' })
    const contentDOM = element('div')
    const fields = element('div', { 'data-fields': '', contenteditable: 'false' })
    const person = element('select')
    const due = element('input', { type: 'date' })
    dom.append(contentDOM, fields)

    const set = (name: string, value: string) => {
      const at = getPos()
      if (at === undefined) return
      editor.view.dispatch(editor.state.tr.setNodeAttribute(at, name, value || null))
    }
    person.addEventListener('change', () => set('personId', person.value))
    due.addEventListener('change', () => set('dueOn', due.value))

    const show = () => {
      if (editor.isEditable) showFields(fields, person, due)
      else fields.textContent = inWords(node, people)
      fillPeople(person, people, textOf(node, 'personId'))
      dom.setAttribute('data-id', textOf(node, 'id'))
      const day = textOf(node, 'dueOn')
      // A day that is being typed is not taken away by somebody else's change elsewhere in the item.
      if (due.value !== day && due !== document.activeElement) due.value = day
    }
    show()
    editor.on('update', show)

    return {
      dom,
      contentDOM,
      update(next: Node) {
        if (next.type !== node.type) return false
        node = next
        show()
        return true
      },
      stopEvent: (event) => event.target instanceof Element && fields.contains(event.target),
      ignoreMutation: (mutation) => mutation.type !== 'selection' && !contentDOM.contains(mutation.target),
      destroy: () => editor.off('update', show),
    }
  }
}

function showFields(fields: HTMLElement, person: HTMLElement, due: HTMLElement): void {
  if (fields.contains(person)) return
  fields.replaceChildren(labelled(minutesTexts.person, person), labelled(minutesTexts.dueOn, due))
}

function fillPeople(select: HTMLSelectElement, people: Person[], chosen: string): void {
  if (select.options.length === 0) {
    select.append(new Option(editorTexts.choosePerson, ''))
    for (const { id, name, unitName } of people) select.append(new Option(`${name}（${unitName}）`, id))
  }
  // Somebody who is no longer on the list stays chosen, visibly.
  if (chosen && !people.some(({ id }) => id === chosen) && select.value !== chosen) {
    select.append(new Option(editorTexts.somebodyElse, chosen))
  }
  if (select.value !== chosen) select.value = chosen
}

function inWords(node: Node, people: Person[]): string {
  const person = people.find(({ id }) => id === node.attrs.personId)
  const day = textOf(node, 'dueOn')
  const name = person ? `${person.name}（${person.unitName}）` : minutesTexts.nobody
  return `${minutesTexts.person}：${name}　${minutesTexts.dueOn}：${day ? shortDate(day) : minutesTexts.noDate}`
}

function textOf(node: Node, attribute: string): string {
  const value: unknown = node.attrs[attribute]
  return typeof value === 'string' ? value : ''
}

function labelled(text: string, field: HTMLElement): HTMLLabelElement {
  const label = element('label')
  const name = element('span')
  name.textContent = text
  label.append(name, field)
  return label
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string> = {},
) {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  return made
}
