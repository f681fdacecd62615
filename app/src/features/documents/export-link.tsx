import styles from './downloads.module.css'
import { downloadTexts as texts } from './messages.ts'

/** A plain link to what the page shows, as Excel; below it what else there is of the same kind. */
export function ExportLinks({ href, claims }: { href: string; claims?: string }) {
  return (
    <div className={styles.downloads}>
      <ul>
        <li>
          <a href={href}>{texts.exportExcel}</a>
        </li>
        {claims && (
          <li>
            <a href={claims}>{texts.exportClaims}</a>
          </li>
        )}
      </ul>
    </div>
  )
}
