import { civilDateOf, formatFullDay } from '@pilin/domain/calendar/shanghai'
import { Disclosure } from '../../shell/disclosure.tsx'
import { Field } from '../../shell/field.tsx'
import { Done, Notice } from '../../shell/notice.tsx'
import { SubmitButton } from '../../shell/submit-button.tsx'
import { DayList } from './day-list.tsx'
import type { Checked, Holidays, HolidayYear } from './holidays.ts'
import styles from './holidays-page.module.css'
import { holidaysMessages as messages } from './messages.ts'

/** What came of the file that was sent: what it says together with its text, or why it was not taken at all. */
export type FileAnswer = { checked: Checked; file: string } | { refused: string }

type Props = { holidays: Holidays; imported: number | undefined; answer: FileAnswer | undefined }

/** The years that are known, and the way to add one: a file, a look at what it says, a confirmation. */
export function HolidaysPage({ holidays, imported, answer }: Props) {
  const { years, lastCoveredYear } = holidays
  return (
    <div className={styles.page}>
      <a className={styles.back} href="/administration">
        {messages.back}
      </a>
      <h1>{messages.title}</h1>
      {imported !== undefined && !answer && <Done>{messages.imported(imported)}</Done>}
      <p>{messages.explained}</p>
      <p>{lastCoveredYear === null ? messages.none : messages.last(lastCoveredYear)}</p>
      <section aria-labelledby="import">
        <h2 id="import">{messages.import}</h2>
        {answer && 'refused' in answer && <Notice>{answer.refused}</Notice>}
        {answer && 'checked' in answer && <Preview {...answer} />}
        <form method="post" encType="multipart/form-data" action="#import" className={styles.form}>
          <input type="hidden" name="intent" value="check" />
          <Field
            label={messages.file}
            hint={messages.fileHint}
            name="file"
            type="file"
            accept=".json,application/json"
          />
          <SubmitButton>{messages.check}</SubmitButton>
        </form>
      </section>
      <section aria-labelledby="years">
        <h2 id="years">{messages.years}</h2>
        {years.map((year) => (
          <Year key={year.year} year={year} />
        ))}
      </section>
    </div>
  )
}

function Preview({ checked, file }: { checked: Checked; file: string }) {
  if ('problems' in checked) {
    return (
      <div role="alert" className={styles.problems}>
        <p>{messages.problems(checked.problems.length)}</p>
        <ul>
          {checked.problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      </div>
    )
  }
  const { year, days, papers } = checked.year
  return (
    <form method="post" action="#import" className={styles.form}>
      <p>{messages.preview(year, days.length)}</p>
      {checked.replaces && <p>{messages.replaces(checked.replaces.source)}</p>}
      <p className={styles.quiet}>
        {messages.source}：{papers.join(' ')}
      </p>
      <DayList days={days} />
      <input type="hidden" name="intent" value="import" />
      <input type="hidden" name="file" value={file} />
      <p className={styles.ways}>
        <SubmitButton>{messages.confirm(year)}</SubmitButton>
        <a href="/administration/holidays">{messages.discard}</a>
      </p>
    </form>
  )
}

function Year({ year: { year, source, importedAt, importedBy, days } }: { year: HolidayYear }) {
  const by = importedBy
    ? messages.importedBy(importedBy, formatFullDay(civilDateOf(importedAt)))
    : messages.withProgram
  return (
    <Disclosure summary={messages.year(year, days.length)}>
      <p className={styles.quiet}>
        {messages.source}：{source}（{by}）
      </p>
      <DayList days={days} />
    </Disclosure>
  )
}
