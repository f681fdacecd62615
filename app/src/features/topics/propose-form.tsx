import { formatFullDay } from '@pilin/domain/calendar/shanghai'
import { meetingKind, meetingKindLabels } from '@pilin/domain/meetings/vocabulary'
import type { Refused } from '../../api/submit.ts'
import { ChoiceField } from '../../shell/field.tsx'
import { Notice } from '../../shell/notice.tsx'
import { SubmitButton } from '../../shell/submit-button.tsx'
import { FilesField } from '../files/files-field.tsx'
import { topicFormTexts as texts, topicTexts } from './messages.ts'
import styles from './topic-page.module.css'
import { TopicWords } from './topic-words.tsx'
import type { Backlog } from './topics.ts'

type Props = {
  backlog: Backlog
  /** The meeting for which the reader came to propose. */
  wishedMeetingId: string | null
  refused: Refused | undefined
}

/** Proposes a topic with its papers: one form, no script. */
export function ProposeForm({ backlog, wishedMeetingId, refused }: Props) {
  const { organization, planned } = backlog
  const wished = planned.find(({ id }) => id === wishedMeetingId) ? `meeting:${wishedMeetingId}` : ''
  const usual = organization.kind === 'REGIONAL_COUNCIL' ? 'COUNCIL_SESSION' : 'CONSULTATION'
  const first = planned[0] ? `meeting:${planned[0].id}` : `kind:${usual}`
  return (
    <form className={styles.form} method="post" encType="multipart/form-data" noValidate>
      {refused && <Notice>{refused.refusal.sentence}</Notice>}
      <TopicWords refused={refused} />
      <ChoiceField
        label={texts.wished}
        name="wished"
        defaultValue={refused?.values.wished ?? (wished || first)}
        error={refused?.refusal.fields.wishedMeetingId ?? refused?.refusal.fields.wishedKind}
      >
        {planned.map(({ id, title, date }) => (
          <option key={id} value={`meeting:${id}`}>
            {texts.meeting(title, formatFullDay(date))}
          </option>
        ))}
        {meetingKind.options.map((kind) => (
          <option key={kind} value={`kind:${kind}`}>
            {topicTexts.nextOf(meetingKindLabels[kind])}
          </option>
        ))}
      </ChoiceField>
      <FilesField refused={refused} />
      <SubmitButton>{texts.submit}</SubmitButton>
    </form>
  )
}
