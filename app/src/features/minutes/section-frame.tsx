import type { ReactNode } from 'react'
import { ReviewList } from '../follow-up/review-list.tsx'
import { agendaTexts } from '../meetings/messages.ts'
import page from '../meetings/page.module.css'
import type { Section } from './read-minutes.ts'

type Props = { section: Section; heading: string; children: ReactNode }

/** The heading of a part, bound to the topic: its place in the agenda, its name, who brought it. */
export function SectionFrame({ section, heading: words, children }: Props) {
  const heading = `section-${section.fragment}`
  return (
    <section className={page.section} aria-labelledby={heading}>
      <h2 id={heading}>{words}</h2>
      {(section.unit || section.presenter) && (
        <p className={page.quiet}>
          {section.unit}
          {section.presenter && ` · ${agendaTexts.presenter(section.presenter)}`}
        </p>
      )}
      {section.review && <ReviewList review={section.review} />}
      {children}
    </section>
  )
}
