import { type CivilDate, firstDay, monthOf } from '@pilin/domain/calendar/civil-date'
import { period, periodLabels } from '@pilin/domain/calendar/period'
import { meetingKind, meetingKindLabels } from '@pilin/domain/meetings/vocabulary'
import type { Refused } from '../../api/submit.ts'
import { Notice } from '../../shell/notice.tsx'
import { SubmitButton } from '../../shell/submit-button.tsx'
import { CadenceFields } from '../planning/cadence-fields.tsx'
import styles from './form.module.css'
import { shownAgain, VocabularyField } from './form-parts.tsx'
import { administrationPageMessages as messages } from './messages.ts'

/** What is owed from now on; the current month counts as a whole. */
export function SetCadenceForm({
  today,
  units,
  refused,
}: {
  today: CivilDate
  units: readonly { id: string; name: string }[]
  refused: Refused | undefined
}) {
  const { field } = shownAgain(refused)
  return (
    <form className={styles.form} method="post" action="#set" id="set">
      {refused && <Notice>{refused.refusal.sentence}</Notice>}
      <input type="hidden" name="intent" value="set" />
      <VocabularyField
        label={messages.meetingKind}
        hint={messages.meetingKindHint}
        options={meetingKind.options}
        labels={(kind) => meetingKindLabels[kind]}
        {...field('kind')}
      />
      <VocabularyField
        label={messages.period}
        options={period.options}
        labels={(each) => periodLabels[each]}
        {...field('period')}
      />
      <CadenceFields
        units={units}
        standing={{ startsOn: firstDay(monthOf(today)), monthInPeriod: '1' }}
        refused={refused}
      />
      <SubmitButton>{messages.submitSet}</SubmitButton>
    </form>
  )
}
