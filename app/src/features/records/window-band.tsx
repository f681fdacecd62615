import { TextInput } from '@mantine/core'
import { ReasonForm } from '../meetings/reason-form.tsx'
import { Unfold } from '../meetings/unfold.tsx'
import styles from './life-part.module.css'
import { lifeTexts as texts } from './messages.ts'
import type { Life } from './read-life.ts'

/** Until when the record should be handed in; a clear band outside that time, and more time for who needs it. */
export function WindowBand({ life }: { life: Life }) {
  const { window, phase, abilities } = life
  if (phase !== 'DRAFT') return null
  return (
    <div className={styles.band} data-state={window.state} id="window">
      <p>{sentenceOf(window)}</p>
      {window.extension && (
        <p className={styles.quiet}>{texts.extended(window.extension.by, window.extension.reason)}</p>
      )}
      {abilities.extend && <ExtendForm />}
    </div>
  )
}

function sentenceOf({ state, opens, closes }: Life['window']): string {
  if (state === 'EARLY') return texts.early(opens)
  return state === 'OVERDUE' ? texts.overdue(closes) : texts.closes(closes)
}

function ExtendForm() {
  return (
    <Unfold summary={texts.extend} intent="extend">
      <ReasonForm intent="extend" anchor="window" label={texts.extendReason} submit={texts.extendSure}>
        {({ error, kept }) => (
          <TextInput
            type="date"
            name="until"
            label={texts.extendUntil}
            defaultValue={kept('until')}
            error={error('until')}
            required
          />
        )}
      </ReasonForm>
    </Unfold>
  )
}
