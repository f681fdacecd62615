import { surveyStageLabels } from '@pilin/domain/surveys/vocabulary'
import controls from '../../shell/controls.module.css'
import lists from '../lists/lists.module.css'
import { OrganizationHeading } from '../organizations/organization-heading.tsx'
import { surveyTexts as texts } from './messages.ts'
import { type SurveyCard, type Surveys, surveyPath } from './surveys.ts'

/** The surveys of an organization: what waits for one's own unit, and for whoever keeps them how far each is. */
export function SurveysPage({ list }: { list: Surveys }) {
  const { organization, surveys, abilities } = list
  return (
    <div className={lists.page}>
      <OrganizationHeading organization={organization} current="surveys" />
      {abilities.keep && (
        <p>
          <a className={controls.link} href={`/organizations/${organization.id}/surveys/new`}>
            {texts.add}
          </a>
        </p>
      )}
      {surveys.length === 0 && <p>{abilities.keep ? texts.noneForKeeper : texts.none}</p>}
      <ul className={lists.list}>
        {surveys.map((survey) => (
          <li key={survey.id} className={lists.card}>
            <Card survey={survey} path={surveyPath(organization.id, survey.id)} keeps={abilities.keep} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function Card({ survey, path, keeps }: { survey: SurveyCard; path: string; keeps: boolean }) {
  const { title, stage, anonymous, opensOn, closesOn, answers, invited, silent } = survey
  return (
    <>
      <h2 className={lists.title}>
        <a href={keeps ? path : `${path}/answer`}>{title}</a>
        <span className={lists.mark}>{surveyStageLabels[stage]}</span>
      </h2>
      <p className={lists.quiet}>
        {[
          texts.span(opensOn, closesOn),
          anonymous ? texts.anonymous : texts.named,
          ...(keeps && stage !== 'DRAFT' ? [texts.answers(answers)] : []),
          ...(keeps && invited > 0 ? [texts.silent(silent, invited)] : []),
        ].join('，')}
      </p>
      {survey.waitsForReader && (
        <p>
          <a className={controls.link} href={`${path}/answer`}>
            {texts.answerNow}
          </a>
        </p>
      )}
    </>
  )
}
