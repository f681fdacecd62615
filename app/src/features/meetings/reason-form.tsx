import { Button, Textarea } from '@mantine/core'
import type { ReactNode } from 'react'
import { ActionForm, type FormState } from './action-form.tsx'
import styles from './page.module.css'

type Props = {
  intent: string
  anchor: string
  about?: Record<string, string>
  /** What to ask for. */
  label: string
  description?: string
  /** The words on the button. */
  submit: string
  /** Further fields, above the reason. */
  children?: (state: FormState) => ReactNode
}

/** A step that needs its reason in words: asks for it, and does it at the second press. */
export function ReasonForm({ intent, anchor, about, label, description, submit, children }: Props) {
  return (
    <ActionForm intent={intent} about={about} anchor={anchor} className={styles.fields}>
      {(state) => (
        <>
          {children?.(state)}
          <Textarea
            name="reason"
            label={label}
            description={description}
            defaultValue={state.kept('reason')}
            error={state.error('reason')}
            rows={2}
            required
          />
          <div>
            <Button type="submit" variant="default">
              {submit}
            </Button>
          </div>
        </>
      )}
    </ActionForm>
  )
}
