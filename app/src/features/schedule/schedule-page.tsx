import { DueHandovers } from '../handover/due-handovers.tsx'
import { OverdueRecords } from '../records/overdue-records.tsx'
import { MeetingDays } from './meeting-days.tsx'
import { scheduleMessages as messages } from './messages.ts'
import { MonthHeading } from './month-heading.tsx'
import { OrganizationPanel } from './organization-panel.tsx'
import type { Schedule } from './schedule.ts'
import styles from './schedule-page.module.css'

/** A member's month: who is on duty, what is owed, and the meetings by day. */
export function SchedulePage({ schedule }: { schedule: Schedule }) {
  return (
    <>
      <MonthHeading schedule={schedule} />
      <div className={styles.columns}>
        <div className={styles.panels}>
          <p className={styles.own}>
            <a href="/mine">{messages.mine}</a>
          </p>
          <DueHandovers handovers={schedule.handovers} />
          <OverdueRecords records={schedule.overdue} />
          {schedule.organizations.length === 0 && <p>{messages.noOrganization}</p>}
          {schedule.organizations.map((organization) => (
            <OrganizationPanel
              key={organization.id}
              organization={organization}
              isThisMonth={schedule.isThisMonth}
              year={schedule.month.slice(0, 4)}
            />
          ))}
        </div>
        <MeetingDays schedule={schedule} />
      </div>
    </>
  )
}
