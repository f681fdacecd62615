import { organizationMessages as messages } from './messages.ts'
import styles from './organization-navigation.module.css'
import { groupedWays, type OrganizationPageName, type WaysReader, waysInSight } from './organization-ways.ts'

type Props = { home: string; reader: WaysReader | undefined; current: OrganizationPageName }

/** The ways between an organization's pages: few in sight, all of them unfolded by a press, without scripts. */
export function OrganizationNavigation({ home, reader, current }: Props) {
  const link = ({ page, path }: { page: OrganizationPageName; path: string }) => (
    <a key={page} href={`${home}${path}`} aria-current={page === current ? 'page' : undefined}>
      {messages[page]}
    </a>
  )
  return (
    <nav className={styles.ways} aria-label={messages.pages}>
      {waysInSight(reader, current).map(link)}
      {/* Another page begins with it folded again, also where pages change without being loaded. */}
      <details key={current}>
        <summary>{messages.morePages}</summary>
        <div className={styles.all}>
          {groupedWays(reader).map(({ group, ways }) => (
            <section key={group}>
              <h2>{messages[group]}</h2>
              <div className={styles.group}>{ways.map(link)}</div>
            </section>
          ))}
        </div>
      </details>
    </nav>
  )
}
