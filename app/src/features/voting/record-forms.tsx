import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { TickField } from '../../shell/field.tsx'
import { ActionForm, type FormState } from '../meetings/action-form.tsx'
import page from '../meetings/page.module.css'
import type { MeetingPage, Motion } from '../meetings/read-meeting.ts'
import { ReasonForm } from '../meetings/reason-form.tsx'
import { Unfold } from '../meetings/unfold.tsx'
import { voteTexts as texts } from './messages.ts'
import { ballotField } from './names-input.ts'
import styles from './votes.module.css'

type Props = { motion: Motion; meeting: MeetingPage }

/** Notes the result, or corrects it: counts, or a choice for each person who is here with a vote. */
export function RecordForm({ motion, meeting }: Props) {
  const corrects = motion.state === 'DECIDED'
  const intent = motion.method === 'BY_NAME' ? 'record-names' : 'record-count'
  const about = { motionId: motion.id }
  return (
    <Unfold
      summary={corrects ? texts.correct : texts.record}
      label={corrects ? texts.correctOf(motion.text) : texts.recordOf(motion.text)}
      intent={intent}
      about={about}
    >
      <ActionForm intent={intent} about={about} anchor="votes" className={page.fields}>
        {(form) => (
          <>
            {motion.method === 'BY_NAME' ? (
              <Names motion={motion} meeting={meeting} form={form} />
            ) : (
              <Counts motion={motion} form={form} />
            )}
            <Textarea
              name="dissent"
              label={texts.dissent}
              defaultValue={form.kept('dissent', motion.record?.dissent)}
              error={form.error('dissent')}
              rows={2}
            />
            {corrects && <TickField label={texts.recount} name="recount" value="true" />}
            <div>
              <Button type="submit">{texts.save}</Button>
            </div>
          </>
        )}
      </ActionForm>
    </Unfold>
  )
}

function Counts({ motion: { record }, form: { error, kept } }: { motion: Motion; form: FormState }) {
  const fields = [
    ['inFavour', texts.inFavour, record?.inFavour],
    ['against', texts.against, record?.against],
    ['abstaining', texts.abstaining, record?.abstaining],
  ] as const
  return (
    <div className={styles.counts}>
      {fields.map(([name, label, standing]) => (
        <TextInput
          key={name}
          name={name}
          label={label}
          inputMode="numeric"
          defaultValue={kept(name, standing === undefined ? '0' : String(standing))}
          error={error(name)}
        />
      ))}
    </div>
  )
}

function Names({ motion, meeting, form }: Props & { form: FormState }) {
  if (motion.voters.length === 0) return <p>{texts.nobody}</p>
  const data = [
    { value: '', label: texts.notVoted },
    ...Object.entries(meeting.words.ballots).map(([value, label]) => ({ value, label })),
  ]
  return motion.voters.map(({ personId, name, unitName }) => {
    const field = ballotField(personId)
    const standing = motion.votes.find((vote) => vote.personId === personId)?.ballot
    return (
      <NativeSelect
        key={personId}
        name={field}
        label={`${name}（${unitName}）`}
        defaultValue={form.kept(field, standing ?? '')}
        data={data}
      />
    )
  })
}

/** Takes a motion back; asks once, and for a reason. */
export function WithdrawForm({ motion }: { motion: Motion }) {
  const about = { motionId: motion.id }
  return (
    <Unfold
      summary={texts.withdraw}
      label={texts.withdrawOf(motion.text)}
      intent="withdraw-motion"
      about={about}
    >
      <ReasonForm
        intent="withdraw-motion"
        anchor="votes"
        about={about}
        label={texts.withdrawReason}
        submit={texts.withdrawSure}
      />
    </Unfold>
  )
}
