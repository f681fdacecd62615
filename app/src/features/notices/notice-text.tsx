import { formatFullDay } from '@pilin/domain/calendar/shanghai'
import type { NoticeContent } from '@pilin/domain/notices/content'
import type { ReactNode } from 'react'
import { dayText } from '../meetings/read-meeting.ts'
import { noticeForm as form, noticeTexts as texts } from './messages.ts'
import styles from './notice-text.module.css'

/** The notice itself, in the customary form, as it is printed. */
export function NoticeText({ content }: { content: NoticeContent }) {
  const { number, title, addressees, opening, requirements, contact } = content
  const parts: [string, ReactNode][] = [
    [form.time, timeOf(content)],
    [form.place, content.place],
    [form.agenda, <Agenda key="agenda" topics={content.topics} />],
    [form.participants, <Participants key="participants" groups={content.participants} />],
    ...(requirements
      ? [[form.requirements, <Passage key="r" text={requirements} />] as [string, ReactNode]]
      : []),
    [form.replies, form.replyBy(`${dayText(content.replyBy.date)} ${content.replyBy.time}`)],
  ]
  return (
    <article className={styles.sheet} id="notice">
      <p className={styles.number}>{number || texts.numberToCome}</p>
      <h1 className={styles.title}>{title}</h1>
      <p className={styles.addressees}>{form.addressees(addressees)}</p>
      <p>{opening}</p>
      {parts.map(([heading, text], index) => (
        <section key={heading}>
          <h2 className={styles.heading}>{form.heading(form.numerals[index] ?? '', heading)}</h2>
          <div className={styles.part}>{text}</div>
        </section>
      ))}
      <p>{form.contact(contact)}</p>
      <div className={styles.signature}>
        <p>{content.signature}</p>
        <p>
          <time dateTime={content.issuedOn}>{formatFullDay(content.issuedOn)}</time>
        </p>
      </div>
    </article>
  )
}

function timeOf({ date, startTime, endTime }: NoticeContent) {
  return (
    <time dateTime={`${date}T${startTime}+08:00`}>
      {dayText(date)}{' '}
      <span className={styles.clock}>
        {startTime}–{endTime}
      </span>
    </time>
  )
}

function Agenda({ topics }: { topics: NoticeContent['topics'] }) {
  if (topics.length === 0) return form.noAgenda
  return (
    <ol>
      {topics.map(({ title, unit, presenter }, index) => (
        <li key={`${index}-${title}`}>
          {form.topic(index + 1, title)}
          {form.topicBy(unit, presenter)}
        </li>
      ))}
    </ol>
  )
}

/** 出席, 列席, 特邀 stand apart; within each, people under their unit. */
function Participants({ groups }: { groups: NoticeContent['participants'] }) {
  return (
    <dl>
      {groups.map(({ role, people }) => (
        <div key={role} className={styles.role}>
          <dt>{form.role(role)}</dt>
          <dd>
            <ul>
              {unitsOf(people).map(({ unit, names }) => (
                <li key={unit}>
                  <span className={styles.unit}>{unit}</span>
                  {names.join('、')}
                </li>
              ))}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  )
}

function unitsOf(people: { name: string; unit: string }[]) {
  return [...new Set(people.map(({ unit }) => unit))].map((unit) => ({
    unit,
    names: people.filter((person) => person.unit === unit).map(({ name }) => name),
  }))
}

function Passage({ text }: { text: string }) {
  return text.split('\n').map((line, index) => <p key={`${index}-${line}`}>{line}</p>)
}
