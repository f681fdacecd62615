import { TextInput } from '@mantine/core'
import type { FormState } from './action-form.tsx'
import styles from './meeting-form.module.css'
import { meetingTexts } from './messages.ts'

type MeetingWhen = { date: string; startTime: string; endTime: string; place: string }

type Props = { form: FormState; standing: MeetingWhen; today?: string; onDate?: (date: string) => void }

/** When and where; the browser's own pickers, which everybody knows from elsewhere. */
export function MeetingFields({ form: { error, kept }, standing, today, onDate }: Props) {
  return (
    <>
      <div className={styles.times}>
        <TextInput
          type="date"
          name="date"
          label={meetingTexts.date}
          defaultValue={kept('date', standing.date)}
          error={error('date')}
          min={today}
          onChange={(event) => onDate?.(event.currentTarget.value)}
          required
        />
        <TextInput
          type="time"
          name="startTime"
          label={meetingTexts.startTime}
          defaultValue={kept('startTime', standing.startTime)}
          error={error('startTime')}
          required
        />
        <TextInput
          type="time"
          name="endTime"
          label={meetingTexts.endTime}
          defaultValue={kept('endTime', standing.endTime)}
          error={error('endTime')}
          required
        />
      </div>
      <TextInput
        name="place"
        label={meetingTexts.place}
        defaultValue={kept('place', standing.place)}
        error={error('place')}
        required
      />
    </>
  )
}
