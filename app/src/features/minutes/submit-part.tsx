import { Button } from '@mantine/core'
import { ActionForm } from '../meetings/action-form.tsx'
import page from '../meetings/page.module.css'
import { submitTexts } from './messages.ts'
import type { MinutesPage } from './read-minutes.ts'

/** Hands the draft in; only when everything that was written here is on the server. */
export function SubmitPart({ minutes, unsaved }: { minutes: MinutesPage; unsaved: boolean }) {
  const { state, abilities, meeting } = minutes
  if (state !== 'DRAFT' || meeting.state === 'CANCELLED') return null
  if (!abilities.submit && !(abilities.write && meeting.state === 'PLANNED')) return null
  return (
    <section className={page.panel} aria-labelledby="submit-heading">
      <h2 id="submit-heading">{submitTexts.heading}</h2>
      {abilities.submit ? (
        <>
          <p>{submitTexts.note}</p>
          <ActionForm
            intent="submit"
            anchor="confirmations"
            onSubmit={(event) => unsaved && event.preventDefault()}
          >
            {() => (
              <Button type="submit" aria-disabled={unsaved || undefined}>
                {unsaved ? submitTexts.saving : submitTexts.submit}
              </Button>
            )}
          </ActionForm>
        </>
      ) : (
        <p>{submitTexts.notEnded}</p>
      )}
    </section>
  )
}
