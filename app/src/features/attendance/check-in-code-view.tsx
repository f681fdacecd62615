import { useEffect, useRef, useState } from 'react'
import { Link } from 'react-router'
import { ConnectionNote } from '../live/connection-note.tsx'
import { useFreshData } from '../live/use-fresh-data.ts'
import { useMeetingChanges } from '../live/use-meeting-changes.ts'
import list from '../meetings/attendance.module.css'
import { attendanceTexts } from '../meetings/messages.ts'
import styles from './check-in-code.module.css'
import { codeTexts as texts } from './messages.ts'
import { QuorumNote } from './quorum-note.tsx'
import type { CheckInCodePage } from './read-check-in-code.ts'

/** Looks again a moment after the code has changed. */
const marginMs = 300
/** Before and after the time for codes there is no hurry. */
const idleMs = 20_000

/** The chair's screen: the code of this half minute, who has come, and whether they may decide. */
export function CheckInCodeView({ page }: { page: CheckInCodePage }) {
  const { meeting, code } = page
  const connection = useMeetingChanges(meeting.id)
  useChangingCode(code?.changesIn ?? idleMs)
  const screen = useRef<HTMLDivElement>(null)
  const { counts, rules } = meeting.roll
  const rows = [
    [attendanceTexts.expected, counts.expected],
    [attendanceTexts.present, counts.present],
    [attendanceTexts.onLeave, counts.onLeave],
    [attendanceTexts.notYet, counts.absent],
  ] as const
  return (
    <div ref={screen} className={styles.screen}>
      <ConnectionNote connection={connection} />
      <p className={styles.bar}>
        <Link to={`/meetings/${meeting.id}`}>{texts.back}</Link>
        <FullScreen of={screen} />
      </p>
      <h1>{meeting.title}</h1>
      <div className={styles.columns}>
        <div className={styles.code}>
          {code ? (
            <>
              <p className={styles.scan}>{texts.scan}</p>
              <img className={styles.picture} src={code.picture} alt={texts.picture} />
              <p>{texts.changes}</p>
            </>
          ) : (
            <p className={styles.scan}>{page.window === 'EARLY' ? texts.EARLY(page.opensAt) : texts.OVER}</p>
          )}
          <p>{texts.noPhone}</p>
        </div>
        <section aria-label={texts.counts}>
          <dl className={`${list.counts} ${styles.counts}`}>
            {rows.map(([label, count]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{count}</dd>
              </div>
            ))}
          </dl>
          <QuorumNote rules={rules} organizationId={meeting.organization.id} />
        </section>
      </div>
      <noscript>
        <meta httpEquiv="refresh" content="15" />
      </noscript>
    </div>
  )
}

/** Fetches the page when its code has run out, and again while the server is away. */
function useChangingCode(changesIn: number) {
  const refresh = useFreshData()
  useEffect(() => {
    const timer = setInterval(refresh, changesIn + marginMs)
    return () => clearInterval(timer)
  }, [refresh, changesIn])
}

/** Offered only where a browser can do it, so nothing stands there without scripts. */
function FullScreen({ of }: { of: { current: HTMLElement | null } }) {
  const [able, setAble] = useState(false)
  useEffect(() => setAble(document.fullscreenEnabled), [])
  if (!able) return null
  return (
    <button type="button" className={styles.button} onClick={() => void of.current?.requestFullscreen()}>
      {texts.fullScreen}
    </button>
  )
}
