import type { Sample } from './procedure-samples.ts'
import type { World } from './world.ts'

/** Samples for needs, resources and claims, in an order in which all of them succeed. */
export function listSamples({ branch, lists }: World): Record<string, Sample> {
  const { organizationId, south } = branch
  const { categoryId, needId, resourceId } = lists
  const span = { from: '2026-11-10', until: '2026-12-10' }
  const words = { title: '样例', description: '', place: '', categoryId, ...span }
  const hours = { conditions: '', timed: 'true', weekdays: '', opensAt: '', closesAt: '' }
  return {
    'lists.prepareCategories': { input: { organizationId } },
    'lists.setCategory': { input: { organizationId, categoryId, name: '样例分类' } },
    'lists.setNames': {
      input: { organizationId, needsName: '样例需求', resourcesName: '样例资源', projectsName: '样例项目' },
    },
    'lists.needs': { input: { organizationId, categoryId } },
    'lists.need': { input: { needId } },
    'lists.addNeed': { input: { organizationId, unitId: south.unitId, source: 'UNIT', ...words } },
    'lists.editNeed': { input: { needId, source: 'UNIT', ...words } },
    'lists.mergeNeed': { input: { needId: lists.toMergeId, intoNeedId: needId, reason: '样例理由' } },
    'lists.closeNeed': { input: { needId: lists.toCloseId, outcome: 'MET', reason: '样例理由' } },
    'lists.proposeTopic': {
      input: { needId, title: '样例议题', purpose: '', plannedMinutes: 10, wishedKind: 'CONSULTATION' },
    },
    'lists.claimNeed': { input: { needId, unitId: south.unitId, role: 'RESPONSIBLE', text: '' } },
    'documents.needs': { input: { organizationId, categoryId } },
    'documents.resources': { input: { organizationId, categoryId } },
    'documents.claims': { input: { organizationId } },
    'lists.resources': { input: { organizationId, categoryId } },
    'lists.resource': { input: { resourceId } },
    'lists.addResource': { input: { organizationId, unitId: south.unitId, ...words, ...hours } },
    'lists.editResource': { input: { resourceId, ...words, ...hours } },
    'lists.endResource': { input: { resourceId: lists.toEndId, reason: '样例理由' } },
    'lists.askResource': {
      input: {
        resourceId,
        unitId: south.unitId,
        text: '',
        date: '2026-11-20',
        startTime: '09:00',
        endTime: '10:00',
      },
    },
    'lists.decideClaim': { input: { claimId: lists.claimId, step: 'AGREE', text: '' } },
  }
}
