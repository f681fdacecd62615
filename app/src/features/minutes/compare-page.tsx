import type { PageApi } from '@pilin/server/http/page-api'
import { textHeading, versionTexts as texts, versionName } from './version-messages.ts'
import styles from './version-pages.module.css'

export type Comparison = Awaited<ReturnType<PageApi['caller']['minutes']['versions']['compare']>>
type ComparedText = Comparison['compared'][number]

/** What changed between two versions, in words, part by part. */
export function ComparePage({
  comparison: { meeting, before, after, compared },
}: {
  comparison: Comparison
}) {
  const home = `/meetings/${meeting.id}/minutes`
  const changed = compared.filter(isChanged)
  return (
    <div className={styles.page}>
      <p className={styles.back}>
        <a href={`${home}/versions`}>{texts.toVersions}</a>
      </p>
      <p className={styles.quiet}>{meeting.title}</p>
      <h1>{texts.compareTitle}</h1>
      <p>{texts.compared(versionName(before), after ? versionName(after) : texts.now)}</p>
      <p className={styles.quiet}>{changed.length > 0 ? texts.legend : texts.allSame}</p>
      <article className={styles.paper}>
        {compared.map((text) => (
          <section key={text.fragment} aria-label={textHeading(text)}>
            <h2>{textHeading(text)}</h2>
            {isChanged(text) ? <Pieces text={text} /> : <p className={styles.quiet}>{texts.same}</p>}
          </section>
        ))}
      </article>
    </div>
  )
}

function isChanged({ pieces }: ComparedText): boolean {
  return pieces.some(({ kind }) => kind !== 'SAME')
}

// Keys by position: a piece has no other identity than its place.
function Pieces({ text: { pieces } }: { text: ComparedText }) {
  return (
    <p className={styles.pieces}>
      {pieces.map(({ kind, text }, index) => {
        if (kind === 'SAME') return <span key={index}>{text}</span>
        const Mark = kind === 'ADDED' ? 'ins' : 'del'
        return (
          <Mark key={index}>
            <span className={styles.heard}>{kind === 'ADDED' ? texts.added : texts.removed}</span>
            {text}
          </Mark>
        )
      })}
    </p>
  )
}
