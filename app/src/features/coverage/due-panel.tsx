import type { CivilDate } from '@pilin/domain/calendar/civil-date'
import { meetingKindLabels } from '@pilin/domain/meetings/vocabulary'
import styles from './coverage.module.css'
import type { Desk } from './coverage.ts'
import { Panel } from './desk-page.tsx'
import { dutyTexts, deskTexts as texts } from './messages.ts'

type DueLine = { id: string; sort: string; text: string; href: string; dueOn: CivilDate }

/** What is overdue or due soon, of every sort, the earliest first. */
export function DuePanel({ desk, home }: { desk: Desk; home: string }) {
  const lines = linesOf(desk, home)
  return (
    <Panel id="due" heading={`${texts.due}（${lines.length}）`}>
      {lines.length === 0 && <p>{texts.nothingDue}</p>}
      <ul className={styles.list}>
        {lines.map(({ id, sort, text, href, dueOn }) => (
          <li key={id}>
            <a href={href}>{text}</a>
            <p className={styles.quiet}>
              {sort}，{texts.dueOn(dueOn)}
              {dueOn < desk.today && <strong className={styles.silent}> {texts.overdue}</strong>}
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function linesOf({ due }: Desk, home: string): DueLine[] {
  const lines = [
    ...due.items.map(({ id, text, unit, dueOn }) => ({
      id,
      sort: `${texts.item}（${unit}）`,
      text,
      href: `${home}/follow-up/${id}`,
      dueOn,
    })),
    ...due.milestones.map(({ id, title, project, dueOn }) => ({
      id,
      sort: `${texts.milestone}（${project.name}）`,
      text: title,
      href: `${home}/service-list/${project.id}`,
      dueOn,
    })),
    ...due.duties.map(({ id, title, unit, dueOn }) => ({
      id,
      sort: dutyTexts.desk(unit),
      text: title,
      href: `${home}/rotation/duties`,
      dueOn,
    })),
    ...due.meetings.map(({ kind, label, dueOn }) => ({
      id: kind,
      sort: texts.meeting,
      text: `${label}${meetingKindLabels[kind]}`,
      href: `${home}/meetings/new`,
      dueOn,
    })),
  ]
  return lines.sort((a, b) => a.dueOn.localeCompare(b.dueOn))
}
