import { motionKind, motionKindLabels } from '@pilin/domain/attendance/vocabulary'
import { meetingKind, meetingKindLabels } from '@pilin/domain/meetings/vocabulary'
import type { Refused } from '../../api/submit.ts'
import { Disclosure } from '../../shell/disclosure.tsx'
import { ChoiceField } from '../../shell/field.tsx'
import { Done, Notice } from '../../shell/notice.tsx'
import { SubmitButton } from '../../shell/submit-button.tsx'
import { OrganizationHeading } from '../organizations/organization-heading.tsx'
import { ruleTexts as texts } from './messages.ts'
import styles from './quorum-page.module.css'
import type { QuorumRules } from './quorum-rules.ts'

type Props = { rules: QuorumRules; refused: Refused | undefined; saved: boolean }

/** By which rules the organization decides, in words; secretaries choose among the presets. */
export function QuorumPage({ rules, refused, saved }: Props) {
  return (
    <div className={styles.page}>
      <OrganizationHeading organization={rules.organization} current="quorum" />
      {saved && <Done>{texts.saved}</Done>}
      <dl className={styles.rules}>
        {rules.rules.map(({ motionKind: kind, meetingKind: meeting, label, words }) => (
          <div key={`${kind} ${meeting}`}>
            <dt>
              {motionKindLabels[kind]}
              <span className={styles.quiet}>{meeting ? meetingKindLabels[meeting] : texts.allMeetings}</span>
            </dt>
            <dd>{label}</dd>
            <dd className={styles.quiet}>{words}</dd>
          </div>
        ))}
      </dl>
      {rules.mayChoose ? (
        <Disclosure summary={texts.change} open={refused !== undefined}>
          <ChooseForm rules={rules} refused={refused} />
        </Disclosure>
      ) : (
        <p>{texts.onlySecretaries}</p>
      )}
    </div>
  )
}

function ChooseForm({ rules, refused }: Omit<Props, 'saved'>) {
  const field = (name: string) => ({
    name,
    defaultValue: refused?.values[name] ?? '',
    error: refused?.refusal.fields[name],
  })
  return (
    <form method="post" className={styles.form}>
      {refused && <Notice>{refused.refusal.sentence}</Notice>}
      <ChoiceField label={texts.kind} {...field('motionKind')}>
        <option value="">{texts.choose}</option>
        {motionKind.options.map((kind) => (
          <option key={kind} value={kind}>
            {motionKindLabels[kind]}
          </option>
        ))}
      </ChoiceField>
      <ChoiceField label={texts.meetingKind} {...field('meetingKind')}>
        <option value="">{texts.allMeetings}</option>
        {meetingKind.options.map((kind) => (
          <option key={kind} value={kind}>
            {meetingKindLabels[kind]}
          </option>
        ))}
      </ChoiceField>
      <ChoiceField label={texts.preset} {...field('preset')}>
        <option value="">{texts.choose}</option>
        {rules.presets.map(({ preset, label }) => (
          <option key={preset} value={preset}>
            {label}
          </option>
        ))}
      </ChoiceField>
      <SubmitButton>{texts.submit}</SubmitButton>
      <h2>{texts.presets}</h2>
      <dl className={styles.rules}>
        {rules.presets.map(({ preset, label, words }) => (
          <div key={preset}>
            <dt>{label}</dt>
            <dd className={styles.quiet}>{words}</dd>
          </div>
        ))}
      </dl>
    </form>
  )
}
