import { useLocation } from 'react-router'
import type { ShellData } from '../root.tsx'
import styles from './frame.module.css'
import { shellMessages } from './messages.ts'

type Place = { href: string; text: string }

/** Where one can go from everywhere: the schedule, what is one's own, messages, and one's organizations. */
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

/** The page itself, or the organization that the page belongs to. */
function currentOf(href: string, pathname: string): 'page' | 'true' | undefined {
  if (href === pathname) return 'page'
  const within = href !== '/' && pathname.startsWith(`${href}/`)
  return within ? 'true' : undefined
}

function placesOf({ organizations, administrator, unread }: Parameters<typeof Navigation>[0]): Place[] {
  const own = [
    { href: '/', text: shellMessages.schedule },
    { href: '/mine', text: shellMessages.mine },
    { href: '/notifications', text: shellMessages.messages(unread) },
    { href: '/search', text: shellMessages.search },
  ]
  return [
    // Four short words, which on a phone stand in one line; the names of organizations follow below.
    ...(organizations.length > 0 ? own : []),
    ...organizations.map(({ id, shortName }) => ({ href: `/organizations/${id}`, text: shortName })),
    ...(administrator ? [{ href: '/administration', text: shellMessages.administration }] : []),
  ]
}
