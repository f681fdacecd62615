import { formatFullDay } from '@pilin/domain/calendar/shanghai'
import type { Refused } from '../../api/submit.ts'
import controls from '../../shell/controls.module.css'
import { Done, Notice as Refusal } from '../../shell/notice.tsx'
import { Downloads, wordAndPdf } from '../documents/downloads.tsx'
import { downloadTexts } from '../documents/messages.ts'
import { dayText } from '../meetings/read-meeting.ts'
import { IssueForm } from './issue-form.tsx'
import { noticeTexts as texts } from './messages.ts'
import type { Notice } from './notice.ts'
import styles from './notice-page.module.css'
import { NoticeText } from './notice-text.tsx'

type Props = { notice: Notice; isJustIssued: boolean; refused: Refused | undefined }

/** A meeting's notice: what was issued and what has changed since, or what is about to be issued. */
export function NoticePage({ notice, isJustIssued, refused }: Props) {
  const { meeting, issued, draft } = notice
  return (
    <div className={styles.page}>
      <a className={styles.back} href={`/meetings/${meeting.id}`}>
        {texts.back}
      </a>
      {issued && isJustIssued && (
        <div className={styles.aside}>
          <Done>{texts.justIssued(issued.number)}</Done>
        </div>
      )}
      {issued && refused && <Refusal>{refused.refusal.sentence}</Refusal>}
      {issued && <Changes notice={notice} />}
      {issued && <Reply notice={notice} />}
      {issued && <NoticeText content={issued.content} />}
      {issued && (
        <div className={styles.aside}>
          <Downloads what={downloadTexts.notice} files={wordAndPdf(`/meetings/${meeting.id}/notice`)} />
        </div>
      )}
      {issued && (
        <p className={styles.quiet}>
          {texts.issuedBy(issued.by, issued.at)}。{texts.print}
        </p>
      )}
      {!issued && draft && <Preview notice={notice} refused={refused} />}
      {!issued && !draft && <NotYet notice={notice} />}
    </div>
  )
}

function Changes({ notice: { meeting, issued } }: { notice: Notice }) {
  if (meeting.state === 'CANCELLED') {
    return <p className={controls.notice}>{texts.cancelled(meeting.stateReason)}</p>
  }
  if (!issued?.isMoved) return null
  const time = `${dayText(meeting.date)} ${meeting.startTime}–${meeting.endTime}`
  return <p className={controls.notice}>{texts.moved(time, meeting.place)}</p>
}

/** What the reader has answered, and the way to answer. */
function Reply({ notice: { meeting, reply, issued, abilities } }: { notice: Notice }) {
  if (reply === null || meeting.state !== 'PLANNED') return null
  const asks = reply === 'NONE'
  return (
    <section className={styles.reply} aria-labelledby="reply">
      <h2 id="reply">{texts.reply}</h2>
      <p>
        {texts.replied[reply]}
        {asks && issued?.replyIsOver && texts.replyIsOver}
      </p>
      {abilities.reply && (
        <a className={asks ? controls.link : styles.change} href={`/meetings/${meeting.id}#reply`}>
          {asks ? texts.goToReply : texts.changeReply}
        </a>
      )}
    </section>
  )
}

function Preview({ notice, refused }: { notice: Notice; refused: Refused | undefined }) {
  const { draft, meeting } = notice
  return (
    <>
      <h2 id="preview">{texts.preview}</h2>
      <p className={styles.aside}>{texts.previewExplained}</p>
      {draft && <NoticeText content={draft} />}
      <p>
        <a className={styles.back} href={`/meetings/${meeting.id}/edit`}>
          {texts.edit}
        </a>
      </p>
      <IssueForm notice={notice} refused={refused} />
    </>
  )
}

function NotYet({ notice: { meeting, duty } }: { notice: Notice }) {
  return (
    <>
      <h1>{texts.titleOf(meeting.title)}</h1>
      {meeting.state === 'CANCELLED' && (
        <p className={controls.notice}>{texts.cancelled(meeting.stateReason)}</p>
      )}
      <p>
        {formatFullDay(meeting.date)} {meeting.startTime}–{meeting.endTime}，{meeting.place}
      </p>
      <p>
        {texts.notYet}
        {duty && texts.notYetBy(duty)}
      </p>
    </>
  )
}
