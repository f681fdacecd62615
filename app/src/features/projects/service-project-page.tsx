import { quarterNames } from '@pilin/domain/calendar/messages'
import { resolutionNumber } from '@pilin/domain/follow-up/numbering'
import { projectStateLabels } from '@pilin/domain/projects/vocabulary'
import type { ReactNode } from 'react'
import type { Refused } from '../../api/submit.ts'
import { Disclosure } from '../../shell/disclosure.tsx'
import { Done } from '../../shell/notice.tsx'
import { QuietButton, SubmitButton } from '../../shell/submit-button.tsx'
import { Facts, PlainForm } from '../lists/list-parts.tsx'
import lists from '../lists/lists.module.css'
import { serviceTexts, serviceProjectTexts as texts } from './messages.ts'
import { MilestonePart } from './milestone-part.tsx'
import { ProgressPart } from './progress-part.tsx'
import { ProjectFields } from './project-fields.tsx'
import { listPath, type ServiceListData, type ServiceProject } from './projects.ts'

type Props = {
  project: ServiceProject
  /** What its form offers, while its list is being drawn up. */
  data: Pick<ServiceListData, 'units' | 'choices'> | null
  /** Where it came from and what came of it, which a higher domain shows. */
  chain: ReactNode
  activities: ReactNode
  evaluations: ReactNode
  refused: Refused | undefined
  saved: boolean
}

/** A project: what it is, who is responsible, where it came from, and how it goes. */
export function ServiceProjectPage({ project, data, chain, activities, evaluations, refused, saved }: Props) {
  const { organization, list, abilities } = project
  return (
    <div className={lists.page}>
      <p>
        <a href={listPath(organization.id, list.year)}>{texts.back}</a>
      </p>
      <h1>{project.name}</h1>
      {saved && !refused && <Done>{serviceTexts.saved}</Done>}
      <ProjectFacts project={project} />
      {chain}
      {list.state !== 'DRAFT' && (
        <>
          <MilestonePart project={project} refused={refused} />
          <ProgressPart project={project} refused={refused} />
          {activities}
          {evaluations}
        </>
      )}
      {abilities.draft && data && (
        <div className={lists.section}>
          <Disclosure summary={texts.edit} open={refused?.intent === 'edit'}>
            <PlainForm intent="edit" label={texts.edit} refused={refused}>
              {(state) => (
                <>
                  <ProjectFields state={state} data={data} project={project} />
                  <SubmitButton>{texts.submitEdit}</SubmitButton>
                </>
              )}
            </PlainForm>
          </Disclosure>
          <PlainForm intent="remove" refused={refused}>
            {() => <QuietButton>{texts.remove}</QuietButton>}
          </PlainForm>
        </div>
      )}
    </div>
  )
}

function ProjectFacts({ project }: { project: ServiceProject }) {
  const { facts } = texts
  const { state, startedOn, endedOn, list, resolution, assistants, budget, spent } = project
  const on = endedOn ?? startedOn
  const label = projectStateLabels[state]
  const optional = [
    [facts.assistants, assistants.map(({ shortName }) => shortName).join('、')],
    [facts.target, project.targetGroup],
    [facts.place, project.place],
    [facts.budget, budget === null ? '' : texts.yuan(budget)],
    [facts.spent, spent === 0 ? '' : texts.yuan(spent)],
    [facts.summary, project.summary],
  ] as const
  return (
    <Facts
      rows={[
        [facts.state, on ? texts.since(label, on) : label],
        [facts.list, serviceTexts.heading(list.year)],
        ...(resolution
          ? [
              [
                facts.resolution,
                <a key="resolution" href={`/meetings/${resolution.meetingId}/minutes`}>
                  {resolutionNumber(resolution.year, resolution.serial)} {resolution.text}
                </a>,
              ] as const,
            ]
          : []),
        [facts.responsible, project.responsible.shortName],
        [facts.quarter, quarterNames[project.quarter - 1] ?? ''],
        ...optional.filter(([, value]) => value !== ''),
      ]}
    />
  )
}
