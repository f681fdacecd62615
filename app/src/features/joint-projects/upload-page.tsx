import type { Refused } from '../../api/submit.ts'
import { Notice } from '../../shell/notice.tsx'
import record from '../../shell/record-page.module.css'
import { SubmitButton } from '../../shell/submit-button.tsx'
import { FilesField } from '../files/files-field.tsx'
import { projectTexts as texts } from './messages.ts'
import type { Project } from './projects.ts'

/** Adds documents to a project: one form, no script. */
export function UploadPage({ project, refused }: { project: Project; refused: Refused | undefined }) {
  return (
    <div className={record.page}>
      <p>
        <a href={`/organizations/${project.organization.id}/projects/${project.id}`}>{project.name}</a>
      </p>
      <h1>{texts.uploadHeading(project.name)}</h1>
      {project.choices ? <UploadForm refused={refused} /> : <p>{texts.mayNotUpload}</p>}
    </div>
  )
}

function UploadForm({ refused }: { refused: Refused | undefined }) {
  return (
    <form method="post" encType="multipart/form-data" noValidate>
      {refused && <Notice>{refused.refusal.sentence}</Notice>}
      <FilesField label={texts.files} refused={refused} />
      <SubmitButton>{texts.submitUpload}</SubmitButton>
    </form>
  )
}
