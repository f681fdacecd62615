import { longestQuestion } from '@pilin/domain/search/query'
import { Field } from '../../shell/field.tsx'
import { SubmitButton } from '../../shell/submit-button.tsx'
import { FindList } from './find-list.tsx'
import { searchMessages as messages } from './messages.ts'
import type { SearchResult } from './search.ts'
import styles from './search-page.module.css'

type Props = { asked: string; problem: string | undefined; result: SearchResult | null }

/** A question and what was found; a plain form, so it works without scripts and can be bookmarked. */
export function SearchPage({ asked, problem, result }: Props) {
  return (
    <div className={styles.page}>
      <h1>{messages.title}</h1>
      {/* biome-ignore lint/a11y/useSemanticElements: <search> is unknown to Chromium 90. */}
      <form role="search" className={styles.form} action="/search">
        <Field
          type="search"
          name="q"
          label={messages.label}
          hint={messages.hint}
          error={problem}
          defaultValue={asked}
          maxLength={longestQuestion * 2}
          enterKeyHint="search"
        />
        <SubmitButton>{messages.button}</SubmitButton>
      </form>
      {result && <Result asked={asked} result={result} />}
    </div>
  )
}

function Result({ asked, result }: { asked: string; result: SearchResult }) {
  if (result.finds.length === 0) return <p role="status">{messages.nothing(asked)}</p>
  const count = result.finds.length
  return (
    <section aria-labelledby="found">
      <h2 id="found">{messages.count(count)}</h2>
      {result.more && <p>{messages.more(count)}</p>}
      <FindList finds={result.finds} severalOrganizations={result.severalOrganizations} />
    </section>
  )
}
