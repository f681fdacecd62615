import { isRouteErrorResponse, useLocation } from 'react-router'
import styles from './error-page.module.css'
import { shellMessages, statusSentences, unknownFailure } from './messages.ts'

/** Any page that could not be shown: one sentence, and a way on. */
export function ErrorPage({ error }: { error: unknown }) {
  const { pathname, search } = useLocation()
  const status = isRouteErrorResponse(error) ? error.status : 500
  return (
    <div className={styles.page}>
      <h1>{shellMessages.errorTitle}</h1>
      <p className={styles.sentence}>{sentenceOf(error)}</p>
      <p className={styles.ways}>
        <a href="/">{shellMessages.backHome}</a>
        {status >= 500 && <a href={pathname + search}>{shellMessages.reload}</a>}
      </p>
    </div>
  )
}

/** The server's own sentence where it gave one, else the status's. */
function sentenceOf(error: unknown): string {
  if (!isRouteErrorResponse(error)) return unknownFailure
  const data: unknown = error.data
  if (typeof data === 'object' && data !== null && 'sentence' in data && typeof data.sentence === 'string') {
    return data.sentence
  }
  return statusSentences[error.status] ?? unknownFailure
}
