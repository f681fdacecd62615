import type { PageApi } from '@pilin/server/http/page-api'
import type { FormValues } from '../../api/submit.ts'
import { asInput } from '../meetings/action-answer.ts'

type Change = PageApi['caller']['jointProjects']

/** Does what one of a project's forms asks for; whatever is missing or wrong, the server says. */
export async function changeProject(
  { caller: { jointProjects } }: PageApi,
  projectId: string,
  values: FormValues,
) {
  const { intent } = values
  if (intent === 'edit') {
    return jointProjects.edit(asInput<Parameters<Change['edit']>[0]>({ ...values, projectId }))
  }
  const record = asInput<Parameters<Change['attachRecord']>[0]>({ ...values, projectId })
  return intent === 'remove' ? jointProjects.removeRecord(record) : jointProjects.attachRecord(record)
}
