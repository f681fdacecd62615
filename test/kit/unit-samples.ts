import { unitTable } from './imports.ts'
import type { Sample } from './procedure-samples.ts'
import type { World } from './world.ts'

/** Samples for member units and their contacts, in an order in which all of them succeed. */
export function unitSamples({
  branch,
  contactId,
  newContactId,
  invitedContactId,
  importId,
}: World): Record<string, Sample> {
  const { organizationId } = branch
  const { unitId } = branch.south
  const place = {
    province: '上海市',
    city: '上海市',
    district: '金山区',
    town: '廊下镇',
    address: '样例路1号',
  }
  return {
    'organizations.roster': { input: { organizationId, on: '2026-11-01' } },
    'organizations.unit': { input: { organizationId, unitId } },
    'organizations.editUnit': {
      input: { organizationId, unitId, kind: 'VILLAGE', name: '样例村', shortName: '样例', ...place },
    },
    'organizations.appointContact': {
      input: {
        organizationId,
        unitId,
        personId: branch.south.member.id,
        phone: '021-63210000',
        from: '2026-11-01',
      },
    },
    'organizations.issueInvitation': { input: { contactId: newContactId } },
    'organizations.revokeInvitation': { input: { contactId: invitedContactId } },
    'organizations.editContact': {
      input: { contactId, phone: '', from: '2026-01-01', until: '2026-10-31' },
    },
    'imports.list': { input: { organizationId } },
    'imports.view': { input: { runId: importId } },
    'imports.check': {
      input: {
        organizationId,
        fileName: '样例.xlsx',
        cells: unitTable(2, (index) => ({ name: `样例${index}` })),
      },
    },
    'imports.confirm': { input: { runId: importId } },
    'insight.unitAttendance': { input: { organizationId, unitId } },
    'documents.roster': { input: { organizationId, on: null } },
  }
}
