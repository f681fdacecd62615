import { Section } from '../lists/list-parts.tsx'
import lists from '../lists/lists.module.css'
import type { UnitResults } from './evaluations.ts'
import { unitResultTexts as texts } from './messages.ts'
import { ResultCard } from './results-part.tsx'

type Props = { organizationId: string; results: UnitResults }

/** What came of all that a unit carried out, helped with or held. */
export function UnitResultsSection({ organizationId, results: { evaluations } }: Props) {
  return (
    <Section id="results" heading={texts.heading}>
      {evaluations.length === 0 && <p>{texts.none}</p>}
      <ul className={lists.list}>
        {evaluations.map((each) => (
          <ResultCard
            key={each.id}
            organizationId={organizationId}
            evaluation={each}
            part={each.part ? texts.parts[each.part] : ''}
          />
        ))}
      </ul>
    </Section>
  )
}
