import { useLocation } from 'react-router'
import type { ShellData } from '../root.tsx'
import styles from './frame.module.css'
import { shellMessages } from './messages.ts'

type Place = { href: string; text: string }

/** Where one can go from everywhere: the schedule, what is being followed up, and one's organizations. */
export function Navigation(shell: Pick<ShellData, 'organizations' | 'administrator' | 'unread'>) {
  const { pathname } = useLocation()
  const places = placesOf(shell)
  if (places.length === 0) return null
  return (
    <nav className={styles.navigation} aria-label={shellMessages.mainNavigation}>
      {places.map(({ href, text }) => (
        <a key={href} href={href} aria-current={currentOf(href, pathname)}>
          {text}
        </a>
      ))}
    </nav>
  )
}

/** The page itself, or the organization that the page belongs to; what is followed up has a place of its own. */
function currentOf(href: string, pathname: string): 'page' | 'true' | undefined {
  if (href === pathname) return 'page'
  const within = href !== '/' && pathname.startsWith(`${href}/`) && !pathname.includes('/follow-up')
  return within ? 'true' : undefined
}

function placesOf({ organizations, administrator, unread }: Parameters<typeof Navigation>[0]): Place[] {
  const several = organizations.length > 1
  return [
    ...(organizations.length > 0 ? [{ href: '/', text: shellMessages.schedule }] : []),
    ...organizations.map(({ id, shortName }) => ({
      href: `/organizations/${id}/follow-up`,
      text: several ? shellMessages.followUpOf(shortName) : shellMessages.followUp,
    })),
    ...organizations.map(({ id, shortName }) => ({ href: `/organizations/${id}`, text: shortName })),
    ...(organizations.length > 0 ? [{ href: '/notifications', text: shellMessages.messages(unread) }] : []),
    ...(organizations.length > 0 ? [{ href: '/search', text: shellMessages.search }] : []),
    ...(administrator ? [{ href: '/administration', text: shellMessages.administration }] : []),
  ]
}
