import type { ComponentProps, ReactNode } from 'react'
import type { Refused } from '../../api/submit.ts'
import { Disclosure } from '../../shell/disclosure.tsx'
import { Field, TextField } from '../../shell/field.tsx'
import { Notice } from '../../shell/notice.tsx'
import { SubmitButton } from '../../shell/submit-button.tsx'
import { FileList } from '../files/file-list.tsx'
import { FilesField } from '../files/files-field.tsx'
import { type FormState, stateOf } from './list-parts.tsx'
import lists from './lists.module.css'

type NoteCardProps = ComponentProps<typeof FileList> & { facts: readonly string[]; text: string }

/** What somebody noted, with what is known of it above and the files below. */
export function NoteCard({ facts, text, files }: NoteCardProps) {
  return (
    <li className={lists.card}>
      <p className={lists.quiet}>{facts.join('，')}</p>
      <p className={lists.words}>{text}</p>
      {files.length > 0 && <FileList files={files} />}
    </li>
  )
}

type NoteFormProps = {
  summary: string
  texts: { text: string; cost: string; files: string }
  submit: string
  refused: Refused | undefined
  /** Fields between what is said and what it cost. */
  children?: (state: FormState) => ReactNode
}

/** A note with what it cost, photos and documents. */
export function NoteForm({ summary, texts, submit, refused, children }: NoteFormProps) {
  const state = stateOf(refused, 'note')
  return (
    <Disclosure summary={summary} open={state.isRefused}>
      <form method="post" encType="multipart/form-data" noValidate aria-label={summary}>
        {state.isRefused && <Notice>{refused?.refusal.sentence}</Notice>}
        <input type="hidden" name="intent" value="note" />
        <TextField label={texts.text} {...state.field('text')} />
        {children?.(state)}
        <Field label={texts.cost} inputMode="numeric" {...state.field('cost')} />
        <FilesField label={texts.files} refused={state.isRefused ? refused : undefined} />
        <SubmitButton>{submit}</SubmitButton>
      </form>
    </Disclosure>
  )
}
