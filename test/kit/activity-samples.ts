import { activityWords } from './activities.ts'
import type { Sample } from './procedure-samples.ts'
import { textFile } from './topics.ts'
import type { World } from './world.ts'

/** Samples for brands, activities and evaluations, in an order in which all of them succeed. */
export function activitySamples({ branch, activities, service, lists }: World): Record<string, Sample> {
  const { organizationId, south } = branch
  const { brandId, activityId, heldId, evaluationId, toAnswerId } = activities
  const { projectId } = service
  const words = activityWords({ title: '样例活动', brandId, projectId, hostUnitId: south.unitId })
  const answer = { satisfaction: '5', effect: 'FULL', comment: '' }
  return {
    'activities.brands': { input: { organizationId } },
    'activities.setBrand': { input: { organizationId, brandId, name: '样例品牌', summary: '' } },
    'activities.list': { input: { organizationId } },
    'activities.view': { input: { activityId } },
    'activities.ofProject': { input: { projectId } },
    'activities.add': { input: { organizationId, ...words } },
    'activities.register': { input: { activityId } },
    'activities.registerUnit': { input: { activityId, unitId: south.unitId, places: '3' } },
    'activities.changeGroup': { input: { registrationId: activities.groupId, places: '4' } },
    'activities.markPresent': { input: { registrationId: activities.toMarkId, present: '1' } },
    'activities.cancelRegistration': { input: { registrationId: activities.registrationId } },
    'activities.edit': { input: { activityId, ...words } },
    'activities.cancel': { input: { activityId: activities.toCancelId, reason: '样例原因' } },
    'activities.note': {
      input: { activityId: heldId, text: '样例情况', cost: '100', attachments: [textFile('样例')] },
    },
    'documents.registrations': { input: { activityId } },
    'documents.evaluation': { input: { evaluationId } },
    'evaluations.chain': { input: { kind: 'NEED', id: lists.needId } },
    'evaluations.view': { input: { evaluationId } },
    'evaluations.results': { input: { kind: 'ACTIVITY', id: heldId } },
    'evaluations.ofUnit': { input: { organizationId, unitId: south.unitId } },
    'evaluations.open': { input: { projectId: '', activityId: heldId } },
    'evaluations.answer': { input: { evaluationId: toAnswerId, side: 'UNIT', ...answer } },
    'evaluations.propose': { input: { evaluationId } },
    'evaluations.close': { input: { evaluationId } },
    'evaluations.review': {
      input: { evaluationId: activities.closedId, finding: 'KEPT', note: '样例回看' },
    },
  }
}
