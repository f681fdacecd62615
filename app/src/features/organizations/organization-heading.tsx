import { useRouteLoaderData } from 'react-router'
import type { loader as rootLoader } from '../../root.tsx'
import { organizationMessages as messages } from './messages.ts'
import styles from './organization-heading.module.css'
import { OrganizationNavigation } from './organization-navigation.tsx'
import type { OrganizationPageName } from './organization-ways.ts'

type Props = { organization: { id: string; name: string }; current: OrganizationPageName }

/** Name of the organization, and the ways between its pages. */
export function OrganizationHeading({ organization: { id, name }, current }: Props) {
  const own = useRouteLoaderData<typeof rootLoader>('root')?.organizations.find((each) => each.id === id)
  return (
    <div className={styles.heading}>
      <p className={styles.name}>{own?.name ?? name}</p>
      <h1>{messages[current]}</h1>
      <OrganizationNavigation home={`/organizations/${id}`} reader={own} current={current} />
    </div>
  )
}
