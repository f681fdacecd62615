import { Button, Textarea, TextInput } from '@mantine/core'
import { ActionForm } from '../meetings/action-form.tsx'
import page from '../meetings/page.module.css'
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
      <ActionForm intent="extend" anchor="window" className={page.fields}>
        {({ error, kept }) => (
          <>
            <TextInput
              type="date"
              name="until"
              label={texts.extendUntil}
              defaultValue={kept('until')}
              error={error('until')}
              required
            />
            <Textarea
              name="reason"
              label={texts.extendReason}
              defaultValue={kept('reason')}
              error={error('reason')}
              rows={2}
              required
            />
            <div>
              <Button type="submit" variant="default">
                {texts.extendSure}
              </Button>
            </div>
          </>
        )}
      </ActionForm>
    </Unfold>
  )
}
