import { acceptedUploads } from '@pilin/domain/files/kinds'
import type { Refused } from '../../api/submit.ts'
import { Field } from '../../shell/field.tsx'
import { fileTexts as texts } from './messages.ts'

type Props = { label?: string; refused: Refused | undefined }

/** Where files are chosen, in a form of `multipart/form-data`; a browser forgets them when the form is refused. */
export function FilesField({ label = texts.optional, refused }: Props) {
  return (
    <Field
      label={label}
      hint={refused ? `${texts.chooseAgain}${texts.hint}` : texts.hint}
      error={refused?.refusal.fields.attachments}
      type="file"
      name="attachments"
      accept={acceptedUploads}
      multiple
    />
  )
}
