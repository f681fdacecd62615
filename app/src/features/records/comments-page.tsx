import type { Refused } from '../../api/submit.ts'
import { Disclosure } from '../../shell/disclosure.tsx'
import { Done, Notice } from '../../shell/notice.tsx'
import { SubmitButton } from '../../shell/submit-button.tsx'
import { CommentList } from './comment-list.tsx'
import { commentTexts as texts } from './messages.ts'
import styles from './record-page.module.css'
import type { Chosen, CommentsView } from './records.ts'
import { SentenceList } from './sentence-list.tsx'

type Props = {
  comments: CommentsView
  chosen: Chosen | null
  /** What was done just now. */
  saved: string | null
  refused: Refused | undefined
}

/** What was said to a submitted record and answered, and the record sentence by sentence to say more. */
export function CommentsPage({ comments: view, chosen, saved, refused }: Props) {
  const { meeting, comments, abilities, contentHash } = view
  const waiting = comments.filter(isWaiting).length
  return (
    <div className={styles.page}>
      <a className={styles.back} href={`/meetings/${meeting.id}/minutes`}>
        {texts.toMinutes}
      </a>
      <p className={styles.quiet}>{meeting.title}</p>
      <h1>{texts.heading}</h1>
      {!refused && saved === 'comment' && <Done>{texts.said}</Done>}
      {!refused && saved === 'decide' && <Done>{texts.answered}</Done>}
      <p>{introductionOf(view)}</p>
      <section className={styles.section} aria-labelledby="list">
        <h2 id="list">{texts.list}</h2>
        {comments.length === 0 && <p>{texts.none}</p>}
        <CommentList comments={comments} mayAnswer={abilities.answer} refused={refused} />
        {abilities.answer && waiting > 0 && <WriteForm waiting={waiting} refused={refused} />}
      </section>
      {contentHash && abilities.comment && (
        <section className={styles.section} aria-labelledby="text">
          <h2 id="text">{texts.text}</h2>
          <SentenceList
            parts={view.parts}
            chosen={chosen}
            contentHash={contentHash}
            refused={refused?.intent === 'comment' ? refused : undefined}
          />
        </section>
      )}
    </div>
  )
}

function isWaiting({ kind, state, writtenAt }: CommentsView['comments'][number]): boolean {
  return kind === 'CORRECTION' && state === 'ACCEPTED' && writtenAt === null
}

function introductionOf({ phase, abilities }: CommentsView): string {
  if (phase === 'DRAFT') return texts.notYet
  if (phase === 'FROZEN' || phase === 'ARCHIVED') return texts.closed
  return abilities.comment ? texts.explained : texts.notInvited
}

function WriteForm({ waiting, refused }: { waiting: number; refused: Refused | undefined }) {
  const own = refused?.intent === 'write' ? refused : undefined
  return (
    <Disclosure summary={texts.write} open={own !== undefined}>
      <form method="post" id="write" action="#write">
        {own && <Notice>{own.refusal.sentence}</Notice>}
        <p>{texts.writeNote(waiting)}</p>
        <input type="hidden" name="intent" value="write" />
        <SubmitButton>{texts.writeSure}</SubmitButton>
      </form>
    </Disclosure>
  )
}
