import { checkCode } from '@pilin/domain/minutes/check-code'
import { useState } from 'react'
import { Link } from 'react-router'
import { Notice } from '../../shell/notice.tsx'
import { Downloads, wordAndPdf } from '../documents/downloads.tsx'
import { downloadTexts } from '../documents/messages.ts'
import { ConnectionNote } from '../live/connection-note.tsx'
import { useHeldPage } from '../live/last-page.ts'
import { useLater } from '../live/use-later.ts'
import { useMeetingChanges } from '../live/use-meeting-changes.ts'
import { LifePart } from '../records/life-part.tsx'
import { PhaseSteps } from '../records/phase-steps.tsx'
import { WindowBand } from '../records/window-band.tsx'
import { WithdrawnNote } from '../records/withdrawn-note.tsx'
import { ConfirmPart } from './confirm-part.tsx'
import { FollowUpPart } from './follow-up-part.tsx'
import { HeaderView } from './header-view.tsx'
import { KeepSwitchRoom } from './keeping/keep-switch.tsx'
import { leftOverId } from './keeping/left-over.ts'
import { LeftOverNote } from './keeping/left-over-note.tsx'
import { useKeeping } from './keeping/use-keeping.ts'
import { useLateEdits } from './keeping/use-late-edits.ts'
import { useLeaveWarning } from './keeping/use-leave-warning.ts'
import { useLeftOvers } from './keeping/use-left-overs.ts'
import { heldPageTexts, minutesTexts, stateTexts } from './messages.ts'
import styles from './minutes-view.module.css'
import { headingsOf } from './numeral.ts'
import type { MinutesPage } from './read-minutes.ts'
import { RecordLinks } from './record-links.tsx'
import { SectionFrame } from './section-frame.tsx'
import { SectionParts } from './section-parts.tsx'
import { SubmitPart } from './submit-part.tsx'

/** The record of a meeting: its bound head, its parts (live while a draft), and how it becomes final. */
export function MinutesView({ minutes }: { minutes: MinutesPage }) {
  const connection = useMeetingChanges(minutes.meeting.id)
  const [unsaved, setUnsaved] = useState(false)
  const { sections, people, author, documentId } = minutes
  const keeping = useKeeping(author)
  const { leftOvers, offer, dismiss, compare } = useLeftOvers({ author, documentId, keeps: keeping.keeps })
  const headings = headingsOf(sections)
  const draft = minutes.state === 'DRAFT' && minutes.meeting.state !== 'CANCELLED'
  // When it is submitted while something is under way, the editors stay until it is known what became of it.
  const live = draft || unsaved
  useLateEdits({ author, documentId, late: !live && keeping.keeps, offer })
  const isHeld = useHeldPage(unsaved || leftOvers.length > 0)
  useLeaveWarning(leftOvers.length > 0)
  const LiveRecord = useLater(live, fetchLiveRecord)
  return (
    <div className={styles.page}>
      {/* While it is written, the state of saving tells of the connection; two notes would cover each other. */}
      {!live && <ConnectionNote connection={connection} />}
      <p className={styles.back}>
        <Link to={`/meetings/${minutes.meeting.id}`}>{minutesTexts.toMeeting}</Link>
      </p>
      <h1>{minutesTexts.heading}</h1>
      {minutes.life && <PhaseSteps life={minutes.life} />}
      <State minutes={minutes} />
      {minutes.life && (
        <>
          <WithdrawnNote life={minutes.life} />
          <WindowBand life={minutes.life} />
        </>
      )}
      <Downloads
        what={downloadTexts.record}
        files={wordAndPdf(`/meetings/${minutes.meeting.id}/record`)}
        unprintable={minutes.unprintable}
      />
      {isHeld && (
        <Notice>
          {heldPageTexts.note}{' '}
          <a href="/sign-in" target="_blank" rel="noreferrer">
            {heldPageTexts.signIn}
          </a>
        </Notice>
      )}
      <div id={leftOverId} tabIndex={-1}>
        {leftOvers.map((leftOver) => (
          <LeftOverNote
            key={`${leftOver.reason} ${leftOver.at.getTime()}`}
            leftOver={leftOver}
            onDismiss={() => dismiss(leftOver)}
          />
        ))}
      </div>
      <article className={styles.paper}>
        {LiveRecord ? (
          <LiveRecord
            documentId={documentId}
            author={author}
            keeping={keeping}
            sections={sections}
            people={people}
            phrases={minutes.phrases}
            mayWrite={minutes.abilities.write}
            header={<HeaderView header={minutes.header} />}
            onUnsaved={setUnsaved}
            hasLeftOvers={leftOvers.length > 0}
            onLeftOver={offer}
            onOpened={compare}
          />
        ) : (
          <>
            {/* The room that the state of saving will take, so that nothing jumps. */}
            {live && <div className={styles.bar} />}
            {live && minutes.abilities.write && <KeepSwitchRoom />}
            <HeaderView header={minutes.header} />
            {sections.map((section, index) => (
              <SectionFrame
                key={section.fragment}
                section={section}
                heading={headings[index] ?? section.title}
              >
                <SectionParts section={section} people={people} />
              </SectionFrame>
            ))}
          </>
        )}
      </article>
      <RecordLinks minutes={minutes} />
      <SubmitPart minutes={minutes} unsaved={unsaved} />
      <ConfirmPart minutes={minutes} />
      <FollowUpPart minutes={minutes} />
      {minutes.life && <LifePart life={minutes.life} meetingId={minutes.meeting.id} />}
    </div>
  )
}

function State({ minutes }: { minutes: MinutesPage }) {
  const { state, submittedAt, frozenAt, contentHash, meeting, returned } = minutes
  if (meeting.state === 'CANCELLED') return <p>{stateTexts.cancelled}</p>
  return (
    <p className={styles.state}>
      <span>{stateTexts[state]}</span>
      {state === 'SUBMITTED' && submittedAt && <span>{stateTexts.submittedAt(submittedAt)}</span>}
      {state === 'FROZEN' && frozenAt && <span>{stateTexts.frozenAt(frozenAt)}</span>}
      {returned && <span>{stateTexts.returned(returned)}</span>}
      {contentHash && <span title={contentHash}>{stateTexts.hash(checkCode(contentHash))}</span>}
    </p>
  )
}

async function fetchLiveRecord() {
  return (await import('./editor/live-record.tsx')).LiveRecord
}
