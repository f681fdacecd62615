import { formatFullDay } from '@pilin/domain/calendar/shanghai'
import { Section } from '../lists/list-parts.tsx'
import lists from '../lists/lists.module.css'
import { chainTexts as texts } from './messages.ts'
import styles from './projects.module.css'
import type { Chain } from './projects.ts'

/** Where something came from and what came of it, with dates; what waits shows for how long. */
export function ChainPart({ organizationId, links }: { organizationId: string; links: Chain }) {
  // One link alone leads nowhere, unless it is stuck.
  if (links.length < 2 && !links.some(({ isStuck }) => isStuck)) return null
  const paths = { NEED: 'needs', TOPIC: 'topics', PROJECT: 'service-list', EVALUATION: 'evaluations' }
  return (
    <Section id="chain" heading={texts.heading}>
      <ol className={styles.chain}>
        {links.map(({ kind, id, title, on, age, isStuck }) => (
          <li key={`${kind}/${id}`}>
            <span className={lists.quiet}>
              {formatFullDay(on)} {texts.kinds[kind]}
            </span>{' '}
            <a href={`/organizations/${organizationId}/${paths[kind]}/${id}`}>{title}</a>{' '}
            {age !== null && age > 0 && (
              <span className={isStuck ? styles.stuck : lists.quiet}>
                {isStuck ? texts.stuck(age) : texts.waits(age)}
              </span>
            )}
          </li>
        ))}
      </ol>
    </Section>
  )
}
