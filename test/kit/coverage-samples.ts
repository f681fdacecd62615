import type { Sample } from './procedure-samples.ts'
import type { World } from './world.ts'

/** Samples for coverage and the public page; the north village has a contact until samples of units end that. */
export function coverageSamples({ branch }: World): Record<string, Sample> {
  const { organizationId, north } = branch
  const { unitId } = north
  const span = { organizationId, from: '2026-05-01', until: '2026-11-30' }
  return {
    'coverage.matrix': { input: { ...span, order: 'SILENCE' } },
    'coverage.unit': { input: { ...span, unitId, column: 'MEETINGS', outcome: 'SILENT' } },
    'coverage.nudge': { input: { organizationId, unitId, reason: '样例理由' } },
    'coverage.report': { input: { organizationId, half: '2026-2' } },
    'coverage.desk': { input: { organizationId } },
    'coverage.terms': { input: { organizationId } },
    'documents.coverage': { input: span },
    'documents.coverageReport': { input: { organizationId, half: '2026-2' } },
    'publicPages.settings': { input: { organizationId } },
    'publicPages.publishPart': {
      input: { organizationId, part: 'ABOUT', published: 'true', text: '样例简介' },
    },
  }
}
