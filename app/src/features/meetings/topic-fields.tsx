import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import type { FormState } from './action-form.tsx'
import { proposalTexts } from './messages.ts'
import type { AgendaItem, Invited, MeetingPage } from './read-meeting.ts'

type Props = { form: FormState; people: Invited[]; item?: AgendaItem }

/** The fields of a topic, for proposing and for changing it. */
export function TopicFields({ form: { error, kept }, people, item }: Props) {
  return (
    <>
      <TextInput
        name="title"
        label={proposalTexts.title}
        defaultValue={kept('title', item?.title)}
        error={error('title')}
        required
      />
      <Textarea
        name="purpose"
        label={proposalTexts.purpose}
        defaultValue={kept('purpose', item?.purpose)}
        error={error('purpose')}
        rows={3}
      />
      <TextInput
        name="plannedMinutes"
        label={proposalTexts.plannedMinutes}
        defaultValue={kept('plannedMinutes', item ? String(item.plannedMinutes) : '15')}
        error={error('plannedMinutes')}
        inputMode="numeric"
        required
      />
      <NativeSelect
        name="presenterId"
        label={proposalTexts.presenter}
        defaultValue={kept('presenterId', item?.presenter?.id)}
        error={error('presenterId')}
        data={[
          { value: '', label: proposalTexts.nobodyYet },
          ...people.map(({ personId, name, unitName }) => ({
            value: personId,
            label: `${name}（${unitName}）`,
          })),
        ]}
      />
    </>
  )
}

/** In whose name a topic is proposed: one's own unit, or any for those who act for all. */
export function UnitField({ form: { error, kept }, meeting }: { form: FormState; meeting: MeetingPage }) {
  const own = meeting.units.find(({ id }) => id === meeting.me.unitId)
  if (!meeting.abilities.proposeForAnyUnit && own) {
    return <input type="hidden" name="unitId" value={own.id} />
  }
  return (
    <NativeSelect
      name="unitId"
      label={proposalTexts.unit}
      defaultValue={kept('unitId', own?.id)}
      error={error('unitId')}
      data={meeting.units.map(({ id, name }) => ({ value: id, label: name }))}
    />
  )
}
