import { formatFullDay } from '@pilin/domain/calendar/shanghai'
import { type TimelineEntry, timelineKindLabels } from '@pilin/domain/joint-projects/timeline'
import record from '../../shell/record-page.module.css'
import { projectTexts as texts } from './messages.ts'
import styles from './project-page.module.css'
import type { Project } from './projects.ts'

/** What happened in the project and what is due, by date. */
export function Timeline({ project: { timeline, organization } }: { project: Project }) {
  return (
    <section className={record.section} aria-labelledby="timeline">
      <h2 id="timeline">{texts.timeline}</h2>
      <ol className={`${record.steps} ${styles.timeline}`}>
        {timeline.map((entry) => (
          <li key={`${entry.kind}/${entry.subjectId}/${entry.text}`} data-kind={entry.kind}>
            <span className={record.quiet}>
              <time dateTime={entry.day}>{formatFullDay(entry.day)}</time> {timelineKindLabels[entry.kind]}
            </span>
            {entry.text && <a href={pathOf(organization.id, entry)}>{entry.text}</a>}
          </li>
        ))}
      </ol>
    </section>
  )
}

function pathOf(organizationId: string, { kind, subjectId }: TimelineEntry): string {
  const home = `/organizations/${organizationId}`
  switch (kind) {
    case 'PROPOSED':
      return `${home}/topics/${subjectId}`
    case 'DISCUSSED':
      return `/meetings/${subjectId}`
    case 'DECIDED':
      return `/meetings/${subjectId}/minutes`
    case 'CLOSED':
    case 'DUE':
      return `${home}/follow-up/${subjectId}`
    case 'UPLOADED':
      return `/files/${subjectId}`
    case 'STARTED':
    case 'ENDED':
      return home
  }
}
