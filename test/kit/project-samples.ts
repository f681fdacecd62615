import type { Sample } from './procedure-samples.ts'
import { textFile } from './topics.ts'
import type { World } from './world.ts'

/** Samples for joint projects, in an order in which all of them succeed. */
export function projectSamples({ branch, projectId, topics, frozen }: World): Record<string, Sample> {
  const { organizationId } = branch
  const words = { name: '样例项目', summary: '', startedOn: '2026-01-01' }
  return {
    'projects.list': { input: { organizationId } },
    'projects.view': { input: { projectId } },
    'projects.create': { input: { organizationId, ...words } },
    'projects.edit': { input: { projectId, ...words, name: '样例改名', endedOn: '2026-10-31' } },
    'projects.attachRecord': {
      input: { projectId, kind: 'RESOLUTION', recordId: frozen.resolutionId },
    },
    'projects.removeRecord': { input: { projectId, kind: 'TOPIC', recordId: topics.ownId } },
    'projects.attachFiles': { input: { projectId, attachments: [textFile('样例材料')] } },
  }
}
