import type { Sample } from './procedure-samples.ts'
import type { World } from './world.ts'

/** Samples for the handover of the last term, which the north has signed; before anything else changes. */
export function handoverSamples({
  branch: { organizationId },
  checklistHash,
}: World): Record<string, Sample> {
  return {
    'handover.view': { input: { organizationId } },
    'handover.due': { input: {} },
    'handover.sign': {
      input: { organizationId, endsOn: '2026-10-31', side: 'INCOMING', checklistHash, remark: '样例意见' },
    },
  }
}
