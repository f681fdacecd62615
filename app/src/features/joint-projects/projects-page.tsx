import type { Refused } from '../../api/submit.ts'
import { Disclosure } from '../../shell/disclosure.tsx'
import record from '../../shell/record-page.module.css'
import { OrganizationHeading } from '../organizations/organization-heading.tsx'
import { projectTexts as texts } from './messages.ts'
import { ProjectForm } from './project-fields.tsx'
import type { Projects } from './projects.ts'

type Props = { list: Projects; refused: Refused | undefined }

/** The joint projects of an organization. */
export function ProjectsPage({ list: { organization, projects, mayKeep }, refused }: Props) {
  return (
    <div className={record.page}>
      <OrganizationHeading organization={organization} current="projects" />
      {projects.length === 0 && <p>{texts.none}</p>}
      <ul className={record.list}>
        {projects.map((project) => (
          <li key={project.id}>
            <a href={`/organizations/${organization.id}/projects/${project.id}`}>{project.name}</a>
            <p className={record.quiet}>{spanOf(project)}</p>
          </li>
        ))}
      </ul>
      {mayKeep && (
        <Disclosure summary={texts.create} open={refused !== undefined}>
          <ProjectForm intent="create" refused={refused} />
        </Disclosure>
      )}
    </div>
  )
}

/** `2017年10月1日启动`, and when it ended. */
export function spanOf({
  startedOn,
  endedOn,
}: Pick<Projects['projects'][number], 'startedOn' | 'endedOn'>): string {
  return endedOn ? texts.span(startedOn, endedOn) : texts.since(startedOn)
}
