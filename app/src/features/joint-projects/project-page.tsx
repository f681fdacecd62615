import type { Refused } from '../../api/submit.ts'
import { Disclosure } from '../../shell/disclosure.tsx'
import { Done, Notice } from '../../shell/notice.tsx'
import record from '../../shell/record-page.module.css'
import { AttachForms } from './attach-forms.tsx'
import { Contents } from './contents.tsx'
import { projectTexts as texts } from './messages.ts'
import { ProjectForm } from './project-fields.tsx'
import styles from './project-page.module.css'
import type { Project } from './projects.ts'
import { spanOf } from './projects-page.tsx'
import { Timeline } from './timeline.tsx'

type Props = { project: Project; refused: Refused | undefined; saved: boolean }

/** A joint project on one page: what it is, what happened when, and all that belongs to it. */
export function ProjectPage({ project, refused, saved }: Props) {
  const { organization, choices } = project
  const path = `/organizations/${organization.id}/projects`
  return (
    <div className={record.page}>
      <p>
        <a href={path}>{texts.back}</a>
      </p>
      <h1>{project.name}</h1>
      {saved && !refused && <Done>{texts.saved}</Done>}
      {refused?.intent === 'remove' && <Notice>{refused.refusal.sentence}</Notice>}
      <p className={record.quiet}>{spanOf(project)}</p>
      {project.summary && <p className={styles.summary}>{project.summary}</p>}
      <Timeline project={project} />
      <Contents project={project} />
      {choices && (
        <section className={record.section}>
          <AttachForms choices={choices} refused={refused} />
          <Disclosure summary={texts.edit} open={refused?.intent === 'edit'}>
            <ProjectForm intent="edit" project={project} refused={refused} />
          </Disclosure>
          <p>
            <a href={`${path}/${project.id}/files`}>{texts.upload}</a>
          </p>
        </section>
      )}
    </div>
  )
}
