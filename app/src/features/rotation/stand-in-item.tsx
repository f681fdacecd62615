import type { Refused } from '../../api/submit.ts'
import { Disclosure } from '../../shell/disclosure.tsx'
import { IntentForm, refusalFor } from './intent-form.tsx'
import styles from './layer-list.module.css'
import { standInSteps, standInTitle } from './layer-steps.ts'
import { standInMessages as messages } from './messages.ts'
import type { StandIn } from './rotation.ts'

/** A stand-in: for whom, which days, who arranged it, and what the reader may do about it. */
export function StandInItem({ standIn, refused }: { standIn: StandIn; refused?: Refused | undefined }) {
  const about = { name: 'standInId', value: standIn.id }
  const revoking = refusalFor(refused, 'revoke-stand-in', about)
  const ending = refusalFor(refused, 'end-stand-in', about)
  return (
    <li id={standIn.id}>
      <StandInWords standIn={standIn} />
      {standIn.mayRevoke && (
        <Disclosure summary={messages.revoke} open={revoking !== undefined}>
          <IntentForm
            intent="revoke-stand-in"
            about={about}
            refused={revoking}
            button={messages.submitRevoke}
          >
            <p>{messages.revokeNote}</p>
          </IntentForm>
        </Disclosure>
      )}
      {standIn.mayEnd && (
        <Disclosure summary={messages.end} open={ending !== undefined}>
          <IntentForm intent="end-stand-in" about={about} refused={ending} button={messages.submitEnd}>
            <p>{messages.endNote}</p>
          </IntentForm>
        </Disclosure>
      )}
    </li>
  )
}

/** The same in words only, for a report. */
export function StandInWords({ standIn }: { standIn: StandIn }) {
  const state = standIn.revokedOn ? messages.isRevoked : standIn.rests ? messages.rests : ''
  return (
    <>
      <p className={styles.title}>{standInTitle(standIn)}</p>
      <p className={styles.quiet}>
        {[state, ...standInSteps(standIn), messages.reason(standIn.reason)].filter(Boolean).join('；')}
      </p>
    </>
  )
}
