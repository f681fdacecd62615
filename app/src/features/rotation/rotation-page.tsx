import type { CivilDate } from '@pilin/domain/calendar/civil-date'
import type { Refused } from '../../api/submit.ts'
import { Disclosure } from '../../shell/disclosure.tsx'
import { Done } from '../../shell/notice.tsx'
import { termTexts } from '../coverage/messages.ts'
import { handoverMessages } from '../handover/messages.ts'
import { OrganizationHeading } from '../organizations/organization-heading.tsx'
import { AskSwapForm } from './ask-swap-form.tsx'
import { DutyNow } from './duty-now.tsx'
import { LayerList } from './layer-list.tsx'
import {
  changeSentences,
  rotationPageMessages as messages,
  type RotationChange,
  standInMessages,
  swapMessages,
} from './messages.ts'
import type { Moved } from './moved.ts'
import { MovedMeetings } from './moved-meetings.tsx'
import { PlanRosterForm } from './plan-roster-form.tsx'
import { RosterList } from './roster-list.tsx'
import type { LedMeeting, Rotation } from './rotation.ts'
import styles from './rotation-page.module.css'
import { StandInForm } from './stand-in-form.tsx'
import { TermList } from './term-list.tsx'
import { YearNav } from './year-nav.tsx'

/** What was saved just now, and the planned meetings that it touched; null for changes that touch none. */
export type Saved = { change: RotationChange; moved: Moved[] | null; meetings: LedMeeting[] }

type Props = {
  rotation: Rotation
  today: CivilDate
  refused: Refused | undefined
  saved: Saved | null
}

/** Who is on duty now and next, the terms of a year, what was agreed about them, and the rules behind them. */
export function RotationPage({ rotation, today, refused, saved }: Props) {
  const { year, terms } = rotation
  const path = `/organizations/${rotation.organization.id}/rotation`
  return (
    <div className={styles.page}>
      <OrganizationHeading organization={rotation.organization} current="rotation" />
      {saved && !refused && <SavedNote saved={saved} />}
      <DutyNow current={rotation.current} next={rotation.next} />
      <p>
        <a className={styles.way} href={`/organizations/${rotation.organization.id}/handover`}>
          {handoverMessages.way}
        </a>
      </p>
      <p>
        <a className={styles.way} href={`${path}/duties`}>
          {termTexts.title}
        </a>
      </p>
      <LayerList rotation={rotation} refused={refused} />
      <section aria-labelledby="terms">
        <h2 id="terms">{messages.yearTerms(year)}</h2>
        {terms.length === 0 && <p>{messages.noTerms}</p>}
        <TermList terms={terms} />
        <YearNav year={year} path={path} />
        <p>
          <a className={styles.way} href={`${path}/report?year=${year}`}>
            {messages.report(year)}
          </a>
        </p>
      </section>
      <RosterList rotation={rotation} today={today} refused={refused} />
      <Forms rotation={rotation} refused={refused} />
    </div>
  )
}

function SavedNote({ saved: { change, moved, meetings } }: { saved: Saved }) {
  return (
    <div className={styles.saved}>
      <Done>{changeSentences[change]}</Done>
      {moved && <MovedMeetings moved={moved} meetings={meetings} />}
    </div>
  )
}

/** What the reader may arrange, each unfolded when it is wanted or was refused. */
function Forms({ rotation, refused }: { rotation: Rotation; refused: Refused | undefined }) {
  const { swapChoices, standInChoices, candidates, mayPlan, mayAppoint } = rotation
  const refusedFor = (intent: string) => (refused?.intent === intent ? refused : undefined)
  const [swap, standIn, plan] = ['ask-swap', 'appoint-stand-in', 'plan'].map(refusedFor)
  return (
    <>
      {swapChoices.own.length > 0 && (
        <Disclosure summary={swapMessages.ask} open={swap !== undefined}>
          <AskSwapForm choices={swapChoices} refused={swap} />
        </Disclosure>
      )}
      {mayAppoint && (
        <Disclosure summary={standInMessages.appoint} open={standIn !== undefined}>
          <StandInForm choices={standInChoices} refused={standIn} />
        </Disclosure>
      )}
      {mayPlan && (
        <Disclosure summary={messages.plan} open={plan !== undefined}>
          <PlanRosterForm candidates={candidates} refused={plan} />
        </Disclosure>
      )}
    </>
  )
}
