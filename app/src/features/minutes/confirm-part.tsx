import { Button, Textarea } from '@mantine/core'
import { ActionForm } from '../meetings/action-form.tsx'
import page from '../meetings/page.module.css'
import { ReasonForm } from '../meetings/reason-form.tsx'
import { Unfold } from '../meetings/unfold.tsx'
import { confirmTexts as texts } from './messages.ts'
import styles from './minutes-view.module.css'
import type { MinutesPage } from './read-minutes.ts'

/** Who has confirmed what was submitted; confirming for one's own unit, or sending it back. */
export function ConfirmPart({ minutes }: { minutes: MinutesPage }) {
  const { state, confirmations, abilities, contentHash } = minutes
  if (state === 'DRAFT') return null
  const confirmed = confirmations.filter(({ by }) => by !== null).length
  return (
    <section
      id="confirmations"
      className={`${page.panel} ${abilities.confirm ? page.now : ''}`}
      aria-labelledby="confirmations-heading"
    >
      <h2 id="confirmations-heading">{texts.heading}</h2>
      <ul className={styles.confirmations}>
        {confirmations.map(({ unitId, unit, by, at, remark }) => (
          <li key={unitId}>
            <span className={styles.unit}>{unit}</span>
            <span className={by ? styles.done : undefined}>
              {by && at ? texts.confirmed(by, at) : texts.waiting}
            </span>
            {remark && <span className={styles.remark}>{texts.remark(remark)}</span>}
          </li>
        ))}
      </ul>
      {abilities.confirm && contentHash && <ConfirmForm contentHash={contentHash} />}
      {abilities.return && <ReturnForm confirmed={confirmed} />}
    </section>
  )
}

function ConfirmForm({ contentHash }: { contentHash: string }) {
  return (
    <ActionForm intent="confirm" anchor="confirmations" about={{ contentHash }} className={page.fields}>
      {({ error, kept }) => (
        <>
          <p>{texts.note}</p>
          <Textarea
            name="remark"
            label={texts.remarkLabel}
            defaultValue={kept('remark')}
            error={error('remark')}
            rows={2}
          />
          <div>
            <Button type="submit">{texts.confirm}</Button>
          </div>
        </>
      )}
    </ActionForm>
  )
}

function ReturnForm({ confirmed }: { confirmed: number }) {
  return (
    <Unfold summary={texts.return} intent="return">
      <p>{texts.returnNote(confirmed)}</p>
      <ReasonForm
        intent="return"
        anchor="confirmations"
        label={texts.returnReason}
        submit={texts.returnSure}
      />
    </Unfold>
  )
}
