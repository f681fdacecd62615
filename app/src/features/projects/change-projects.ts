import type { Upload } from '@pilin/domain/files/schemas'
import type { PageApi } from '@pilin/server/http/page-api'
import type { FormValues } from '../../api/submit.ts'
import { asInput } from '../meetings/action-answer.ts'

type Projects = PageApi['caller']['projects']
type Input<Name extends keyof Projects> = Parameters<Projects[Name]>[0]

/** Does what one of the forms of a year's list asks for; whatever is missing or wrong, the server says. */
export async function changeList({ caller: { projects } }: PageApi, values: FormValues) {
  switch (values.intent) {
    case 'create':
      return projects.createList(asInput<Input<'createList'>>(values))
    case 'adopt':
      return projects.adoptList(asInput<Input<'adoptList'>>(values))
    default:
      return projects.publishList(asInput<Input<'publishList'>>(values))
  }
}

/** The same for the forms of a project. */
export async function changeServiceProject(
  { caller: { projects } }: PageApi,
  projectId: string,
  values: FormValues,
  attachments: Upload[],
) {
  const input = { ...values, projectId }
  switch (values.intent) {
    case 'edit':
      return projects.edit(asInput<Input<'edit'>>(input))
    case 'remove':
      return projects.remove({ projectId })
    case 'milestone':
      return projects.addMilestone(asInput<Input<'addMilestone'>>(input))
    case 'mark':
      return projects.markMilestone(asInput<Input<'markMilestone'>>(values))
    default:
      return projects.noteProgress(asInput<Input<'noteProgress'>>({ ...input, attachments }))
  }
}
