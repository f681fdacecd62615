import { Section } from '../lists/list-parts.tsx'
import lists from '../lists/lists.module.css'
import type { ListedActivity } from './activities.ts'
import { ActivityCard } from './activity-card.tsx'
import { projectActivityTexts as texts } from './messages.ts'

type Props = { organizationId: string; activities: readonly ListedActivity[] }

/** The activities of a project, on its page. */
export function ProjectActivities({ organizationId, activities }: Props) {
  if (activities.length === 0) return null
  return (
    <Section id="activities" heading={texts.heading}>
      <ul className={lists.list}>
        {activities.map((activity) => (
          <ActivityCard key={activity.id} activity={activity} home={`/organizations/${organizationId}`} />
        ))}
      </ul>
    </Section>
  )
}
