import styles from './lists.module.css'
import type { Claim } from './lists.ts'
import { claimTexts as texts } from './messages.ts'

/** What waits for the reader's answer, the oldest first; answered on the page of what it is about. */
export function WaitingClaims({ home, claims }: { home: string; claims: readonly Claim[] }) {
  if (claims.length === 0) return null
  return (
    <section className={styles.card} aria-labelledby="waiting-claims">
      <h2 id="waiting-claims">{texts.waiting(claims.length)}</h2>
      <ul>
        {claims.map(({ id, unit, about, age }) => (
          <li key={id}>
            <a href={`${home}/${about.kind === 'NEED' ? 'needs' : 'resources'}/${about.id}#claims`}>
              {unit}
              {texts.of[about.kind]}：{about.title}
            </a>{' '}
            <span className={styles.quiet}>{texts.age(age)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
