import { civilDateOf, formatClock, formatFullDay } from '@pilin/domain/calendar/shanghai'
import { handoverSide } from '@pilin/domain/handover/schemas'
import styles from './handover-page.module.css'
import { handoverMessages as messages } from './messages.ts'

export type Party = {
  name: string
  unitName: string
  signature: { name: string; at: Date | string; remark: string } | null
}

/** Who hands over and who takes over, and whether they have signed. */
export function Parties(props: { outgoing: Party; incoming: Party }) {
  const parties = { OUTGOING: props.outgoing, INCOMING: props.incoming }
  return (
    <dl className={styles.parties}>
      {handoverSide.options.map((side) => (
        <div key={side}>
          <dt>{messages.party(side)}</dt>
          <dd>
            <PartyLine party={parties[side]} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function PartyLine({ party: { name, unitName, signature } }: { party: Party }) {
  return (
    <>
      <strong>{name}</strong>
      {unitName !== name && <span>{unitName}</span>}
      <span>{signature ? signedText(signature) : messages.unsigned}</span>
      {signature?.remark && <p className={styles.note}>{messages.remark(signature.remark)}</p>}
    </>
  )
}

function signedText({ name, at }: NonNullable<Party['signature']>): string {
  const moment = new Date(at)
  return messages.signed(name, `${formatFullDay(civilDateOf(moment))} ${formatClock(moment)}`)
}
