import type { Section } from '../minutes/read-minutes.ts'
import { voteTexts as texts } from './messages.ts'
import styles from './votes.module.css'

/** What was decided by vote on a topic, as it stands in the record: bound to the data, nobody types it. */
export function MotionResults({ motions }: { motions: Section['motions'] }) {
  if (motions.length === 0) return null
  return (
    <ul className={styles.results}>
      {motions.map((motion, index) => (
        // A record is only shown; its order is all the identity that it has.
        <li key={index}>
          <p>
            <strong>{motion.text}</strong>
          </p>
          <MotionResult motion={motion} />
        </li>
      ))}
    </ul>
  )
}

type Result = Pick<Section['motions'][number], 'line' | 'verdict' | 'dissent' | 'byName'>

/** The numbers, the verdict in words, who voted how, and what was said against it. */
export function MotionResult({ motion }: { motion: Result }) {
  const { line, verdict, dissent, byName } = motion
  return (
    <>
      <p>{line}。</p>
      <p className={styles.quiet}>{verdict}</p>
      {groups.map(({ ballot, label }) => {
        const names = byName.filter((each) => each.ballot === ballot).map(({ name }) => name)
        return names.length > 0 && <p key={ballot}>{texts.names(label, names)}</p>
      })}
      {dissent && <p className={styles.dissent}>{texts.dissentIs(dissent)}</p>}
    </>
  )
}

const groups = [
  { ballot: 'FOR', label: texts.inFavour },
  { ballot: 'AGAINST', label: texts.against },
  { ballot: 'ABSTAIN', label: texts.abstaining },
] as const
