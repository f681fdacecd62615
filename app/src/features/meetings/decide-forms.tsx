import { Button, Textarea } from '@mantine/core'
import { ActionForm } from './action-form.tsx'
import { agendaTexts, proposalTexts } from './messages.ts'
import styles from './page.module.css'
import type { AgendaItem, MeetingPage } from './read-meeting.ts'
import { TopicFields } from './topic-fields.tsx'
import { Unfold } from './unfold.tsx'

/** The decisions on a topic that its state leaves open: accept; defer or decline, with a reason. */
export function DecideForms({ item }: { item: AgendaItem }) {
  const setAside = item.state === 'DEFERRED' || item.state === 'DECLINED'
  const about = { agendaItemId: item.id }
  return (
    <>
      {item.state !== 'ACCEPTED' && (
        <ActionForm intent="decide" about={{ ...about, decision: 'ACCEPT' }} anchor="agenda">
          {() => (
            <Button
              type="submit"
              variant={setAside ? 'default' : 'filled'}
              aria-label={proposalTexts.acceptOf(item.title)}
            >
              {setAside ? proposalTexts.acceptAfterAll : proposalTexts.accept}
            </Button>
          )}
        </ActionForm>
      )}
      {!setAside && (
        <Unfold
          summary={item.state === 'ACCEPTED' ? agendaTexts.decideAgain : proposalTexts.deferOrDecline}
          intent="decide"
          about={about}
        >
          <ActionForm intent="decide" about={about} anchor="proposals" className={styles.fields}>
            {({ error, kept }) => (
              <>
                <Textarea
                  name="reason"
                  label={proposalTexts.reason}
                  defaultValue={kept('reason')}
                  error={error('reason')}
                  rows={2}
                  required
                />
                <div className={styles.row}>
                  <Button type="submit" variant="default" name="decision" value="DEFER">
                    {proposalTexts.defer}
                  </Button>
                  <Button type="submit" variant="default" name="decision" value="DECLINE">
                    {proposalTexts.decline}
                  </Button>
                </div>
              </>
            )}
          </ActionForm>
        </Unfold>
      )}
    </>
  )
}

type EditProps = { item: AgendaItem; meeting: MeetingPage; anchor: string }

/** Changes a topic's words, minutes and presenter. */
export function EditTopic({ item, meeting, anchor }: EditProps) {
  const about = { agendaItemId: item.id }
  return (
    <Unfold
      summary={agendaTexts.edit}
      label={agendaTexts.editOf(item.title)}
      intent="edit-item"
      about={about}
    >
      <ActionForm
        intent="edit-item"
        about={about}
        anchor={anchor}
        className={styles.fields}
        label={agendaTexts.editOf(item.title)}
      >
        {(form) => (
          <>
            <TopicFields form={form} people={meeting.attendance.people} item={item} />
            <div>
              <Button type="submit">{proposalTexts.save}</Button>
            </div>
          </>
        )}
      </ActionForm>
    </Unfold>
  )
}
