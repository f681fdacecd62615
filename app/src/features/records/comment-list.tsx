import { formatDayAndClock } from '@pilin/domain/calendar/shanghai'
import type { Refused } from '../../api/submit.ts'
import { TextField } from '../../shell/field.tsx'
import { Notice } from '../../shell/notice.tsx'
import { SubmitButton } from '../../shell/submit-button.tsx'
import own from './comments.module.css'
import { commentTexts as texts } from './messages.ts'
import styles from './record-page.module.css'
import type { RecordComment } from './records.ts'

type Props = { comments: RecordComment[]; mayAnswer: boolean; refused: Refused | undefined }

/** Each comment with the sentence it is about, its answer, and the form for answering it. */
export function CommentList({ comments, mayAnswer, refused }: Props) {
  return (
    <ul className={styles.rows}>
      {comments.map((comment) => (
        <li key={comment.id} id={comment.id}>
          <p className={styles.row}>
            <strong>{texts.kind[comment.kind]}</strong>
            <span className={styles.state} data-state={comment.state}>
              {texts.state[comment.state]}
            </span>
            <span className={styles.quiet}>{comment.sectionTitle}</span>
            {comment.mine && <span className={styles.quiet}>{texts.mine}</span>}
          </p>
          <Words comment={comment} />
          <Answer comment={comment} />
          {mayAnswer && comment.state === 'OPEN' && (
            <AnswerForm
              id={comment.id}
              refused={refused?.values.commentId === comment.id ? refused : undefined}
            />
          )}
        </li>
      ))}
    </ul>
  )
}

function Words({ comment: { quote, proposed, body, by, unit, at } }: { comment: RecordComment }) {
  return (
    <>
      <p className={own.quote}>
        <span className={own.label}>{texts.original}</span>
        {quote}
      </p>
      {proposed !== null && (
        <p className={own.quote}>
          <span className={own.label}>{texts.proposed}</span>
          <ins>{proposed}</ins>
        </p>
      )}
      {body && <p className={own.words}>{body}</p>}
      <p className={styles.quiet}>{texts.by(by, unit, formatDayAndClock(at))}</p>
    </>
  )
}

function Answer({ comment }: { comment: RecordComment }) {
  const { kind, state, answer, answeredBy, answeredAt, writtenAt } = comment
  if (!answeredAt) return null
  const isAccepted = kind === 'CORRECTION' && state === 'ACCEPTED'
  return (
    <div className={own.answer}>
      <p className={styles.quiet}>
        {texts.answeredBy(answeredBy ?? '', formatDayAndClock(answeredAt))}
        {isAccepted && `，${writtenAt ? texts.written : texts.waiting}`}
      </p>
      {answer && <p className={own.words}>{answer}</p>}
    </div>
  )
}

function AnswerForm({ id, refused }: { id: string; refused: Refused | undefined }) {
  const error = refused?.refusal.fields.answer
  return (
    <form method="post" action={`#${id}`}>
      {refused && !error && <Notice>{refused.refusal.sentence}</Notice>}
      <input type="hidden" name="intent" value="decide" />
      <input type="hidden" name="commentId" value={id} />
      <TextField
        label={texts.answer}
        hint={texts.answerHint}
        name="answer"
        defaultValue={refused?.values.answer}
        error={error}
      />
      <div className={own.buttons}>
        <SubmitButton name="decision" value="ACCEPTED">
          {texts.accept}
        </SubmitButton>
        <SubmitButton name="decision" value="DECLINED">
          {texts.decline}
        </SubmitButton>
      </div>
    </form>
  )
}
