import type { Sample } from './procedure-samples.ts'
import type { World } from './world.ts'

/** Samples for joining, leaving and suspensions, in an order in which all of them succeed. */
export function applicationSamples({ branch, applications, planned, frozen }: World): Record<string, Sample> {
  const { organizationId, south, north } = branch
  const { submittedId, supportedId, withdrawnId, decidedId, suspensionId } = applications
  return {
    'admissions.list': { input: { organizationId } },
    'admissions.view': { input: { applicationId: decidedId } },
    'admissions.ofUnit': { input: { organizationId, unitId: north.unitId } },
    'admissions.propose': {
      input: {
        organizationId,
        unitId: south.unitId,
        kind: 'LEAVE',
        reason: '样例理由',
        onDay: '2026-12-31',
        untilDay: null,
      },
    },
    'admissions.decide': { input: { applicationId: submittedId, decision: 'QUESTIONED', text: '样例问题' } },
    'admissions.place': {
      input: { applicationId: supportedId, meetingId: planned.meetingId, plannedMinutes: 10 },
    },
    'admissions.close': {
      input: {
        applicationId: decidedId,
        resolutionId: frozen.resolutionId,
        outcome: 'CARRIED_OUT',
        onDay: '2026-12-01',
        untilDay: null,
        text: '',
      },
    },
    'admissions.withdraw': { input: { applicationId: withdrawnId } },
    'admissions.endSuspension': { input: { suspensionId, untilDay: '2027-03-31' } },
  }
}
