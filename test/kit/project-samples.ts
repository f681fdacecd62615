import type { Sample } from './procedure-samples.ts'
import { textFile } from './topics.ts'
import type { World } from './world.ts'

/** Samples for joint projects, in an order in which all of them succeed. */
export function projectSamples({ branch, projectId, topics, frozen }: World): Record<string, Sample> {
  const { organizationId } = branch
  const words = { name: '样例项目', summary: '', startedOn: '2026-01-01' }
  return {
    'jointProjects.list': { input: { organizationId } },
    'jointProjects.view': { input: { projectId } },
    'jointProjects.create': { input: { organizationId, ...words } },
    'jointProjects.edit': { input: { projectId, ...words, name: '样例改名', endedOn: '2026-10-31' } },
    'jointProjects.attachRecord': {
      input: { projectId, kind: 'RESOLUTION', recordId: frozen.resolutionId },
    },
    'jointProjects.removeRecord': { input: { projectId, kind: 'TOPIC', recordId: topics.ownId } },
    'jointProjects.attachFiles': { input: { projectId, attachments: [textFile('样例材料')] } },
  }
}
