import styles from './downloads.module.css'
import { downloadTexts as texts } from './messages.ts'

type File = { href: string; format: string }

type Props = {
  /** What the files are, such as 会议记录. */
  what: string
  files: File[]
  /** Characters that a PDF can show by their code only. */
  unprintable?: string[]
}

/** Links to the same document in several formats. Plain links: the browser keeps the file, the page stays. */
export function Downloads({ what, files, unprintable = [] }: Props) {
  return (
    <div className={styles.downloads}>
      <ul aria-label={texts.label(what)}>
        {files.map(({ href, format }) => (
          <li key={href}>
            <a href={href}>{texts.format(texts.label(what), format)}</a>
          </li>
        ))}
      </ul>
      {unprintable.length > 0 && <p className={styles.note}>{texts.unprintable(unprintable)}</p>}
    </div>
  )
}

/** Word and PDF at the same address with two endings. */
export function wordAndPdf(address: string): File[] {
  return [
    { href: `${address}.docx`, format: texts.word },
    { href: `${address}.pdf`, format: texts.pdf },
  ]
}
