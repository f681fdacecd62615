import { Button } from '@mantine/core'
import { useState } from 'react'
import page from '../../meetings/page.module.css'
import { leftOverReasons, leftOverTexts as texts, unknownLeftOver } from '../messages.ts'
import { clockOf } from '../short-clock.ts'
import { type LeftOver, plainText } from './left-over.ts'
import styles from './left-over-note.module.css'

type Props = { leftOver: LeftOver; onDismiss: () => void }

/** Offers back what could not be saved: why, what to do, and the text, to be copied or downloaded. */
export function LeftOverNote({ leftOver, onDismiss }: Props) {
  const [copied, setCopied] = useState<boolean>()
  const { reason, at, characters, parts } = leftOver
  const file = `data:text/plain;charset=utf-8,${encodeURIComponent(plainText(leftOver))}`
  const copy = async () => setCopied(await toClipboard(plainText(leftOver)))
  return (
    <section className={`${page.panel} ${page.now}`} aria-label={texts.heading}>
      <h2>{texts.heading}</h2>
      <p role="alert">{(leftOverReasons[reason] ?? unknownLeftOver)(characters)}</p>
      {parts.length > 0 ? (
        <>
          {parts.map(({ fragment, title, lines }) => (
            <label key={`${fragment} ${title}`} className={styles.part}>
              {title}
              <textarea readOnly rows={Math.min(8, lines.length + 1)} value={lines.join('\n')} />
            </label>
          ))}
          <div className={page.row}>
            <Button onClick={copy}>{texts.copy}</Button>
            <Button component="a" variant="default" href={file} download={texts.file(clockOf(at))}>
              {texts.download}
            </Button>
            <Button variant="default" onClick={onDismiss}>
              {texts.dismiss}
            </Button>
          </div>
          <p role="status" className={styles.done}>
            {copied !== undefined && (copied ? texts.copied : texts.notCopied)}
          </p>
        </>
      ) : (
        <>
          <p>{texts.nothing}</p>
          <Button variant="default" onClick={onDismiss}>
            {texts.understood}
          </Button>
        </>
      )}
    </section>
  )
}

/** Whether the browser took it: some do so only on pages with https. */
async function toClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
