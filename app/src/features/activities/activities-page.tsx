import controls from '../../shell/controls.module.css'
import lists from '../lists/lists.module.css'
import { OrganizationHeading } from '../organizations/organization-heading.tsx'
import type { ActivityList, ListedActivity } from './activities.ts'
import { ActivityCard } from './activity-card.tsx'
import { activityTexts as texts } from './messages.ts'

/** What is coming up, and what was held. */
export function ActivitiesPage({ data }: { data: ActivityList }) {
  const { organization, ahead, past, abilities } = data
  const home = `/organizations/${organization.id}`
  return (
    <div className={lists.page}>
      <OrganizationHeading organization={organization} current="activities" />
      <div className={lists.ways}>
        {abilities.add && (
          <a className={controls.link} href={`${home}/activities/new`}>
            {texts.add}
          </a>
        )}
        <a href={`${home}/brands`}>{texts.brands}</a>
      </div>
      <Part id="ahead" heading={texts.ahead} none={texts.noneAhead} activities={ahead} home={home} />
      <Part id="past" heading={texts.past} none={texts.nonePast} activities={past} home={home} />
    </div>
  )
}

type PartProps = {
  id: string
  heading: string
  none: string
  activities: readonly ListedActivity[]
  home: string
}

function Part({ id, heading, none, activities, home }: PartProps) {
  return (
    <section aria-labelledby={id} className={lists.section}>
      <h2 id={id}>
        {heading}（{activities.length}）
      </h2>
      {activities.length === 0 && <p>{none}</p>}
      <ul className={lists.list}>
        {activities.map((activity) => (
          <ActivityCard key={activity.id} activity={activity} home={home} />
        ))}
      </ul>
    </section>
  )
}
