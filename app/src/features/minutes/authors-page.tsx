import type { PageApi } from '@pilin/server/http/page-api'
import { textHeading, authorTexts as texts, versionTexts } from './version-messages.ts'
import styles from './version-pages.module.css'

export type Authorship = Awaited<ReturnType<PageApi['caller']['minutes']['authors']>>
type Author = Authorship['authors'][number]
type Run = Authorship['texts'][number]['lines'][number][number]

/** As many as there are marks in the stylesheet; further authors share them, their names tell them apart. */
const marks = 6

/** Who wrote what of the record as it stands: a table of how much, and the text with names in it. */
export function AuthorsPage({
  authorship: { meeting, authors, total, texts: written },
}: {
  authorship: Authorship
}) {
  return (
    <div className={styles.page}>
      <p className={styles.back}>
        <a href={`/meetings/${meeting.id}/minutes`}>{versionTexts.toMinutes}</a>
      </p>
      <p className={styles.quiet}>{meeting.title}</p>
      <h1>{texts.heading}</h1>
      {authors.length === 0 ? <p>{texts.none}</p> : <Counts authors={authors} total={total} />}
      {authors.length > 0 && <p className={styles.quiet}>{texts.note}</p>}
      {written.length > 0 && (
        <article className={styles.paper}>
          {written.map((text) => (
            <section key={text.fragment} aria-label={textHeading(text)}>
              <h2>{textHeading(text)}</h2>
              {text.lines.map((line, index) => (
                <p key={index}>
                  {line.map((run, place) => (
                    <RunView key={place} run={run} authors={authors} />
                  ))}
                </p>
              ))}
            </section>
          ))}
        </article>
      )}
    </div>
  )
}

function Counts({ authors, total }: { authors: Author[]; total: number }) {
  return (
    <section aria-labelledby="counts">
      <h2 id="counts">{texts.legend}</h2>
      <table className={styles.counts}>
        <thead>
          <tr>
            <th scope="col">{texts.name}</th>
            <th scope="col">{texts.characters}</th>
            <th scope="col">{texts.share}</th>
          </tr>
        </thead>
        <tbody>
          {authors.map((author, index) => (
            <tr key={index}>
              <th scope="row">
                <span className={styles.run} data-author={index % marks}>
                  {nameOf(author)}
                </span>
              </th>
              <td>{author.characters}</td>
              <td>{Math.round((author.characters / total) * 100)}%</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function RunView({ run: { author, text }, authors }: { run: Run; authors: Author[] }) {
  const known = authors[author]
  if (!known) return text
  return (
    <span className={styles.run} data-author={author % marks}>
      <small>{texts.authorOf(known.name)}</small>
      {text}
    </span>
  )
}

function nameOf({ name, unit }: Author): string {
  return unit ? `${name}（${unit}）` : name
}
