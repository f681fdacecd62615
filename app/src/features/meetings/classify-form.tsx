import { Button } from '@mantine/core'
import { ActionForm } from './action-form.tsx'
import { ExtraFields } from './extra-fields.tsx'
import { manageTexts as texts } from './messages.ts'
import styles from './page.module.css'
import type { MeetingPage } from './read-meeting.ts'
import { Unfold } from './unfold.tsx'

/** Makes a meeting an extra one, or takes that back. */
export function ClassifyForm({ meeting }: { meeting: MeetingPage }) {
  return (
    <Unfold summary={texts.classify} intent="classify">
      <ActionForm intent="classify" anchor="manage" className={styles.fields}>
        {(form) => (
          <>
            <ExtraFields form={form} standing={meeting} />
            <div>
              <Button type="submit" variant="default">
                {texts.classifySave}
              </Button>
            </div>
          </>
        )}
      </ActionForm>
    </Unfold>
  )
}
