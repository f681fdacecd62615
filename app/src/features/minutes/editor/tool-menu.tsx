import { type KeyboardEvent, useId, useRef, useState } from 'react'
import styles from './section-toolbar.module.css'

export type Choice = { key: string; text: string; run: () => void }

/** A tool that unfolds a list to choose from; by keys, by a press, and without knowing any sign by heart. */
export function ToolMenu({ text, choices }: { text: string; choices: Choice[] }) {
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLUListElement>(null)
  const id = useId()

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      setOpen(false)
      button.current?.focus()
      return
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])]
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
    buttons[(at + step + buttons.length) % buttons.length]?.focus()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears the keys of the buttons inside.
    <div className={styles.menu} onKeyDown={open ? onKeyDown : undefined}>
      <button
        ref={button}
        type="button"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        className={styles.tool}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => setOpen((before) => !before)}
      >
        {text}
      </button>
      {open && (
        <ul ref={list} id={id} className={styles.choices} aria-label={text}>
          {choices.map(({ key, text: line, run }) => (
            <li key={key}>
              <button
                type="button"
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => {
                  setOpen(false)
                  run()
                }}
              >
                {line}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
