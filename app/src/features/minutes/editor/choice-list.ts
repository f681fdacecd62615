import type { SuggestionKeyDownProps, SuggestionOptions, SuggestionProps } from '@tiptap/suggestion'
import styles from './choice-list.module.css'

/** How the list is called, and what stands in its lines. */
export type ChoiceListOptions<Item> = { label: string; textOf: (item: Item) => string }

/**
 * The list that a sign in the text opens: arrows and Enter choose, Escape closes, a press or a touch chooses.
 * The keys stay with the text; the line that is chosen is marked and said by the list.
 */
export function choiceList<Item>({
  label,
  textOf,
}: ChoiceListOptions<Item>): NonNullable<SuggestionOptions<Item, Item>['render']> {
  return () => {
    const list = document.createElement('ul')
    list.className = styles.list ?? ''
    list.setAttribute('role', 'listbox')
    list.setAttribute('aria-label', label)
    let chosen = 0
    let current: SuggestionProps<Item, Item> | undefined
    let unmount: (() => void) | undefined

    function show(props: SuggestionProps<Item, Item>): void {
      current = props
      chosen = Math.min(chosen, Math.max(0, props.items.length - 1))
      list.hidden = props.items.length === 0
      list.replaceChildren(...props.items.map((item, index) => lineOf(item, index)))
      list.children[chosen]?.scrollIntoView({ block: 'nearest' })
    }

    function lineOf(item: Item, index: number): HTMLElement {
      const line = document.createElement('li')
      line.setAttribute('role', 'option')
      line.setAttribute('aria-selected', String(index === chosen))
      line.textContent = textOf(item)
      // The text keeps its cursor, and a phone its keyboard.
      line.addEventListener('mousedown', (event) => event.preventDefault())
      line.addEventListener('click', () => current?.command(item))
      return line
    }

    function move(by: number): void {
      if (!current || current.items.length === 0) return
      chosen = (chosen + by + current.items.length) % current.items.length
      show(current)
    }

    return {
      onStart(props) {
        chosen = 0
        show(props)
        unmount = props.mount(list)
      },
      onUpdate: show,
      onKeyDown({ event }: SuggestionKeyDownProps) {
        if (!current || current.items.length === 0) return false
        if (event.key === 'ArrowDown') move(1)
        else if (event.key === 'ArrowUp') move(-1)
        else if (event.key === 'Enter' || event.key === 'Tab') {
          const item = current.items[chosen]
          if (item !== undefined) current.command(item)
        } else return false
        return true
      },
      onExit() {
        unmount?.()
        unmount = undefined
        current = undefined
      },
    }
  }
}
