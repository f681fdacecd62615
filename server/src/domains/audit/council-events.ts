/** Events of a council's member units: their data, joining and leaving, imports. Part of the closed list. */
export type CouncilEvents = {
  'import.checked': { subject: 'import'; data: { file: string; rows: number; wrong: number } }
  'import.confirmed': { subject: 'import'; data: { file: string; rows: number } }
  'import.done': {
    subject: 'import'
    data: { file: string; admitted: number; edited: number; contacts: number }
  }
  'application.submitted': { subject: 'application'; data: { name: string; kind: string } }
  'application.answered': { subject: 'application'; data: { name: string; kind: string } }
  'application.withdrawn': { subject: 'application'; data: { name: string; kind: string } }
  'application.decided': { subject: 'application'; data: { name: string; kind: string; step: string } }
  'application.placed': { subject: 'application'; data: { name: string; kind: string; meeting: string } }
  'application.closed': {
    subject: 'application'
    data: { name: string; kind: string; step: string; number: string; onDay: string | null }
  }
  'suspension.ended': { subject: 'unit'; data: { name: string; until: string } }
  'unit.edited': { subject: 'unit'; data: { name: string; changed: string; bySecretariat: boolean } }
  'unit.contact-appointed': {
    subject: 'unit'
    data: { unit: string; name: string; from: string; bySecretariat: boolean }
  }
  'unit.contact-edited': {
    subject: 'unit'
    data: { unit: string; name: string; from: string; until: string | null; bySecretariat: boolean }
  }
  'unit.nudged': { subject: 'unit'; data: { name: string; contacts: number; reason: string } }
  'public-part.set': { subject: 'organization'; data: { part: string; published: boolean } }
}

export const councilSubjects: { [Kind in keyof CouncilEvents]: CouncilEvents[Kind]['subject'] } = {
  'import.checked': 'import',
  'import.confirmed': 'import',
  'import.done': 'import',
  'application.submitted': 'application',
  'application.answered': 'application',
  'application.withdrawn': 'application',
  'application.decided': 'application',
  'application.placed': 'application',
  'application.closed': 'application',
  'suspension.ended': 'unit',
  'unit.edited': 'unit',
  'unit.contact-appointed': 'unit',
  'unit.contact-edited': 'unit',
  'unit.nudged': 'unit',
  'public-part.set': 'organization',
}
