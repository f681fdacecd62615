import { attachRecord } from '@pilin/server/domains/joint-projects/attach-record'
import { createProject } from '@pilin/server/domains/joint-projects/create-project'
import type { BuiltBranch } from './builders.ts'
import type { TestRuntime } from './test-runtime.ts'

/** A project of the branch, to which a topic belongs. */
export async function buildProject(
  test: TestRuntime,
  { organizationId, south }: BuiltBranch,
  name = '明月山塘',
  topicId?: string,
): Promise<string> {
  const { actor } = south.secretary
  const words = { name, summary: `${name}简介`, startedOn: '2017-10-01' }
  const { projectId } = await test.run(createProject, actor, { organizationId, ...words })
  if (topicId) await test.run(attachRecord, actor, { projectId, kind: 'TOPIC', recordId: topicId })
  return projectId
}
