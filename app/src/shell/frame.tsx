import type { ReactNode } from 'react'
import type { ShellData } from '../root.tsx'
import { DisplaySwitch } from './display-switch.tsx'
import styles from './frame.module.css'
import { shellMessages } from './messages.ts'
import { Navigation } from './navigation.tsx'

/** What stands around every page. Its links are plain, so that it works on pages without scripts. */
export function Frame({ shell, children }: { shell: ShellData | undefined; children: ReactNode }) {
  return (
    <>
      <a className={styles.skip} href="#main">
        {shellMessages.skipToContent}
      </a>
      <header className={styles.header}>
        <div className={styles.bar}>
          <a className={styles.product} href="/">
            {shellMessages.product}
          </a>
          {shell && (
            <Navigation
              organizations={shell.organizations}
              administrator={shell.administrator}
              unread={shell.unread}
            />
          )}
          <div className={styles.own}>
            <DisplaySwitch scale={shell?.scale ?? '1'} />
            {shell?.person && (
              <form className={styles.person} method="post" action="/sign-out">
                <a
                  className={styles.account}
                  href="/account"
                  aria-label={shellMessages.accountOf(shell.person.name)}
                >
                  {shell.person.name}
                </a>
                <button className={styles.quiet} type="submit">
                  {shellMessages.signOut}
                </button>
              </form>
            )}
          </div>
        </div>
      </header>
      <main id="main" className={styles.main} tabIndex={-1}>
        {children}
      </main>
    </>
  )
}
