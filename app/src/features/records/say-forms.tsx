import type { Refused } from '../../api/submit.ts'
import { Disclosure } from '../../shell/disclosure.tsx'
import { TextField } from '../../shell/field.tsx'
import { Notice } from '../../shell/notice.tsx'
import { SubmitButton } from '../../shell/submit-button.tsx'
import own from './comments.module.css'
import { commentTexts as texts } from './messages.ts'
import styles from './record-page.module.css'
import { type Chosen, sentenceAddress } from './records.ts'

type Place = Chosen & { contentHash: string }
type Props = { place: Place; sentence: string; refused: Refused | undefined }

/** Other words for a sentence, or only something to say about it. */
export function SayForms({ place, sentence, refused }: Props) {
  const of = (kind: string) => (refused?.values.kind === kind ? refused : undefined)
  return (
    <div className={own.say}>
      <CorrectionForm place={place} sentence={sentence} refused={of('CORRECTION')} />
      <Disclosure summary={texts.comment} open={of('COMMENT') !== undefined}>
        <CommentForm place={place} refused={of('COMMENT')} />
      </Disclosure>
      <a className={styles.back} href="?#text">
        {texts.other}
      </a>
    </div>
  )
}

function CorrectionForm({ place, sentence, refused }: Props) {
  return (
    <form method="post" action={sentenceAddress(place)}>
      <h4>{texts.correction}</h4>
      <Hidden place={place} kind="CORRECTION" refused={refused} />
      <TextField
        label={texts.proposed}
        hint={texts.proposedHint}
        name="proposed"
        defaultValue={refused?.values.proposed ?? sentence}
        error={refused?.refusal.fields.proposed}
      />
      <TextField
        label={texts.reason}
        name="body"
        rows={2}
        defaultValue={refused?.values.body}
        error={refused?.refusal.fields.body}
      />
      <SubmitButton>{texts.submitCorrection}</SubmitButton>
    </form>
  )
}

function CommentForm({ place, refused }: Omit<Props, 'sentence'>) {
  return (
    <form method="post" action={sentenceAddress(place)}>
      <Hidden place={place} kind="COMMENT" refused={refused} />
      <TextField
        label={texts.body}
        name="body"
        defaultValue={refused?.values.body}
        error={refused?.refusal.fields.body}
      />
      <SubmitButton>{texts.submitComment}</SubmitButton>
    </form>
  )
}

type HiddenProps = { place: Place; kind: string; refused: Refused | undefined }

function Hidden({ place, kind, refused }: HiddenProps) {
  const { fragment, position, contentHash } = place
  return (
    <>
      {refused && <Notice>{refused.refusal.sentence}</Notice>}
      <input type="hidden" name="intent" value="comment" />
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="fragment" value={fragment} />
      <input type="hidden" name="position" value={position} />
      <input type="hidden" name="contentHash" value={contentHash} />
    </>
  )
}
