import { Button, Checkbox, NativeSelect } from '@mantine/core'
import { ActionForm } from './action-form.tsx'
import { ClassifyForm } from './classify-form.tsx'
import { unreachedField } from './end-fields.ts'
import { manageTexts as texts } from './messages.ts'
import styles from './page.module.css'
import type { MeetingPage } from './read-meeting.ts'
import { ReasonForm } from './reason-form.tsx'
import { Unfold } from './unfold.tsx'

/** What the secretary on duty does beside the agenda: recorder, end, cancel. The last two ask once. */
export function ManagePart({ meeting }: { meeting: MeetingPage }) {
  const { appointRecorder, end, cancel, markExtra } = meeting.abilities
  if (!appointRecorder && !end && !cancel && !markExtra) return null
  return (
    <section id="manage" className={styles.panel} aria-labelledby="manage-heading">
      <h2 id="manage-heading">{texts.heading}</h2>
      <div className={styles.fields}>
        {appointRecorder && <RecorderForm meeting={meeting} />}
        {end ? <EndForm meeting={meeting} /> : cancel && <p>{texts.endLater}</p>}
        {markExtra && <ClassifyForm meeting={meeting} />}
        {cancel && <CancelForm />}
      </div>
    </section>
  )
}

function RecorderForm({ meeting }: { meeting: MeetingPage }) {
  return (
    <ActionForm intent="recorder" anchor="manage" className={styles.fields}>
      {({ error, kept }) => (
        <>
          <NativeSelect
            // A colleague may have appointed somebody else meanwhile; then that is what the field shows.
            key={meeting.recorder?.id}
            name="personId"
            label={texts.recorder}
            description={texts.recorderNote}
            defaultValue={kept('personId', meeting.recorder?.id)}
            error={error('personId')}
            data={[
              { value: '', label: texts.choose },
              ...meeting.attendance.people.map(({ personId, name, unitName }) => ({
                value: personId,
                label: `${name}（${unitName}）`,
              })),
            ]}
          />
          <div>
            <Button type="submit" variant="default">
              {texts.appoint}
            </Button>
          </div>
        </>
      )}
    </ActionForm>
  )
}

/** Ends the meeting; what was not reached is marked, and comes back by itself. */
function EndForm({ meeting }: { meeting: MeetingPage }) {
  const accepted = meeting.agenda.filter(({ state }) => state === 'ACCEPTED')
  return (
    <Unfold summary={texts.end} intent="end" look="button">
      <p>{texts.endNote}</p>
      <ActionForm intent="end" anchor="manage" className={styles.fields}>
        {() => (
          <>
            {accepted.length > 0 && (
              <fieldset className={styles.choices}>
                <legend>{texts.unreached}</legend>
                <p className={styles.quiet}>{texts.unreachedNote}</p>
                {accepted.map(({ id, title }) => (
                  <Checkbox key={id} name={`${unreachedField}${id}`} value="true" label={title} size="md" />
                ))}
              </fieldset>
            )}
            <div>
              <Button type="submit">{texts.endSure}</Button>
            </div>
          </>
        )}
      </ActionForm>
    </Unfold>
  )
}

function CancelForm() {
  return (
    <Unfold summary={texts.cancel} intent="cancel">
      <p>{texts.cancelNote}</p>
      <ReasonForm intent="cancel" anchor="manage" label={texts.cancelReason} submit={texts.cancelSure} />
    </Unfold>
  )
}
