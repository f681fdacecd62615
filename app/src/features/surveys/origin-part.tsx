import { Section } from '../lists/list-parts.tsx'
import { resultTexts as texts } from './messages.ts'
import { type Origin, surveyPath } from './surveys.ts'

/** From which survey a need came, how many said so, and those of them who gave their unit's name. */
export function OriginPart({ organizationId, origin }: { organizationId: string; origin: Origin }) {
  if (!origin) return null
  const { survey, opinions, proposers, mayOpen } = origin
  return (
    <Section id="origin" heading={texts.origin}>
      <p>
        {mayOpen ? (
          <a href={`${surveyPath(organizationId, survey.id)}/opinions`}>{survey.title}</a>
        ) : (
          survey.title
        )}
        {texts.originOf(opinions)}
      </p>
      {proposers.length > 0 && <p>{texts.proposers(proposers)}</p>}
    </Section>
  )
}
