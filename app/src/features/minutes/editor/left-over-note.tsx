import { Button } from '@mantine/core'
import page from '../../meetings/page.module.css'
import { leftOverTexts as texts } from '../messages.ts'
import type { LeftOver } from './left-over.ts'
import styles from './live-record.module.css'

/** Offers back what could not be saved, to be copied. */
export function LeftOverNote({ leftOver, onDismiss }: { leftOver: LeftOver; onDismiss: () => void }) {
  return (
    <section className={`${page.panel} ${page.now}`} aria-labelledby="left-over-heading">
      <h2 id="left-over-heading">{texts.heading}</h2>
      <p role="alert">{texts.note(leftOver.characters)}</p>
      {leftOver.parts.map(({ fragment, title, text }) => (
        <label key={fragment} className={styles.leftOver}>
          {title}
          <textarea readOnly rows={4} value={text} />
        </label>
      ))}
      <Button variant="default" onClick={onDismiss}>
        {texts.dismiss}
      </Button>
    </section>
  )
}
