import type { Refused } from '../../api/submit.ts'
import { Disclosure } from '../../shell/disclosure.tsx'
import { Field } from '../../shell/field.tsx'
import { QuietButton, SubmitButton } from '../../shell/submit-button.tsx'
import { PlainForm, Section, UnitField } from '../lists/list-parts.tsx'
import lists from '../lists/lists.module.css'
import type { Activity } from './activities.ts'
import { registrationTexts as texts } from './messages.ts'

type Props = { activity: Activity; refused: Refused | undefined }

/** One's own registration and one's unit's: how it stands, one press to register, one to cancel. */
export function RegistrationPart({ activity, refused }: Props) {
  const { own, abilities, registerFor, free, phase } = activity
  const isOpen = abilities.register || registerFor.length > 0
  return (
    <Section id="registration" heading={texts.heading}>
      {own.person && <Own label={texts.own} registration={own.person} refused={refused} />}
      {own.unit && <Own label={texts.unit} registration={own.unit} isGroup refused={refused} />}
      {!own.person && !isOpen && phase !== 'COMING' && <p>{texts.notOpen}</p>}
      {isOpen && free === 0 && <p className={lists.quiet}>{texts.full}</p>}
      {abilities.register && (
        <PlainForm intent="register" label={texts.register} refused={refused}>
          {() => <SubmitButton>{texts.register}</SubmitButton>}
        </PlainForm>
      )}
      {registerFor.length > 0 && <UnitForm activity={activity} refused={refused} />}
    </Section>
  )
}

type OwnProps = {
  label: string
  registration: NonNullable<Activity['own']['person']>
  /** A unit's, whose number can be changed. */
  isGroup?: boolean
  refused: Refused | undefined
}

function Own({ label, registration, isGroup = false, refused }: OwnProps) {
  const { id, state, places, present, before, mayCancel } = registration
  return (
    <div className={lists.card}>
      <p>
        {label}：{isGroup && texts.group(places)}
        {state === 'PLACED' ? texts.placed : texts.waits(before)}
        {present > 0 && texts.came(present)}
      </p>
      {mayCancel && isGroup && (
        <PlainForm
          intent="change-group"
          about={{ registrationId: id }}
          label={texts.changeGroup}
          refused={refused}
        >
          {(form) => (
            <>
              <Field
                label={texts.groupPlaces}
                hint={texts.changeHint}
                name="places"
                inputMode="numeric"
                defaultValue={form.kept('places', `${places}`)}
                error={form.error('places')}
              />
              <QuietButton>{texts.changeGroup}</QuietButton>
            </>
          )}
        </PlainForm>
      )}
      {mayCancel && (
        <PlainForm intent="give-back" about={{ registrationId: id }} label={label} refused={refused}>
          {() => <QuietButton>{texts.cancel}</QuietButton>}
        </PlainForm>
      )}
    </div>
  )
}

function UnitForm({ activity: { registerFor, ownUnitId }, refused }: Props) {
  return (
    <Disclosure summary={texts.registerUnit} open={refused?.intent === 'register-unit'}>
      <PlainForm intent="register-unit" label={texts.registerUnit} refused={refused}>
        {(state) => (
          <>
            <UnitField label={texts.forUnit} units={registerFor} state={state} value={ownUnitId} />
            <Field label={texts.groupPlaces} inputMode="numeric" {...state.field('places')} />
            <SubmitButton>{texts.submitUnit}</SubmitButton>
          </>
        )}
      </PlainForm>
    </Disclosure>
  )
}
