import { formatFullDay } from '@pilin/domain/calendar/shanghai'
import { meetingKindLabels } from '@pilin/domain/meetings/vocabulary'
import type { TopicDecision } from '@pilin/domain/topics/vocabulary'
import type { ReactNode } from 'react'
import type { Refused } from '../../api/submit.ts'
import { Disclosure } from '../../shell/disclosure.tsx'
import { ChoiceField, TextField } from '../../shell/field.tsx'
import { Notice } from '../../shell/notice.tsx'
import { SubmitButton } from '../../shell/submit-button.tsx'
import { decideTexts as texts, topicFormTexts, topicTexts } from './messages.ts'
import styles from './topic-page.module.css'
import type { TopicPageData } from './topics.ts'

type Props = { topic: TopicPageData; refused: Refused | undefined }

/** The answers that the secretary on duty can give: accept at a press; the others with a reason. */
export function DecidePart({ topic, refused }: Props) {
  const { setAside } = topic.abilities
  if (!setAside && topic.acceptInto.length === 0) return null
  return (
    <section className={`${styles.section} ${styles.decide}`} aria-labelledby="decide">
      <h2 id="decide">{texts.heading}</h2>
      <AcceptForm topic={topic} refused={refusedFor('ACCEPT', refused)} />
      {setAside && (
        <>
          <DeferForm topic={topic} refused={refusedFor('DEFER', refused)} />
          {topic.mergeInto.length > 0 && <MergeForm topic={topic} refused={refusedFor('MERGE', refused)} />}
          <DecisionForm decision="DECLINE" label={texts.decline} refused={refusedFor('DECLINE', refused)}>
            {null}
          </DecisionForm>
        </>
      )}
    </section>
  )
}

function AcceptForm({ topic, refused }: Props) {
  if (topic.acceptInto.length === 0) return <p>{texts.noMeeting}</p>
  const wished = topic.acceptInto.find(({ id }) => id === topic.wishedMeeting?.id)
  return (
    <form method="post">
      {refused && <Notice>{refused.refusal.sentence}</Notice>}
      <input type="hidden" name="intent" value="decide" />
      <input type="hidden" name="decision" value="ACCEPT" />
      <MeetingChoice
        label={texts.meeting}
        meetings={topic.acceptInto}
        chosen={refused?.values.meetingId ?? wished?.id}
        error={refused?.refusal.fields.meetingId}
      />
      <p>{texts.acceptNote}</p>
      <SubmitButton>{texts.accept}</SubmitButton>
    </form>
  )
}

function DeferForm({ topic, refused }: Props) {
  return (
    <DecisionForm decision="DEFER" label={texts.defer} refused={refused}>
      <MeetingChoice
        label={texts.deferTo}
        meetings={topic.deferTo}
        none={topicTexts.nextOf(meetingKindLabels[topic.wishedKind])}
        chosen={refused?.values.meetingId}
        error={refused?.refusal.fields.meetingId}
      />
    </DecisionForm>
  )
}

function MergeForm({ topic, refused }: Props) {
  return (
    <DecisionForm decision="MERGE" label={texts.merge} refused={refused}>
      <p>{texts.mergeNote}</p>
      <ChoiceField
        label={texts.mergeInto}
        name="intoTopicId"
        defaultValue={refused?.values.intoTopicId}
        error={refused?.refusal.fields.intoTopicId}
      >
        <option value="">{texts.choose}</option>
        {topic.mergeInto.map(({ id, title, unit }) => (
          <option key={id} value={id}>
            {title}（{unit}）
          </option>
        ))}
      </ChoiceField>
    </DecisionForm>
  )
}

type DecisionProps = {
  decision: TopicDecision
  label: string
  refused: Refused | undefined
  children: ReactNode
}

/** A decision that takes a reason; it is unfolded first, so that nothing is declined by one press. */
function DecisionForm({ decision, label, refused, children }: DecisionProps) {
  return (
    <Disclosure summary={label} open={refused !== undefined}>
      <form method="post" aria-label={label} noValidate>
        {refused && <Notice>{refused.refusal.sentence}</Notice>}
        <input type="hidden" name="intent" value="decide" />
        <input type="hidden" name="decision" value={decision} />
        {children}
        <TextField
          label={texts.reason}
          name="reason"
          defaultValue={refused?.values.reason}
          error={refused?.refusal.fields.reason}
          required
        />
        <SubmitButton>{label}</SubmitButton>
      </form>
    </Disclosure>
  )
}

type MeetingChoiceProps = {
  label: string
  meetings: TopicPageData['deferTo']
  none?: string
  chosen: string | undefined
  error: string | undefined
}

function MeetingChoice({ label, meetings, none, chosen, error }: MeetingChoiceProps) {
  return (
    <ChoiceField label={label} name="meetingId" defaultValue={chosen} error={error}>
      {none !== undefined && <option value="">{none}</option>}
      {meetings.map(({ id, title, date }) => (
        <option key={id} value={id}>
          {topicFormTexts.meeting(title, formatFullDay(date))}
        </option>
      ))}
    </ChoiceField>
  )
}

function refusedFor(decision: TopicDecision, refused: Refused | undefined): Refused | undefined {
  return refused?.values.decision === decision ? refused : undefined
}
