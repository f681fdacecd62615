import type { Refused } from '../../api/submit.ts'
import { Disclosure } from '../../shell/disclosure.tsx'
import { Field, TextField } from '../../shell/field.tsx'
import { Notice } from '../../shell/notice.tsx'
import { SubmitButton } from '../../shell/submit-button.tsx'
import { FileList } from '../files/file-list.tsx'
import { FilesField } from '../files/files-field.tsx'
import { Section, stateOf } from '../lists/list-parts.tsx'
import lists from '../lists/lists.module.css'
import type { Activity } from './activities.ts'
import { activityTexts, noteTexts as texts } from './messages.ts'

type Props = { activity: Activity; refused: Refused | undefined }

/** What an activity was like, with photos and what it cost. */
export function NotesPart({ activity: { notes, abilities }, refused }: Props) {
  if (notes.length === 0 && !abilities.note) return null
  return (
    <Section id="notes" heading={texts.heading}>
      {notes.length === 0 && <p>{texts.none}</p>}
      <ul className={lists.list}>
        {notes.map(({ id, text, cost, by, at, files }) => (
          <li key={id} className={lists.card}>
            <p className={lists.quiet}>
              {[`${at} ${by}`, ...(cost === null ? [] : [texts.costOf(activityTexts.yuan(cost))])].join('，')}
            </p>
            <p className={lists.words}>{text}</p>
            {files.length > 0 && <FileList files={files} />}
          </li>
        ))}
      </ul>
      {abilities.note && <NoteForm refused={refused} />}
    </Section>
  )
}

function NoteForm({ refused }: { refused: Refused | undefined }) {
  const state = stateOf(refused, 'note')
  return (
    <Disclosure summary={texts.add} open={state.isRefused}>
      <form method="post" encType="multipart/form-data" noValidate aria-label={texts.add}>
        {state.isRefused && <Notice>{refused?.refusal.sentence}</Notice>}
        <input type="hidden" name="intent" value="note" />
        <TextField
          label={texts.text}
          name="text"
          defaultValue={state.kept('text')}
          error={state.error('text')}
        />
        <Field
          label={texts.cost}
          name="cost"
          inputMode="numeric"
          defaultValue={state.kept('cost')}
          error={state.error('cost')}
        />
        <FilesField label={texts.files} refused={state.isRefused ? refused : undefined} />
        <SubmitButton>{texts.submit}</SubmitButton>
      </form>
    </Disclosure>
  )
}
