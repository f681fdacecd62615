import { claimStateLabels, claimStepLabels } from '@pilin/domain/lists/claims'
import { claimRoleLabels } from '@pilin/domain/lists/vocabulary'
import type { Refused } from '../../api/submit.ts'
import { Disclosure } from '../../shell/disclosure.tsx'
import { Field, TextField } from '../../shell/field.tsx'
import { QuietButton, SubmitButton } from '../../shell/submit-button.tsx'
import { type FormState, PlainForm, stateOf } from './list-parts.tsx'
import styles from './lists.module.css'
import type { Claim } from './lists.ts'
import { claimTexts as texts } from './messages.ts'

/** Claims with every step that was taken, and forms for the next one where it is the reader's. */
export function ClaimList({ claims, refused }: { claims: readonly Claim[]; refused: Refused | undefined }) {
  return (
    <ul className={styles.list}>
      {claims.map((claim) => (
        <li key={claim.id} className={styles.card}>
          <ClaimHead claim={claim} />
          <Steps claim={claim} />
          <StepForms claim={claim} refused={refused} />
        </li>
      ))}
    </ul>
  )
}

function ClaimHead({ claim: { unit, about, role, state, turn, time, age } }: { claim: Claim }) {
  return (
    <>
      <h3 className={styles.title}>
        {unit}
        {about.kind === 'NEED' && <span className={styles.mark}>{claimRoleLabels[role]}</span>}
        <span className={styles.mark}>{claimStateLabels[state]}</span>
      </h3>
      <p className={styles.quiet}>
        {texts.age(age)}
        {state === 'OPEN' && `，${texts.turn[turn]}`}
      </p>
      {time && <p>{texts.time(time)}</p>}
    </>
  )
}

function Steps({ claim: { entries, about } }: { claim: Claim }) {
  return (
    <ol className={styles.steps} aria-label={texts.steps}>
      {entries.map(({ id, step, by, at, text, time }) => (
        <li key={id}>
          <span className={styles.quiet}>
            {at} {by}
          </span>
          <br />
          {step === 'ASK' ? texts.asked[about.kind] : claimStepLabels[step]}
          {time && `（${time}）`}
          {text && <span className={styles.words}>：{text}</span>}
        </li>
      ))}
    </ol>
  )
}

function StepForms({ claim, refused }: { claim: Claim; refused: Refused | undefined }) {
  const { id, steps, timed } = claim
  const about = (step: string) => ({ claimId: id, step })
  return (
    <>
      {(['AGREE', 'WITHDRAW'] as const)
        .filter((step) => steps.includes(step))
        .map((step) => (
          <PlainForm key={step} intent="step" about={about(step)} refused={refused}>
            {() =>
              step === 'AGREE' ? (
                <SubmitButton>{claimStepLabels[step]}</SubmitButton>
              ) : (
                <QuietButton>{claimStepLabels[step]}</QuietButton>
              )
            }
          </PlainForm>
        ))}
      {(['PROPOSE', 'DECLINE', 'RELEASE'] as const)
        .filter((step) => steps.includes(step))
        .map((step) => (
          <Disclosure
            key={step}
            summary={claimStepLabels[step]}
            open={stateOf(refused, 'step', about(step)).isRefused}
          >
            <PlainForm intent="step" about={about(step)} label={claimStepLabels[step]} refused={refused}>
              {(state) => (
                <>
                  <TextField label={texts.reason[step]} {...state.field('text')} />
                  {step === 'PROPOSE' && timed && (
                    <>
                      <p className={styles.quiet}>{texts.newTime}</p>
                      <TimeFields state={state} />
                    </>
                  )}
                  <QuietButton>{claimStepLabels[step]}</QuietButton>
                </>
              )}
            </PlainForm>
          </Disclosure>
        ))}
    </>
  )
}

/** A day and its hours. */
export function TimeFields({ state }: { state: FormState }) {
  return (
    <div className={styles.row}>
      <Field label={texts.date} type="date" {...state.field('date')} />
      <Field label={texts.startTime} type="time" {...state.field('startTime')} />
      <Field label={texts.endTime} type="time" {...state.field('endTime')} />
    </div>
  )
}
