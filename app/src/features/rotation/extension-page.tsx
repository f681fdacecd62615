import type { Refused } from '../../api/submit.ts'
import { formatSpan } from '../../shell/dates.ts'
import { Notice } from '../../shell/notice.tsx'
import { SubmitButton } from '../../shell/submit-button.tsx'
import { OrganizationHeading } from '../organizations/organization-heading.tsx'
import { holderName, extensionMessages as messages, rosterSentence } from './messages.ts'
import type { Extension } from './rotation.ts'
import styles from './rotation-page.module.css'
import terms from './term-list.module.css'

type Props = { extension: Extension; refused: Refused | undefined }

/** The year that would follow a roster, to be looked at before it is planned. */
export function ExtensionPage({ extension, refused }: Props) {
  const { organization, next, strangers } = extension
  return (
    <div className={styles.page}>
      <OrganizationHeading organization={organization} current="rotation" />
      <h2>{messages.heading}</h2>
      {refused && <Notice>{refused.refusal.sentence}</Notice>}
      {!next && <p>{messages.followed}</p>}
      {strangers.length > 0 && (
        <Notice>{messages.strangers(strangers.map(({ name }) => name).join('、'))}</Notice>
      )}
      {next && <Preview rosterId={extension.rosterId} next={next} mayConfirm={strangers.length === 0} />}
      <p>
        <a className={styles.way} href={`/organizations/${organization.id}/rotation`}>
          {next ? messages.cancel : messages.open}
        </a>
      </p>
    </div>
  )
}

type Next = NonNullable<Extension['next']>
type PreviewProps = { rosterId: string; next: Next; mayConfirm: boolean }

function Preview({ rosterId, next, mayConfirm }: PreviewProps) {
  return (
    <>
      <p>{rosterSentence(next)}</p>
      <p>{messages.preview}</p>
      <ol className={terms.terms}>
        {next.terms.map((term) => (
          <li key={term.key}>
            <span className={terms.span}>{formatSpan(term.startsOn, term.endsOn)}</span>
            <span>{holderName(term)}</span>
          </li>
        ))}
      </ol>
      {mayConfirm && (
        <form method="post">
          <input type="hidden" name="intent" value="extend" />
          <input type="hidden" name="rosterId" value={rosterId} />
          <input type="hidden" name="startsOn" value={next.startsOn} />
          <SubmitButton>{messages.confirm}</SubmitButton>
        </form>
      )}
    </>
  )
}
