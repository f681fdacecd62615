import { Section } from './list-parts.tsx'
import styles from './lists.module.css'
import { needTexts as texts } from './messages.ts'

type Props = {
  heading: string
  suggestions: readonly { id: string; title: string; unit: string | null; sentence: string }[]
  hrefOf(id: string): string
}

/** What could fit together, each with the sentence that says why. */
export function Suggestions({ heading, suggestions, hrefOf }: Props) {
  if (suggestions.length === 0) return null
  return (
    <Section id="suggestions" heading={heading}>
      <p className={styles.quiet}>{texts.suggestionsNote}</p>
      <ul className={styles.list}>
        {suggestions.map(({ id, title, unit, sentence }) => (
          <li key={id} className={styles.card}>
            <a href={hrefOf(id)}>{unit ? `${title}（${unit}）` : title}</a>
            <p>{sentence}</p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
