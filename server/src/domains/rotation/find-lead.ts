import type { Duty } from './data.ts'

/** What somebody fixed by hand on a meeting; null where it goes by rotation. */
export type FixedLead = {
  chair: { id: string; name: string; unitId: string; unit: { shortName: string } } | null
  hostUnit: { id: string; shortName: string } | null
}

/** Who chairs a meeting and which unit hosts it; null where nobody is on duty and nothing is fixed. */
export type Lead = {
  chair: { personId: string | null; unitId: string; name: string; unitName: string; fixed: boolean } | null
  host: { unitId: string; name: string; fixed: boolean } | null
}

/** The chair and the host as they were fixed by hand, else who is on duty that day and their unit (domain.md §3). */
export function findLead({ chair, hostUnit }: FixedLead, duty: Duty | undefined): Lead {
  return {
    chair: chair
      ? {
          personId: chair.id,
          unitId: chair.unitId,
          name: chair.name,
          unitName: chair.unit.shortName,
          fixed: true,
        }
      : duty
        ? {
            personId: duty.personId,
            unitId: duty.unitId,
            name: duty.name,
            unitName: duty.unitName,
            fixed: false,
          }
        : null,
    host: hostUnit
      ? { unitId: hostUnit.id, name: hostUnit.shortName, fixed: true }
      : duty
        ? { unitId: duty.unitId, name: duty.unitName, fixed: false }
        : null,
  }
}
