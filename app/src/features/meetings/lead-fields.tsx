import { NativeSelect } from '@mantine/core'
import type { FormState } from './action-form.tsx'
import { leadTexts } from './messages.ts'
import type { MeetingPage } from './read-meeting.ts'

/** Who chairs and which unit hosts: by rotation, or fixed by hand; the first choice leads back to the rotation. */
export function LeadFields({ meeting, form }: { meeting: MeetingPage; form: FormState }) {
  const { duty, fixed, units } = meeting
  const people = meeting.attendance.people.filter(({ role }) => role === 'ATTEND')
  return (
    <>
      <NativeSelect
        name="chairId"
        label={leadTexts.chair}
        description={leadTexts.note}
        defaultValue={form.kept('chairId', fixed.chairId ?? '')}
        error={form.error('chairId')}
        data={[
          { value: '', label: leadTexts.byRotation(duty?.name) },
          ...people.map(({ personId, name, unitName }) => ({
            value: personId,
            label: `${name}（${unitName}）`,
          })),
        ]}
      />
      <NativeSelect
        name="hostUnitId"
        label={leadTexts.host}
        defaultValue={form.kept('hostUnitId', fixed.hostUnitId ?? '')}
        error={form.error('hostUnitId')}
        data={[
          { value: '', label: leadTexts.byRotation(duty?.unitName) },
          ...units.map(({ id, shortName }) => ({ value: id, label: shortName })),
        ]}
      />
    </>
  )
}
