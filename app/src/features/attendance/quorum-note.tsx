import type { MeetingPage } from '../meetings/read-meeting.ts'
import { rollTexts as texts } from './messages.ts'
import styles from './roll.module.css'

type Rules = MeetingPage['roll']['rules']

/** Whether those who are here may decide, and by which rules, each with its own count. */
export function QuorumNote({ rules, organizationId }: { rules: Rules; organizationId: string }) {
  const [ordinary] = rules
  if (!ordinary || ordinary.quorum.expected === 0) return null
  return (
    <>
      <p role="status">{quorumWords(ordinary.quorum)}</p>
      <details className={styles.rules}>
        <summary>{texts.rules}</summary>
        <dl>
          {rules.map(({ kind, kindLabel, label, words, quorum }) => (
            <div key={kind}>
              <dt>
                {kindLabel}：{label}
              </dt>
              <dd>{words}</dd>
              <dd>{quorumWords(quorum)}</dd>
            </div>
          ))}
        </dl>
        <p>
          <a href={`/organizations/${organizationId}/quorum`}>{texts.rulesPage}</a>
        </p>
      </details>
    </>
  )
}

/** The count in a sentence. */
function quorumWords({ met, expected, needed, present }: Rules[number]['quorum']): string {
  return met ? texts.quorumMet(expected, present) : texts.quorumMissing(expected, needed, present)
}
