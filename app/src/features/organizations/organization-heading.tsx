import { useRouteLoaderData } from 'react-router'
import type { loader as rootLoader } from '../../root.tsx'
import { organizationMessages as messages } from './messages.ts'
import styles from './organization-heading.module.css'

/** The pages of an organization, in the order of the ways between them. */
export type OrganizationPageName =
  | 'overview'
  | 'units'
  | 'rotation'
  | 'topics'
  | 'projects'
  | 'needs'
  | 'resources'
  | 'serviceList'
  | 'surveys'
  | 'activities'
  | 'brands'
  | 'cadences'
  | 'ledger'
  | 'followUp'
  | 'records'
  | 'desk'
  | 'coverage'
  | 'publicPage'
  | 'quorum'
  | 'recordTemplates'
  | 'audit'

type Props = { organization: { id: string; name: string }; current: OrganizationPageName }

/** Name of the organization, and the ways between its pages. */
export function OrganizationHeading({ organization: { id, name }, current }: Props) {
  const own = useRouteLoaderData<typeof rootLoader>('root')?.organizations.find((each) => each.id === id)
  const home = `/organizations/${id}`
  // Who reads the log of a council also keeps its units.
  const keepsUnits = own?.mayReadAuditLog === true && own.kind !== 'JOINT_BRANCH'
  const pages: { page: OrganizationPageName; href: string }[] = [
    { page: 'overview', href: home },
    // In a joint branch the few units stand on its first page.
    ...(own && own.kind !== 'JOINT_BRANCH' ? [{ page: 'units' as const, href: `${home}/units` }] : []),
    ...(keepsUnits ? [{ page: 'desk' as const, href: `${home}/desk` }] : []),
    ...(keepsUnits ? [{ page: 'coverage' as const, href: `${home}/coverage` }] : []),
    { page: 'rotation', href: `${home}/rotation` },
    { page: 'topics', href: `${home}/topics` },
    { page: 'projects', href: `${home}/projects` },
    { page: 'needs', href: `${home}/needs` },
    { page: 'resources', href: `${home}/resources` },
    { page: 'serviceList', href: `${home}/service-list` },
    // A joint branch of two villages asks its people at its meetings.
    ...(own && own.kind !== 'JOINT_BRANCH' ? [{ page: 'surveys' as const, href: `${home}/surveys` }] : []),
    { page: 'activities', href: `${home}/activities` },
    // Only councils and communities gather their activities under names of their own.
    ...(own && own.kind !== 'JOINT_BRANCH' ? [{ page: 'brands' as const, href: `${home}/brands` }] : []),
    { page: 'cadences', href: `${home}/cadences` },
    { page: 'ledger', href: `${home}/ledger` },
    { page: 'followUp', href: `${home}/follow-up` },
    { page: 'records', href: `${home}/records` },
    { page: 'quorum', href: `${home}/quorum` },
    // Who reads the log also keeps the templates: secretaries and the secretariat.
    ...(own?.mayReadAuditLog ? [{ page: 'recordTemplates' as const, href: `${home}/record-templates` }] : []),
    ...(keepsUnits ? [{ page: 'publicPage' as const, href: `${home}/public-page` }] : []),
    ...(own?.mayReadAuditLog ? [{ page: 'audit' as const, href: `${home}/audit` }] : []),
  ]
  return (
    <div className={styles.heading}>
      <p className={styles.name}>{own?.name ?? name}</p>
      <h1>{messages[current]}</h1>
      <nav className={styles.pages} aria-label={messages.pages}>
        {pages.map(({ page, href }) => (
          <a key={page} href={href} aria-current={page === current ? 'page' : undefined}>
            {messages[page]}
          </a>
        ))}
      </nav>
    </div>
  )
}
