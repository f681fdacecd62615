import { coverageOrders } from '@pilin/domain/coverage/vocabulary'
import type { Refused } from '../../api/submit.ts'
import { Done, Notice } from '../../shell/notice.tsx'
import { ExportLinks } from '../documents/export-link.tsx'
import { OrganizationHeading } from '../organizations/organization-heading.tsx'
import type { WrongSpan } from './asked-coverage.ts'
import styles from './coverage.module.css'
import type { Matrix } from './coverage.ts'
import { MatrixTable } from './matrix-table.tsx'
import { coverageTexts as texts } from './messages.ts'
import { SpanForm } from './span-form.tsx'

type Props = { matrix: Matrix; wrong: WrongSpan; refused: Refused | undefined; nudged: boolean }

/** Who takes part and who is silent, unit by unit; every number opens its list. */
export function CoveragePage({ matrix, wrong, refused, nudged }: Props) {
  const { organization, from, until, order, count, silentCount, rows } = matrix
  const home = `/organizations/${organization.id}`
  return (
    <div className={styles.page}>
      <OrganizationHeading organization={organization} current="coverage" />
      {refused && <Notice>{refused.refusal.sentence}</Notice>}
      {nudged && !refused && <Done>{texts.nudged}</Done>}
      <nav className={styles.ways} aria-label={texts.matrix}>
        <a href={`${home}/desk`}>{texts.desk}</a>
        <a href={`${home}/coverage/report`}>{texts.report}</a>
      </nav>
      <p className={styles.quiet}>{texts.explained}</p>
      <SpanForm from={from} until={until} wrong={wrong} kept={{ order }} />
      <p className={styles.number}>{count === 0 ? texts.none : texts.count(count, silentCount)}</p>
      <nav className={styles.ways} aria-label={texts.orders}>
        {coverageOrders.map((each) => (
          <a
            key={each}
            href={`?${new URLSearchParams({ from, until, order: each })}`}
            aria-current={each === order ? 'page' : undefined}
          >
            {texts.order[each]}
          </a>
        ))}
      </nav>
      <ExportLinks href={`${home}/coverage.xlsx?${new URLSearchParams({ from, until, order })}`} />
      {rows.length > 0 && (
        <MatrixTable rows={rows} organizationId={organization.id} from={from} until={until} />
      )}
      <Pages matrix={matrix} />
    </div>
  )
}

function Pages({ matrix: { from, until, order, page, pages } }: { matrix: Matrix }) {
  if (pages === 1) return null
  return (
    <nav className={styles.ways} aria-label={texts.pages}>
      {Array.from({ length: pages }, (_, index) => index + 1).map((each) => (
        <a
          key={each}
          href={`?${new URLSearchParams({ from, until, order, page: String(each) })}`}
          aria-current={each === page ? 'page' : undefined}
        >
          {texts.page(each)}
        </a>
      ))}
    </nav>
  )
}
