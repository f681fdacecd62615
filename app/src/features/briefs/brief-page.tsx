import { formatDayAndClock } from '@pilin/domain/calendar/shanghai'
import type { Refused } from '../../api/submit.ts'
import { Disclosure } from '../../shell/disclosure.tsx'
import { Done, Notice } from '../../shell/notice.tsx'
import { SubmitButton } from '../../shell/submit-button.tsx'
import { Downloads, wordAndPdf } from '../documents/downloads.tsx'
import { downloadTexts } from '../documents/messages.ts'
import { BriefForm } from './brief-form.tsx'
import styles from './brief-page.module.css'
import { BriefPaper } from './brief-paper.tsx'
import type { Brief, BriefView } from './briefs.ts'
import { briefTexts as texts } from './messages.ts'

type Props = { view: BriefView; saved: string | null; refused: Refused | undefined }

/** The 会议纪要 of a meeting: to be begun, edited, issued, read and printed. */
export function BriefPage({ view, saved, refused }: Props) {
  const { meeting, brief, units, abilities } = view
  const refusedFor = (intent: string) => (refused?.intent === intent ? refused : undefined)
  const refusedEdit = refusedFor('edit')
  return (
    <div className={styles.page}>
      <a className={styles.back} href={`/meetings/${meeting.id}/minutes`}>
        {texts.toMinutes}
      </a>
      <div className={styles.onScreen}>
        <p className={styles.quiet}>{meeting.title}</p>
        <h1>{texts.heading}</h1>
        {!refused && isSaved(saved) && <Done>{texts.saved[saved]}</Done>}
        {brief && <State brief={brief} />}
      </div>
      {!brief && <Begin mayDerive={abilities.derive} refused={refusedFor('derive')} />}
      {brief && <BriefPaper brief={brief} />}
      {brief && (
        <div className={styles.onScreen}>
          <Downloads what={downloadTexts.brief} files={wordAndPdf(`/meetings/${meeting.id}/brief`)} />
        </div>
      )}
      {brief && abilities.edit && (
        <Disclosure
          summary={texts.edit}
          open={refusedEdit !== undefined || saved === 'edit' || saved === 'derive'}
        >
          <BriefForm brief={brief} units={units} refused={refusedEdit} />
        </Disclosure>
      )}
      {brief && abilities.issue && <IssueForm brief={brief} refused={refusedFor('issue')} />}
    </div>
  )
}

function isSaved(saved: string | null): saved is keyof typeof texts.saved {
  return saved !== null && Object.hasOwn(texts.saved, saved)
}

function State({ brief }: { brief: Brief }) {
  if (brief.state === 'ISSUED') return <p className={styles.quiet}>{texts.print}</p>
  return (
    <p>
      {texts.draft}
      <span className={styles.quiet}>{texts.edited(brief.editedBy, formatDayAndClock(brief.editedAt))}</span>
    </p>
  )
}

function Begin({ mayDerive, refused }: { mayDerive: boolean; refused: Refused | undefined }) {
  if (!mayDerive && !refused) return <p>{texts.none}</p>
  return (
    <form method="post">
      {refused && <Notice>{refused.refusal.sentence}</Notice>}
      <p>{texts.deriveNote}</p>
      <input type="hidden" name="intent" value="derive" />
      <SubmitButton>{texts.derive}</SubmitButton>
    </form>
  )
}

function IssueForm({ brief, refused }: { brief: Brief; refused: Refused | undefined }) {
  return (
    <Disclosure summary={texts.issue} open={refused !== undefined}>
      <form method="post" action="#issue" id="issue">
        {refused && <Notice>{refused.refusal.sentence}</Notice>}
        <p>{texts.issueNote}</p>
        <input type="hidden" name="intent" value="issue" />
        <input type="hidden" name="version" value={brief.version} />
        <SubmitButton>{texts.issueSure}</SubmitButton>
      </form>
    </Disclosure>
  )
}
