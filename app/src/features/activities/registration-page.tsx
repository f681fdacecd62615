import type { Refused } from '../../api/submit.ts'
import controls from '../../shell/controls.module.css'
import { Disclosure } from '../../shell/disclosure.tsx'
import { Done, Notice } from '../../shell/notice.tsx'
import { QuietButton } from '../../shell/submit-button.tsx'
import { Facts } from '../lists/list-parts.tsx'
import lists from '../lists/lists.module.css'
import styles from './activities.module.css'
import type { OwnRegistration } from './activities.ts'
import { activityTexts, visitorTexts as texts } from './messages.ts'

type Props = {
  registration: OwnRegistration
  /** The open evaluations of the activity and its project that ask this visitor. */
  evaluations: readonly { id: string; title: string }[]
  /** The page's own address. */
  path: string
  refused: Refused | undefined
  done: string | null
}

/** How a visitor's registration stands, for whoever holds its link; it is cancelled here, without an account. */
export function RegistrationPage({ registration, evaluations, path, refused, done }: Props) {
  const { activity, name, state, before, isPresent, mayCancel } = registration
  const { facts } = activityTexts
  return (
    <div className={lists.page}>
      <p className={lists.quiet}>{texts.statusOf(name)}</p>
      <h1>{activity.title}</h1>
      {done && !refused && <Done>{done === 'submitted' ? texts.submitted : texts.saved}</Done>}
      {refused && <Notice>{refused.refusal.sentence}</Notice>}
      {activity.reason && <Notice>{texts.cancelled(activity.reason)}</Notice>}
      <p className={styles.state}>
        {isPresent ? texts.came : texts.states[state]}
        {state === 'WAITING' && texts.before(before)}
      </p>
      <Facts
        rows={[
          [facts.time, activity.time],
          [facts.place, activity.place],
          [facts.host, activity.host],
        ]}
      />
      {evaluations.map(({ id, title }) => (
        <p key={id}>
          <a className={controls.link} href={`${path}/evaluate/${id}`}>
            {title === activity.title ? texts.evaluate : texts.evaluateProject(title)}
          </a>
        </p>
      ))}
      {mayCancel && (
        <Disclosure summary={texts.cancel}>
          <form method="post">
            <p className={lists.quiet}>{texts.cancelHint}</p>
            <QuietButton name="intent" value="cancel">
              {texts.confirmCancel}
            </QuietButton>
          </form>
        </Disclosure>
      )}
      <p>
        <a href={`/activities/${activity.id}`}>{state === 'CANCELLED' ? texts.again : texts.toActivity}</a>
      </p>
    </div>
  )
}
