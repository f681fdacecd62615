import type { CivilDate } from '@pilin/domain/calendar/civil-date'
import { meetingKindLabels } from '@pilin/domain/meetings/vocabulary'
import styles from './coverage.module.css'
import type { OwnDuty, Term } from './coverage.ts'
import { dutyTexts, termTexts as texts } from './messages.ts'

type OwedDuty = Term['duties'][number]

/** A duty that the records tick off by themselves: a meeting that is owed, or the handover. */
export function OwedRow({ duty, organizationId }: { duty: OwedDuty; organizationId: string }) {
  return (
    <div className={styles.line}>
      <span>
        <OwedName duty={duty} organizationId={organizationId} />
        <span className={styles.quiet}> {texts.dueOn(duty.dueOn)}</span>
      </span>
      <State done={duty.done} />
    </div>
  )
}

function OwedName({ duty, organizationId }: { duty: OwedDuty; organizationId: string }) {
  if (duty.kind === 'HANDOVER') {
    return <a href={`/organizations/${organizationId}/handover`}>{texts.handover}</a>
  }
  const name = `${duty.label}${meetingKindLabels[duty.meetingKind]}`
  return duty.meetingId ? <a href={`/meetings/${duty.meetingId}`}>{name}</a> : name
}

/** A duty that somebody wrote, with what became of it. */
export function OwnRow({ duty, today }: { duty: OwnDuty; today: CivilDate }) {
  const { title, dueOn, done, struck } = duty
  const isOverdue = !done && !struck && dueOn < today
  return (
    <>
      <div className={styles.line}>
        <span>
          {struck ? <s>{title}</s> : title}
          <span className={styles.quiet}> {texts.dueOn(dueOn)}</span>
        </span>
        {struck ? (
          <span className={styles.quiet}>{dutyTexts.struck}</span>
        ) : (
          <State done={done !== null} isOverdue={isOverdue} />
        )}
      </div>
      {done && <p className={styles.quiet}>{dutyTexts.doneLine(done.on, done.by, done.note)}</p>}
      {struck && <p className={styles.quiet}>{dutyTexts.struckLine(struck.by, struck.reason)}</p>}
    </>
  )
}

function State({ done, isOverdue = false }: { done: boolean; isOverdue?: boolean }) {
  if (done) return <span className={styles.done}>{`✓ ${texts.done}`}</span>
  return (
    <span className={isOverdue ? styles.silent : styles.quiet}>
      {isOverdue ? dutyTexts.overdue : texts.open}
    </span>
  )
}
