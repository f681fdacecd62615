import type { ComponentProps } from 'react'
import type { Refused } from '../../api/submit.ts'
import { DemoPeople } from './demo-people.tsx'
import { authPageMessages as messages } from './messages.ts'
import { SignInForm } from './sign-in-form.tsx'
import styles from './sign-in-page.module.css'

type DemoGroups = ComponentProps<typeof DemoPeople>['groups']

export function SignInPage(props: { back: string; demoGroups: DemoGroups; refused: Refused | undefined }) {
  const { back, demoGroups, refused } = props
  const isDemo = demoGroups.length > 0
  return (
    <div className={isDemo ? styles.wide : styles.narrow}>
      <h1>{messages.welcome}</h1>
      <p>{messages.purpose}</p>
      {isDemo && <DemoPeople groups={demoGroups} back={back} />}
      <section className={styles.account} aria-labelledby="account">
        <h2 id="account">{isDemo ? messages.orWithPassword : messages.title}</h2>
        <SignInForm back={back} refused={refused} />
        <p className={styles.forgotten}>{messages.forgotten}</p>
      </section>
    </div>
  )
}
