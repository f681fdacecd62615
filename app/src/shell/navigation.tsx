import { useLocation } from 'react-router'
import type { ShellData } from '../root.tsx'
import styles from './frame.module.css'
import { shellMessages } from './messages.ts'

type Place = { href: string; text: string }

/** Where one can go from everywhere: the schedule, what is being followed up, and one's organizations. */
export function Navigation({ organizations }: Pick<ShellData, 'organizations'>) {
  const { pathname } = useLocation()
  if (organizations.length === 0) return null
  return (
    <nav className={styles.navigation} aria-label={shellMessages.mainNavigation}>
      {placesOf(organizations).map(({ href, text }) => (
        <a key={href} href={href} aria-current={href === pathname ? 'page' : undefined}>
          {text}
        </a>
      ))}
    </nav>
  )
}

function placesOf(organizations: ShellData['organizations']): Place[] {
  const several = organizations.length > 1
  return [
    { href: '/', text: shellMessages.schedule },
    ...organizations.map(({ id, shortName }) => ({
      href: `/organizations/${id}/follow-up`,
      text: several ? shellMessages.followUpOf(shortName) : shellMessages.followUp,
    })),
    ...organizations.map(({ id, shortName }) => ({ href: `/organizations/${id}`, text: shortName })),
  ]
}
