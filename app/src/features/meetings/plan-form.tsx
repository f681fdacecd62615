import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { ActionForm, type FormState } from './action-form.tsx'
import { ExtraFields } from './extra-fields.tsx'
import { MeetingFields } from './meeting-fields.tsx'
import form from './meeting-form.module.css'
import { meetingTexts } from './messages.ts'
import page from './page.module.css'

export type PlanPage = {
  organization: string
  kinds: { value: string; label: string }[]
  kind: string
  /** Kinds of meeting to which not everybody is invited, with the units that are. */
  narrowed: { kind: string; units: string }[]
  today: string
  date: string
}

/** Plans a meeting. The name follows kind and month until somebody writes their own. */
export function PlanForm({ plan }: { plan: PlanPage }) {
  return (
    <div className={form.page}>
      <p className={page.quiet}>{plan.organization}</p>
      <h1>{meetingTexts.newMeeting}</h1>
      <p>{meetingTexts.planNote}</p>
      {plan.narrowed.map(({ kind, units }) => (
        <p key={kind}>{meetingTexts.planOnly(kind, units)}</p>
      ))}
      <ActionForm intent="plan" className={`${page.panel} ${page.fields}`}>
        {(state) => <Fields plan={plan} form={state} />}
      </ActionForm>
    </div>
  )
}

function Fields({ plan, form: state }: { plan: PlanPage; form: FormState }) {
  const { error, kept } = state
  const [kind, setKind] = useState(kept('kind', plan.kind))
  const [date, setDate] = useState(kept('date', plan.date))
  const [ownTitle, setOwnTitle] = useState<string | undefined>(kept('title') || undefined)
  const label = plan.kinds.find(({ value }) => value === kind)?.label ?? ''
  const proposed = meetingTexts.titleFor(Number(date.slice(5, 7)) || Number(plan.today.slice(5, 7)), label)
  return (
    <>
      <NativeSelect
        name="kind"
        label={meetingTexts.kind}
        value={kind}
        onChange={(event) => setKind(event.currentTarget.value)}
        error={error('kind')}
        data={plan.kinds}
      />
      <TextInput
        name="title"
        label={meetingTexts.title}
        value={ownTitle ?? proposed}
        onChange={(event) => setOwnTitle(event.currentTarget.value)}
        error={error('title')}
        required
      />
      <MeetingFields
        form={state}
        standing={{ date: plan.date, startTime: '14:00', endTime: '16:00', place: '' }}
        today={plan.today}
        onDate={setDate}
      />
      <ExtraFields form={state} />
      <div>
        <Button type="submit">{meetingTexts.plan}</Button>
      </div>
    </>
  )
}
