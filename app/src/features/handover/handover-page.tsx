import type { Refused } from '../../api/submit.ts'
import { Disclosure } from '../../shell/disclosure.tsx'
import { Done, Notice } from '../../shell/notice.tsx'
import { OrganizationHeading } from '../organizations/organization-heading.tsx'
import { Checklist } from './checklist.tsx'
import type { Handovers, OpenHandover, PastHandover } from './handover.ts'
import styles from './handover-page.module.css'
import { handoverMessages as messages } from './messages.ts'
import { Parties } from './parties.tsx'
import { SignForm } from './sign-form.tsx'

type Props = {
  handovers: Handovers
  refused: Refused | undefined
  /** What was signed just now. */
  notice: 'done' | 'completed' | null
}

/** What is to be handed over at the end of a term, with both signatures, and what was handed over before. */
export function HandoverPage({ handovers: { organization, open, past }, refused, notice }: Props) {
  const isShown = open.some(({ endsOn }) => endsOn === refused?.values.endsOn)
  return (
    <div className={styles.page}>
      <OrganizationHeading organization={organization} current="rotation" />
      <h2>{messages.heading}</h2>
      {notice && !refused && <Done>{messages[notice]}</Done>}
      {refused && !isShown && <Notice>{refused.refusal.sentence}</Notice>}
      <p>{messages.intro}</p>
      {open.length === 0 && <p>{messages.none}</p>}
      {open.map((handover) => (
        <Open
          key={handover.endsOn}
          organizationId={organization.id}
          handover={handover}
          refused={isShown ? refused : undefined}
        />
      ))}
      <Past organizationId={organization.id} past={past} />
      <p>
        <a className={styles.way} href={`/organizations/${organization.id}/rotation`}>
          {messages.back}
        </a>
      </p>
    </div>
  )
}

type OpenProps = { organizationId: string; handover: OpenHandover; refused: Refused | undefined }

function Open({ organizationId, handover, refused }: OpenProps) {
  const { endsOn, items, maySign } = handover
  return (
    <section className={styles.open} aria-labelledby={`term-${endsOn}`}>
      <h2 id={`term-${endsOn}`}>{messages.of(endsOn)}</h2>
      <Parties {...handover} />
      <h3>{messages.checklist}</h3>
      <Checklist organizationId={organizationId} items={items} />
      {maySign.map((side) => (
        <SignForm key={side} handover={handover} side={side} refused={refused} />
      ))}
    </section>
  )
}

function Past({ organizationId, past }: { organizationId: string; past: PastHandover[] }) {
  return (
    <section aria-labelledby="past">
      <h2 id="past">{messages.past}</h2>
      {past.length === 0 && <p>{messages.noPast}</p>}
      {past.map(({ id, endsOn, outgoing, incoming, items, contentHash }) => (
        <Disclosure key={id} summary={messages.pastLine(endsOn, outgoing.name, incoming.name)}>
          <Parties outgoing={outgoing} incoming={incoming} />
          <h3>{messages.checklist}</h3>
          <Checklist organizationId={organizationId} items={items} />
          <p className={styles.hash}>
            {messages.hash}：{contentHash}
          </p>
        </Disclosure>
      ))}
    </section>
  )
}
