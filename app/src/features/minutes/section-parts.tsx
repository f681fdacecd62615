import { type MinutesPart, textsOf } from '@pilin/domain/minutes/parts'
import { Fragment, type ReactNode } from 'react'
import { MotionResults } from '../voting/motion-results.tsx'
import type { Person, Section } from './read-minutes.ts'
import styles from './record-text.module.css'
import { SectionText } from './section-text.tsx'

/** The head of a part inside a section; without one, only what it holds. */
export function PartFrame({ head, children }: { head: string | null; children: ReactNode }) {
  if (head === null) return children
  return (
    <div className={styles.part}>
      <h3>{head}</h3>
      {children}
    </div>
  )
}

type Part = { part: MinutesPart | null; key: string; shown: ReactNode }

/** The parts in their order, with the votes before what was decided, or at the end. */
export function PartsWithVotes({ parts, motions }: { parts: Part[]; motions: Section['motions'] }) {
  const decision = parts.findIndex(({ part }) => part === 'DECISION')
  const before = decision < 0 ? parts.length : decision
  const show = ({ key, shown }: Part) => <Fragment key={key}>{shown}</Fragment>
  return (
    <>
      {parts.slice(0, before).map(show)}
      <MotionResults motions={motions} />
      {parts.slice(before).map(show)}
    </>
  )
}

type Props = {
  section: Pick<Section, 'content'> &
    Parameters<typeof textsOf>[0] &
    Partial<Pick<Section, 'motions' | 'review'>>
  people: Person[]
}

/** A section as it is read: each part in which something is written, under its head, and the votes. */
export function SectionParts({ section, people }: Props) {
  const texts = textsOf(section)
  const { content, motions = [], review } = section
  // The review's list says it all; that nothing was said about it need not be said.
  if (texts.length === 0 && review) return null
  const parts = texts.map(({ part, head, content }) => ({
    part,
    key: part ?? '',
    shown: (
      <PartFrame head={head}>
        <SectionText content={content} people={people} />
      </PartFrame>
    ),
  }))
  const nothing = { part: null, key: '', shown: <SectionText content={content} people={people} /> }
  return <PartsWithVotes parts={parts.length > 0 ? parts : [nothing]} motions={motions} />
}
