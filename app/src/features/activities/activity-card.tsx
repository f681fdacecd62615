import styles from '../lists/lists.module.css'
import type { ListedActivity } from './activities.ts'
import { activityTexts as texts } from './messages.ts'

/** An activity on a list: when and where, who holds it, and what is free. */
export function ActivityCard({ activity, home }: { activity: ListedActivity; home: string }) {
  const { id, title, brand, time, place, host, phase } = activity
  return (
    <li className={styles.card}>
      <h3 className={styles.title}>
        <a href={`${home}/activities/${id}`}>{title}</a>
        {brand && <span className={styles.mark}>{brand.name}</span>}
        {phase !== 'COMING' && <span className={styles.mark}>{texts.phases[phase]}</span>}
      </h3>
      <p>
        {time}，{place}
      </p>
      <p className={styles.quiet}>
        {host}主办，{placesText(activity)}
      </p>
    </li>
  )
}

/** `30 个名额，余 3 个` */
export function placesText({
  places,
  free,
  taken,
}: Pick<ListedActivity, 'places' | 'free' | 'taken'>): string {
  if (places === null || free === null) return `${texts.unlimited}，${texts.placed(taken)}`
  return texts.placesOf(places, free)
}
