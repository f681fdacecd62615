import { Button, NativeSelect, TextInput } from '@mantine/core'
import { TickField } from '../../shell/field.tsx'
import { ActionForm } from '../meetings/action-form.tsx'
import page from '../meetings/page.module.css'
import type { MeetingPage } from '../meetings/read-meeting.ts'
import { Unfold } from '../meetings/unfold.tsx'
import { voteTexts as texts } from './messages.ts'

/** Puts a motion on one of the topics. */
export function OpenMotionForm({ meeting }: { meeting: MeetingPage }) {
  const topics = meeting.agenda.filter(({ state }) => state === 'ACCEPTED')
  const current = topics.find(({ running }) => running) ?? topics[0]
  return (
    <Unfold summary={texts.open} intent="open-motion" look="button">
      <ActionForm intent="open-motion" anchor="votes" className={page.fields} label={texts.open}>
        {({ error, kept }) => (
          <>
            <NativeSelect
              name="agendaItemId"
              label={texts.topic}
              defaultValue={kept('agendaItemId', current?.id)}
              error={error('agendaItemId')}
              data={topics.map(({ id, title }) => ({ value: id, label: title }))}
            />
            <TextInput
              name="text"
              label={texts.text}
              defaultValue={kept('text')}
              error={error('text')}
              required
            />
            <NativeSelect
              name="kind"
              label={texts.kind}
              description={texts.kindNote}
              defaultValue={kept('kind', 'ORDINARY')}
              error={error('kind')}
              data={choices(meeting.words.motionKinds)}
            />
            <NativeSelect
              name="method"
              label={texts.method}
              defaultValue={kept('method', 'COUNT')}
              error={error('method')}
              data={choices(meeting.words.methods)}
            />
            <TickField
              label={texts.secret}
              name="secret"
              value="true"
              defaultChecked={kept('secret') === 'true'}
            />
            {error('secret') && <p className={page.warning}>{error('secret')}</p>}
            <div>
              <Button type="submit">{texts.submit}</Button>
            </div>
          </>
        )}
      </ActionForm>
    </Unfold>
  )
}

function choices(words: Record<string, string>) {
  return Object.entries(words).map(([value, label]) => ({ value, label }))
}
