import { surveyStageLabels } from '@pilin/domain/surveys/vocabulary'
import type { Refused } from '../../api/submit.ts'
import { Disclosure } from '../../shell/disclosure.tsx'
import { Done } from '../../shell/notice.tsx'
import { QuietButton, SubmitButton } from '../../shell/submit-button.tsx'
import { Facts, PlainForm, Section } from '../lists/list-parts.tsx'
import lists from '../lists/lists.module.css'
import { OrganizationHeading } from '../organizations/organization-heading.tsx'
import { AudienceForm, LinkList } from './audience-part.tsx'
import { surveyTexts as facts, deskTexts as texts } from './messages.ts'
import { ProgressPart } from './progress-part.tsx'
import { SurveyFields } from './survey-fields.tsx'
import { type Survey, surveyPath } from './surveys.ts'

/** A unit's own link, shown once. */
type Issued = { unit: string; address: string }
type Props = {
  survey: Survey
  saved: boolean
  issued: Issued | undefined
  refused: Refused | undefined
}

/** A survey as its keepers work on it. */
export function SurveyPage({ survey, saved, issued, refused }: Props) {
  const { organization, abilities } = survey
  const path = surveyPath(organization.id, survey.id)
  return (
    <div className={lists.page}>
      <OrganizationHeading organization={organization} current="surveys" />
      <h2>{survey.title}</h2>
      {saved && !refused && <Done>{facts.saved}</Done>}
      {issued && <IssuedLink issued={issued} />}
      <SurveyFacts survey={survey} />
      <nav className={lists.ways} aria-label={survey.title}>
        <a href={`${path}/questions`}>{texts.questions}</a>
        {abilities.results && <a href={`${path}/results`}>{texts.results}</a>}
        {abilities.results && <a href={`${path}/opinions`}>{texts.opinions}</a>}
      </nav>
      {survey.anonymous && survey.openedOn && !abilities.results && (
        <p className={lists.quiet}>{texts.undisclosed}</p>
      )}
      <OpenForm survey={survey} refused={refused} />
      <Section id="audience" heading={texts.audience}>
        {survey.audience.isEmpty && <p>{texts.audienceNone}</p>}
        <LinkList survey={survey} path={path} />
        <ProgressPart survey={survey} refused={refused} />
        {abilities.change && <AudienceForm survey={survey} refused={refused} />}
      </Section>
      <div className={lists.section}>
        {abilities.change && <EditForm survey={survey} refused={refused} />}
        <RoundPart survey={survey} refused={refused} />
        {abilities.change && survey.openedOn && <CloseForm refused={refused} />}
      </div>
    </div>
  )
}

function SurveyFacts({ survey }: { survey: Survey }) {
  const { askedNumber, draftNumber } = survey
  return (
    <Facts
      rows={[
        [facts.state, surveyStageLabels[survey.stage]],
        [facts.days, facts.span(survey.opensOn, survey.closesOn)],
        [facts.mode, survey.anonymous ? facts.anonymous : facts.named],
        ...(survey.openedOn ? [[facts.received, facts.answers(survey.answers)] as const] : []),
        [
          facts.version,
          [
            ...(askedNumber ? [facts.versionAsked(askedNumber)] : []),
            ...(draftNumber ? [facts.versionDraft(draftNumber)] : []),
          ].join('，'),
        ],
      ]}
    />
  )
}

function IssuedLink({ issued: { unit, address } }: { issued: Issued }) {
  return (
    <Done>
      {texts.issued(unit)}
      <br />
      <a href={address}>{address}</a>
    </Done>
  )
}

type Part = { survey: Survey; refused: Refused | undefined }

function OpenForm({ survey, refused }: Part) {
  const { draft, audience, abilities, openedOn } = survey
  if (!draft || !abilities.questions) return null
  const missing = [
    ...(draft.questions.length === 0 ? [texts.needsQuestions] : []),
    ...(audience.isEmpty ? [texts.needsAudience] : []),
  ]
  if (missing.length > 0) {
    return (
      <p>
        {texts.toDo}
        {missing.join('、')}。
      </p>
    )
  }
  return (
    <PlainForm intent="open" refused={refused}>
      {() => (
        <>
          <p className={lists.quiet}>{openedOn ? texts.openAgainNote : texts.openNote}</p>
          <SubmitButton>{openedOn ? texts.openAgain(draft.number) : texts.open}</SubmitButton>
        </>
      )}
    </PlainForm>
  )
}

function EditForm({ survey, refused }: Part) {
  return (
    <Disclosure summary={texts.edit} open={refused?.intent === 'edit'}>
      <PlainForm intent="edit" label={texts.edit} refused={refused}>
        {(state) => (
          <>
            <SurveyFields state={state} survey={survey} year={survey.year} />
            <SubmitButton>{texts.submitEdit}</SubmitButton>
          </>
        )}
      </PlainForm>
    </Disclosure>
  )
}

function CloseForm({ refused }: Pick<Part, 'refused'>) {
  return (
    <Disclosure summary={texts.close} open={refused?.intent === 'close'}>
      <p className={lists.quiet}>{texts.closeNote}</p>
      <PlainForm intent="close" label={texts.close} refused={refused}>
        {() => <SubmitButton>{texts.submitClose}</SubmitButton>}
      </PlainForm>
    </Disclosure>
  )
}

/** Last year's questionnaire in one press; a draft that was never opened is changed instead. */
function RoundPart({ survey: { organization, openedOn, nextRound }, refused }: Part) {
  if (nextRound) {
    return (
      <p>
        <a href={surveyPath(organization.id, nextRound.id)}>{texts.roundThere(nextRound.year)}</a>
      </p>
    )
  }
  if (!openedOn) return null
  return (
    <PlainForm intent="round" refused={refused}>
      {() => (
        <>
          <p className={lists.quiet}>{texts.roundNote}</p>
          <QuietButton>{texts.round}</QuietButton>
        </>
      )}
    </PlainForm>
  )
}
