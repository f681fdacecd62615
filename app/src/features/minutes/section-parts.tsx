import { textsOf } from '@pilin/domain/minutes/parts'
import type { ReactNode } from 'react'
import type { Person } from './read-minutes.ts'
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

type Props = { section: Parameters<typeof textsOf>[0]; people: Person[] }

/** A section as it is read: each part in which something is written, under its head. */
export function SectionParts({ section, people }: Props) {
  const texts = textsOf(section)
  if (texts.length === 0) return <SectionText content={section.content} people={people} />
  return texts.map(({ part, head, content }) => (
    <PartFrame key={part ?? ''} head={head}>
      <SectionText content={content} people={people} />
    </PartFrame>
  ))
}
