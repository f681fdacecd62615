import type { ReactNode } from 'react'
import { ReviewList } from '../follow-up/review-list.tsx'
import { agendaTexts } from '../meetings/messages.ts'
import page from '../meetings/page.module.css'
import { MotionResults } from '../voting/motion-results.tsx'
import { numeral } from './numeral.ts'
import type { Section } from './read-minutes.ts'

type Props = { section: Section; index: number; children: ReactNode }

/** The heading of a part, bound to the topic: its place in the agenda, its name, who brought it. */
export function SectionFrame({ section, index, children }: Props) {
  const heading = `section-${section.fragment}`
  return (
    <section className={page.section} aria-labelledby={heading}>
      <h2 id={heading}>
        {numeral(index + 1)}、{section.title}
      </h2>
      {(section.unit || section.presenter) && (
        <p className={page.quiet}>
          {section.unit}
          {section.presenter && ` · ${agendaTexts.presenter(section.presenter)}`}
        </p>
      )}
      {section.review && <ReviewList review={section.review} />}
      {children}
      <MotionResults motions={section.motions} />
    </section>
  )
}
