import { civilDateOf, formatFullDay } from '@pilin/domain/calendar/shanghai'
import type { PageApi } from '@pilin/server/http/page-api'
import type { Refused } from '../../api/submit.ts'
import controls from '../../shell/controls.module.css'
import { Field } from '../../shell/field.tsx'
import { Done, Notice } from '../../shell/notice.tsx'
import { SubmitButton } from '../../shell/submit-button.tsx'
import styles from './calendar-feeds-page.module.css'
import { feedPageMessages as messages } from './messages.ts'

/** A calendar's address, right after it was made: the only time that anybody can read it. */
type Opened = { organizationId: string; address: string }

type Props = {
  feeds: Awaited<ReturnType<PageApi['caller']['feeds']['list']>>
  opened: Opened | undefined
  isRevoked: boolean
  refused: Refused | undefined
}

/** The calendars that one can subscribe to. */
export function CalendarFeedsPage({ feeds, opened, isRevoked, refused }: Props) {
  const calendars = [
    { id: '', name: messages.own, hint: messages.ownHint, since: feeds.own.since },
    ...feeds.organizations.map(({ id, shortName, since }) => ({
      id,
      name: shortName,
      hint: messages.organizationHint,
      since,
    })),
  ]
  return (
    <div className={styles.page}>
      <h1>{messages.title}</h1>
      <p>{messages.about}</p>
      <p>{messages.secret}</p>
      {isRevoked && <Done>{messages.revoked}</Done>}
      {refused && <Notice>{refused.refusal.sentence}</Notice>}
      {calendars.map(({ id, name, hint, since }) => (
        <section key={id} aria-labelledby={`calendar-${id}`}>
          <h2 id={`calendar-${id}`}>{name}</h2>
          <p>{hint}</p>
          {opened?.organizationId === id ? (
            <Address address={opened.address} />
          ) : (
            since && <p>{messages.since(formatFullDay(civilDateOf(since)))}</p>
          )}
          <Forms organizationId={id} name={name} standing={since !== null} />
        </section>
      ))}
      <p>
        <a className={styles.back} href="/account">
          {messages.accountLink}
        </a>
      </p>
    </div>
  )
}

function Address({ address }: { address: string }) {
  return (
    <>
      <Done>{messages.opened}</Done>
      <p>
        <a className={controls.link} href={address.replace(/^https?:/, 'webcal:')}>
          {messages.subscribe}
        </a>
      </p>
      <Field label={messages.address} hint={messages.byHand} readOnly value={address} />
    </>
  )
}

function Forms({
  organizationId,
  name,
  standing,
}: {
  organizationId: string
  name: string
  standing: boolean
}) {
  return (
    <form method="post" className={styles.forms} aria-label={name}>
      <input type="hidden" name="organizationId" value={organizationId} />
      <SubmitButton name="intent" value="open">
        {standing ? messages.openAgain : messages.open}
      </SubmitButton>
      {standing && (
        <button className={styles.revoke} type="submit" name="intent" value="revoke">
          {messages.revoke}
        </button>
      )}
    </form>
  )
}
