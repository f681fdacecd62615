import type { CivilDate } from '@pilin/domain/calendar/civil-date'
import type { Refused } from '../../api/submit.ts'
import { Disclosure } from '../../shell/disclosure.tsx'
import { Done } from '../../shell/notice.tsx'
import { OrganizationHeading } from '../organizations/organization-heading.tsx'
import { DutyNow } from './duty-now.tsx'
import { rotationPageMessages as messages } from './messages.ts'
import { PlanRosterForm } from './plan-roster-form.tsx'
import { RosterList } from './roster-list.tsx'
import type { Rotation } from './rotation.ts'
import styles from './rotation-page.module.css'
import { TermList } from './term-list.tsx'
import { termsByTime } from './terms.ts'

type Props = {
  rotation: Rotation
  today: CivilDate
  refused: Refused | undefined
  /** Whether a change was saved just now. */
  saved: boolean
}

/** Who is on duty now and next, all terms of two years, and the rules they follow from. */
export function RotationPage({ rotation, today, refused, saved }: Props) {
  const { past, ahead } = termsByTime(rotation, today)
  const refusedPlan = refused?.intent === 'plan' ? refused : undefined
  return (
    <div className={styles.page}>
      <OrganizationHeading organization={rotation.organization} current="rotation" />
      {saved && <Done>{messages.saved}</Done>}
      <DutyNow current={rotation.current} next={rotation.next} />
      <section aria-labelledby="terms">
        <h2 id="terms">{messages.terms}</h2>
        {past.length > 0 && (
          <Disclosure summary={messages.past}>
            <TermList terms={past} />
          </Disclosure>
        )}
        {past.length + ahead.length === 0 && <p>{messages.noTerms}</p>}
        <TermList terms={ahead} />
      </section>
      <RosterList rotation={rotation} today={today} refused={refused} />
      {rotation.mayPlan && (
        <Disclosure summary={messages.plan} open={refusedPlan !== undefined}>
          <PlanRosterForm candidates={rotation.candidates} refused={refusedPlan} />
        </Disclosure>
      )}
    </div>
  )
}
