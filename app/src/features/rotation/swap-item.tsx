import type { Refused } from '../../api/submit.ts'
import { Disclosure } from '../../shell/disclosure.tsx'
import { TextField } from '../../shell/field.tsx'
import { IntentForm, refusalFor } from './intent-form.tsx'
import styles from './layer-list.module.css'
import { swapSteps, swapTitle } from './layer-steps.ts'
import { swapMessages as messages } from './messages.ts'
import type { Swap } from './rotation.ts'

type Props = { swap: Swap; refused?: Refused | undefined }

/** A swap: what it exchanges, how it stands, who did what, and what the reader may do about it. */
export function SwapItem({ swap, refused }: Props) {
  return (
    <li id={swap.id} data-waits={swap.mayAnswer || undefined}>
      <SwapWords swap={swap} />
      <div className={styles.actions}>
        {swap.mayAnswer && <Answer swap={swap} refused={refused} />}
        {swap.mayWithdraw && <Withdraw swap={swap} refused={refused} />}
        {swap.mayRevoke && <Revoke swap={swap} refused={refused} />}
      </div>
    </li>
  )
}

/** The same in words only, for a report. */
export function SwapWords({ swap }: { swap: Swap }) {
  const reasons = [swap.reason, swap.answerNote].filter(Boolean).map(messages.reason)
  return (
    <>
      <p className={styles.title}>{swapTitle(swap)}</p>
      <p className={styles.quiet}>
        {[messages.states[swap.state], ...swapSteps(swap), ...reasons].join('；')}
      </p>
    </>
  )
}

function Answer({ swap, refused }: Props) {
  const about = { name: 'swapId', value: swap.id }
  const declined = refusalFor(refused, 'decline-swap', about)
  return (
    <>
      <IntentForm
        intent="agree-swap"
        about={about}
        refused={refusalFor(refused, 'agree-swap', about)}
        button={messages.agree}
      />
      <Disclosure summary={messages.decline} open={declined !== undefined}>
        <IntentForm intent="decline-swap" about={about} refused={declined} button={messages.submitDecline}>
          <TextField
            label={messages.declineReason}
            name="reason"
            defaultValue={declined?.values.reason}
            error={declined?.refusal.fields.reason}
          />
        </IntentForm>
      </Disclosure>
    </>
  )
}

function Withdraw({ swap, refused }: Props) {
  const about = { name: 'swapId', value: swap.id }
  const refusal = refusalFor(refused, 'withdraw-swap', about)
  return <IntentForm intent="withdraw-swap" about={about} refused={refusal} button={messages.withdraw} />
}

function Revoke({ swap, refused }: Props) {
  const about = { name: 'swapId', value: swap.id }
  const refusal = refusalFor(refused, 'revoke-swap', about)
  return (
    <Disclosure summary={messages.revoke} open={refusal !== undefined}>
      <IntentForm intent="revoke-swap" about={about} refused={refusal} button={messages.submitRevoke}>
        <p>{messages.revokeNote}</p>
      </IntentForm>
    </Disclosure>
  )
}
