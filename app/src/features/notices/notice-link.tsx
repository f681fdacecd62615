import { Button } from '@mantine/core'
import styles from '../meetings/page.module.css'
import type { MeetingPage } from '../meetings/read-meeting.ts'
import { noticeLinkTexts as texts } from './messages.ts'

/** The way from a meeting to its notice, and for the secretary on duty to issuing it. */
export function NoticeLink({ meeting }: { meeting: MeetingPage }) {
  const { number, mayRead, mayIssue } = meeting.notice
  if (!mayIssue && !(mayRead && number)) return null
  return (
    <section className={styles.panel} aria-labelledby="notice-heading">
      <h2 id="notice-heading">{texts.heading}</h2>
      <p>{number ? texts.issued(number) : texts.notIssued}</p>
      {/* The notice is a page without scripts, so the way there is a plain link. */}
      <Button component="a" href={`/meetings/${meeting.id}/notice`} variant="default" fullWidth>
        {number ? texts.read : texts.issue}
      </Button>
    </section>
  )
}
