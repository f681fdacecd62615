import { taskTexts, mineTexts as texts } from './messages.ts'
import { type Task, taskPath } from './mine.ts'
import styles from './mine-page.module.css'

/** What waits for the reader: how many of each kind, and the way to each. */
export function TaskList({ tasks }: { tasks: Task[] }) {
  if (tasks.length === 0) return null
  return (
    <section className={styles.part} aria-labelledby="tasks">
      <h2 id="tasks">{texts.tasks}</h2>
      <ul className={styles.list}>
        {tasks.map(({ kind, count, places }) => (
          <li key={kind} className={styles.card}>
            <h3 className={styles.title}>
              {taskTexts[kind]} <strong className={styles.count}>{texts.countOf(count)}</strong>
            </h3>
            <ul>
              {places.map((place) => (
                <li key={place.id}>
                  <a className={styles.way} href={taskPath(kind, place)}>
                    {place.title}
                  </a>
                  {place.dueOn && ` ${texts.lastDay(place.dueOn)}`}
                  {places.length > 1 && !place.dueOn && ` ${texts.countOf(place.count)}`}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  )
}
