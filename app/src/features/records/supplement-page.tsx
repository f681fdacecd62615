import { formatDayAndClock, formatFullDay } from '@pilin/domain/calendar/shanghai'
import type { Refused } from '../../api/submit.ts'
import { Disclosure } from '../../shell/disclosure.tsx'
import { TextField } from '../../shell/field.tsx'
import { Done, Notice } from '../../shell/notice.tsx'
import { SubmitButton } from '../../shell/submit-button.tsx'
import { supplementTexts as texts } from './messages.ts'
import styles from './record-page.module.css'
import type { SupplementView } from './records.ts'

type Props = { supplement: SupplementView; saved: string | null; refused: Refused | undefined }

/** A supplement: its words, the record that it belongs to, and who has confirmed it. */
export function SupplementPage({ supplement, saved, refused }: Props) {
  const { meeting, content, state, withdrawReason, abilities, contentHash } = supplement
  const refusedFor = (intent: string) => (refused?.intent === intent ? refused : undefined)
  return (
    <div className={styles.page}>
      <a className={styles.back} href={`/meetings/${meeting.id}/minutes`}>
        {texts.toMinutes}
      </a>
      {!refused && isSaved(saved) && <Done>{texts.saved[saved]}</Done>}
      <p className={styles.quiet}>{texts.supplements(content.meeting, formatFullDay(content.meetingDate))}</p>
      <h1>{texts.pageTitle(content.title)}</h1>
      <p>
        {texts.state[state]}
        {state === 'WITHDRAWN' && texts.withdrawnBecause(withdrawReason)}
      </p>
      <Facts supplement={supplement} />
      <article className={styles.text}>
        {content.paragraphs.map((paragraph, index) => (
          <p key={index}>{paragraph}</p>
        ))}
      </article>
      {state !== 'WITHDRAWN' && <Confirmations supplement={supplement} />}
      {abilities.confirm && <ConfirmForm contentHash={contentHash} refused={refusedFor('confirm')} />}
      {abilities.withdraw && <WithdrawForm refused={refusedFor('withdraw')} />}
    </div>
  )
}

function isSaved(saved: string | null): saved is keyof typeof texts.saved {
  return saved !== null && Object.hasOwn(texts.saved, saved)
}

function Facts({ supplement: { content, contentHash } }: { supplement: SupplementView }) {
  const rows = [
    [texts.writtenOn, formatFullDay(content.writtenOn)],
    [texts.writer, `${content.writer}（${content.writerUnit}）`],
    [texts.reason, content.reason],
  ] as const
  return (
    <>
      <dl className={styles.facts}>
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.hash}>
        {texts.hash}：{contentHash}
        <br />
        {texts.recordHash}：{content.recordHash}
      </p>
    </>
  )
}

function Confirmations({ supplement: { confirmations } }: { supplement: SupplementView }) {
  return (
    <section className={styles.section} aria-labelledby="confirmations">
      <h2 id="confirmations">{texts.confirmations}</h2>
      <ul className={styles.rows}>
        {confirmations.map(({ unitId, unit, by, at, remark }) => (
          <li key={unitId}>
            <p className={styles.row}>
              <strong>{unit}</strong>
              <span className={by ? styles.done : undefined}>
                {by && at ? texts.confirmed(by, formatDayAndClock(at)) : texts.waiting}
              </span>
              {remark && <span className={styles.quiet}>{texts.remarkIs(remark)}</span>}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function ConfirmForm({ contentHash, refused }: { contentHash: string; refused: Refused | undefined }) {
  return (
    <form method="post" action="#confirm" id="confirm">
      {refused && <Notice>{refused.refusal.sentence}</Notice>}
      <input type="hidden" name="intent" value="confirm" />
      <input type="hidden" name="contentHash" value={contentHash} />
      <TextField
        label={texts.remark}
        name="remark"
        rows={2}
        defaultValue={refused?.values.remark}
        error={refused?.refusal.fields.remark}
      />
      <SubmitButton>{texts.confirm}</SubmitButton>
    </form>
  )
}

function WithdrawForm({ refused }: { refused: Refused | undefined }) {
  return (
    <Disclosure summary={texts.withdraw} open={refused !== undefined}>
      <form method="post" action="#withdraw" id="withdraw">
        {refused && <Notice>{refused.refusal.sentence}</Notice>}
        <p>{texts.withdrawNote}</p>
        <input type="hidden" name="intent" value="withdraw" />
        <TextField
          label={texts.withdrawReason}
          name="reason"
          rows={2}
          defaultValue={refused?.values.reason}
          error={refused?.refusal.fields.reason}
        />
        <SubmitButton>{texts.withdrawSure}</SubmitButton>
      </form>
    </Disclosure>
  )
}
