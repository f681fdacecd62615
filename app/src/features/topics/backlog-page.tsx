import controls from '../../shell/controls.module.css'
import { OrganizationHeading } from '../organizations/organization-heading.tsx'
import styles from './backlog-page.module.css'
import { topicTexts as texts } from './messages.ts'
import { TopicCard } from './topic-card.tsx'
import type { Backlog, Shown } from './topics.ts'

const filters: Shown[] = ['waiting', 'placed', 'done', 'closed', 'mine']

/** Everything that waits to be discussed, and what became of it; the reader's own with the answers. */
export function BacklogPage({ backlog, shown }: { backlog: Backlog; shown: Shown }) {
  const { id, shortName } = backlog.organization
  const home = `/organizations/${id}/topics`
  return (
    <>
      <OrganizationHeading organization={{ id, name: shortName }} current="topics" />
      {backlog.mayPropose && (
        <p>
          <a className={controls.link} href={`${home}/new`}>
            {texts.propose}
          </a>
        </p>
      )}
      <nav className={styles.filters} aria-label={texts.filters}>
        {filters.map((each) => (
          <a
            key={each}
            href={each === 'waiting' ? home : `${home}?show=${each}`}
            aria-current={each === shown ? 'page' : undefined}
          >
            {texts.filter[each]}
          </a>
        ))}
      </nav>
      <section className={styles.list} aria-labelledby="topics">
        <h2 id="topics">{texts.filter[shown]}</h2>
        {backlog.topics.length === 0 && <p>{texts.empty[shown]}</p>}
        <ul>
          {backlog.topics.map((topic) => (
            <li key={topic.id} className={styles.card}>
              <TopicCard topic={topic} href={`${home}/${topic.id}`} />
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
