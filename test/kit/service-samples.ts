import type { Sample } from './procedure-samples.ts'
import { textFile } from './topics.ts'
import type { World } from './world.ts'

/** Samples for service lists and their projects, in an order in which all of them succeed. */
export function serviceSamples({
  branch,
  service,
  frozen,
  lists,
  surveys,
  topics,
}: World): Record<string, Sample> {
  const { organizationId, south, north } = branch
  const { projectId } = service
  const words = {
    name: '样例项目',
    summary: '',
    place: '',
    targetGroup: '',
    quarter: '2',
    budget: '',
    needId: lists.needId,
    topicId: topics.ownId,
    responsibleId: south.unitId,
    assistantIds: [north.unitId],
  }
  return {
    'projects.list': { input: { organizationId, year: 2027 } },
    'documents.serviceList': { input: { organizationId, year: 2027 } },
    'projects.view': { input: { projectId } },
    'projects.candidates': { input: { organizationId, year: 2029, surveyId: surveys.answeredId } },
    'projects.createList': { input: { organizationId, year: '2030' } },
    'projects.add': { input: { listId: service.draftId, ...words } },
    'projects.addMany': {
      input: {
        organizationId,
        year: '2031',
        projects: [
          {
            needId: lists.needId,
            name: '样例批量项目',
            responsibleId: south.unitId,
            assistantIds: [north.unitId],
            place: '',
            quarter: '2',
            targetGroup: '',
          },
        ],
      },
    },
    'projects.edit': { input: { projectId: service.toEditId, ...words, name: '样例改名' } },
    'projects.remove': { input: { projectId: service.toRemoveId } },
    'projects.adoptList': { input: { listId: service.toAdoptId, resolutionId: frozen.resolutionId } },
    'projects.publishList': { input: { listId: service.adoptedId } },
    'projects.addMilestone': { input: { projectId, title: '样例节点', dueOn: '2027-03-01' } },
    'projects.markMilestone': { input: { milestoneId: service.milestoneId, done: 'true' } },
    'projects.noteProgress': {
      input: { projectId, text: '样例进展', cost: '', state: 'RUNNING', attachments: [textFile('样例')] },
    },
  }
}
