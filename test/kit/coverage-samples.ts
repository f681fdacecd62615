import type { Sample } from './procedure-samples.ts'
import type { World } from './world.ts'

/** Samples for coverage and the public page; the north village has a contact until samples of units end that. */
export function coverageSamples({
  branch,
  dutyTemplateId,
  endedTemplateId,
  struckDutyId,
}: World): Record<string, Sample> {
  const { organizationId, north } = branch
  const { unitId } = north
  const term = { organizationId, termStartsOn: '2026-11-01' }
  const span = { organizationId, from: '2026-05-01', until: '2026-11-30' }
  return {
    'coverage.matrix': { input: { ...span, order: 'SILENCE' } },
    'coverage.unit': { input: { ...span, unitId, column: 'MEETINGS', outcome: 'SILENT' } },
    'coverage.nudge': { input: { organizationId, unitId, reason: '样例理由' } },
    'coverage.report': { input: { organizationId, half: '2026-2' } },
    'coverage.desk': { input: { organizationId } },
    'coverage.terms': { input: { organizationId } },
    'documents.coverage': { input: span },
    'coverage.addDutyTemplate': { input: { organizationId, title: '样例职责', due: 'DAY', day: '30' } },
    'coverage.endDutyTemplate': { input: { organizationId, templateId: endedTemplateId } },
    'coverage.addDuty': { input: { ...term, title: '样例职责', dueOn: '2026-11-20' } },
    'coverage.markDuty': {
      input: {
        ...term,
        templateId: dutyTemplateId,
        ordinal: '1',
        done: 'true',
        doneOn: '2026-11-05',
        note: '样例',
      },
    },
    'coverage.removeDuty': { input: { ...term, dutyId: struckDutyId, reason: '样例理由' } },
    'documents.coverageReport': { input: { organizationId, half: '2026-2' } },
    'publicPages.settings': { input: { organizationId } },
    'publicPages.publishPart': {
      input: { organizationId, part: 'ABOUT', published: 'true', text: '样例简介' },
    },
  }
}
