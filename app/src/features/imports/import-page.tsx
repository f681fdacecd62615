import type { PageApi } from '@pilin/server/http/page-api'
import type { Refused } from '../../api/submit.ts'
import { Done, Notice } from '../../shell/notice.tsx'
import { SubmitButton } from '../../shell/submit-button.tsx'
import styles from './import-page.module.css'
import { importTexts as texts } from './messages.ts'

/** An import with a page of its rows, as the server shows it. */
type ImportRun = Awaited<ReturnType<PageApi['caller']['imports']['view']>>

type Props = { run: ImportRun; refused: Refused | undefined }

/** What a table says before it is confirmed, how far it is written, and what came of it. */
export function ImportPage({ run, refused }: Props) {
  const home = `/organizations/${run.organization.id}`
  return (
    <div className={styles.page}>
      <p>
        <a href={`${home}/units`}>{texts.back}</a>
      </p>
      <h1>{texts.runTitle(run.fileName)}</h1>
      {refused && <Notice>{refused.refusal.sentence}</Notice>}
      <State run={run} />
      {(run.wrong > 0 || run.state === 'FAILED') && (
        <p>
          <a href={`${home}/units/import`}>{texts.another}</a>
        </p>
      )}
      {run.state === 'CHECKED' && <Rows run={run} />}
    </div>
  )
}

function State({ run: { state, total, wrong, written, failure } }: { run: ImportRun }) {
  switch (state) {
    case 'CHECKED':
      if (wrong > 0) return <p className={styles.sum}>{texts.wrong(total, wrong)}</p>
      return (
        <form method="post">
          <p className={styles.sum}>{texts.right(total)}</p>
          <SubmitButton>{texts.confirm}</SubmitButton>
        </form>
      )
    case 'CONFIRMED':
      return (
        <>
          <p className={styles.sum}>{texts.running(written, total)}</p>
          <progress className={styles.bar} value={written} max={total} aria-label={texts.progress} />
        </>
      )
    case 'DONE':
      return <Done>{texts.done(total)}</Done>
    case 'FAILED':
      return <p className={styles.failure}>{failure}</p>
  }
}

function Rows({ run }: { run: ImportRun }) {
  const { rows, wrong } = run
  return (
    <section aria-labelledby="rows">
      <h2 id="rows">{wrong > 0 ? texts.problems : texts.preview}</h2>
      <ol className={styles.rows}>
        {rows.map(({ line, name, contact, from, problems }) => (
          <li key={line}>
            <p>
              {texts.line(line)}：{texts.rowOf(name || texts.noName, contact, from)}
            </p>
            {problems.map((problem) => (
              <p key={problem} className={styles.problem}>
                {problem}
              </p>
            ))}
          </li>
        ))}
      </ol>
      <Pages run={run} />
    </section>
  )
}

function Pages({ run: { id, page, pages, organization } }: { run: ImportRun }) {
  if (pages === 1) return null
  const address = (other: number) => `/organizations/${organization.id}/units/import/${id}?page=${other}`
  return (
    <nav className={styles.pages} aria-label={texts.pages}>
      <span>{texts.page(page, pages)}</span>
      {page > 1 && <a href={address(page - 1)}>{texts.previous}</a>}
      {page < pages && <a href={address(page + 1)}>{texts.next}</a>}
    </nav>
  )
}
