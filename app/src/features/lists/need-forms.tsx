import { claimRole, claimRoleLabels, needOutcome, needOutcomeLabels } from '@pilin/domain/lists/vocabulary'
import { meetingKind, meetingKindLabels } from '@pilin/domain/meetings/vocabulary'
import type { Refused } from '../../api/submit.ts'
import { Disclosure } from '../../shell/disclosure.tsx'
import { ChoiceField, Field, TextField } from '../../shell/field.tsx'
import { SubmitButton } from '../../shell/submit-button.tsx'
import { PlainForm, UnitField } from './list-parts.tsx'
import styles from './lists.module.css'
import type { Need } from './lists.ts'
import { claimTexts, listTexts, needTexts as texts } from './messages.ts'
import { NeedFields } from './need-fields.tsx'

type Props = { need: Need; refused: Refused | undefined }

/** Takes the need on, or offers help. */
export function ClaimForm({ need, refused }: Props) {
  if (need.claimFor.length === 0) return null
  return (
    <Disclosure summary={claimTexts.claim} open={refused?.intent === 'claim'}>
      <p className={styles.quiet}>{claimTexts.claimNote}</p>
      <PlainForm intent="claim" label={claimTexts.claim} refused={refused}>
        {(state) => (
          <>
            <UnitField label={claimTexts.unit} units={need.claimFor} state={state} value={need.ownUnitId} />
            <ChoiceField
              label={claimTexts.role}
              {...state.field('role', need.responsible ? 'HELPER' : 'RESPONSIBLE')}
            >
              {claimRole.options.map((role) => (
                <option key={role} value={role}>
                  {claimRoleLabels[role]}
                </option>
              ))}
            </ChoiceField>
            <TextField label={claimTexts.say} hint={claimTexts.sayHint} {...state.field('text')} />
            <SubmitButton>{claimTexts.submitClaim}</SubmitButton>
          </>
        )}
      </PlainForm>
    </Disclosure>
  )
}

/** Makes a topic of the need. */
export function ProposeForm({ need, refused }: Props) {
  if (!need.abilities.propose) return null
  const usual = need.organization.kind === 'REGIONAL_COUNCIL' ? 'COUNCIL_SESSION' : 'CONSULTATION'
  return (
    <Disclosure summary={texts.propose} open={refused?.intent === 'propose'}>
      <p className={styles.quiet}>{texts.proposeNote}</p>
      <PlainForm intent="propose" label={texts.propose} refused={refused}>
        {(state) => (
          <>
            <Field label={texts.topicTitle} {...state.field('title', need.title)} />
            <TextField label={texts.purpose} {...state.field('purpose', need.description.slice(0, 500))} />
            <div className={styles.row}>
              <Field label={texts.minutes} inputMode="numeric" {...state.field('plannedMinutes', '15')} />
              <ChoiceField label={texts.kind} {...state.field('wishedKind', usual)}>
                {meetingKind.options.map((kind) => (
                  <option key={kind} value={kind}>
                    {meetingKindLabels[kind]}
                  </option>
                ))}
              </ChoiceField>
            </div>
            <SubmitButton>{texts.submitPropose}</SubmitButton>
          </>
        )}
      </PlainForm>
    </Disclosure>
  )
}

export function EditForm({ need, refused }: Props) {
  if (!need.abilities.change) return null
  return (
    <Disclosure summary={texts.edit} open={refused?.intent === 'edit'}>
      <PlainForm intent="edit" label={texts.edit} refused={refused}>
        {(state) => (
          <>
            <NeedFields state={state} categories={need.categories} need={need} />
            <SubmitButton>{texts.submitEdit}</SubmitButton>
          </>
        )}
      </PlainForm>
    </Disclosure>
  )
}

export function CloseForm({ need, refused }: Props) {
  if (!need.abilities.change) return null
  return (
    <Disclosure summary={texts.close} open={refused?.intent === 'close'}>
      <PlainForm intent="close" label={texts.close} refused={refused}>
        {(state) => (
          <>
            <ChoiceField label={texts.outcome} {...state.field('outcome')}>
              <option value="">{listTexts.choose}</option>
              {needOutcome.options.map((outcome) => (
                <option key={outcome} value={outcome}>
                  {needOutcomeLabels[outcome]}
                </option>
              ))}
            </ChoiceField>
            <TextField label={listTexts.reason} {...state.field('reason')} />
            <SubmitButton>{texts.submitClose}</SubmitButton>
          </>
        )}
      </PlainForm>
    </Disclosure>
  )
}

export function MergeForm({ need, refused }: Props) {
  if (!need.abilities.merge || need.mergeInto.length === 0) return null
  return (
    <Disclosure summary={texts.merge} open={refused?.intent === 'merge'}>
      <p className={styles.quiet}>{texts.mergeNote}</p>
      <PlainForm intent="merge" label={texts.merge} refused={refused}>
        {(state) => (
          <>
            <ChoiceField label={texts.into} {...state.field('intoNeedId')}>
              <option value="">{listTexts.choose}</option>
              {need.mergeInto.map(({ id, title, unit }) => (
                <option key={id} value={id}>
                  {unit ? `${title}（${unit}）` : title}
                </option>
              ))}
            </ChoiceField>
            <TextField label={listTexts.reason} {...state.field('reason')} />
            <SubmitButton>{texts.submitMerge}</SubmitButton>
          </>
        )}
      </PlainForm>
    </Disclosure>
  )
}
