/** Events of what the secretariat keeps beside the roster: logins of contacts, duties of terms. Part of the closed list. */
export type SecretariatEvents = {
  'unit.login-invited': { subject: 'unit'; data: { unit: string; name: string; until: string } }
  'unit.login-revoked': { subject: 'unit'; data: { unit: string; name: string } }
  'unit.login-opened': { subject: 'unit'; data: { unit: string; name: string } }
  'term-duty.template-added': { subject: 'organization'; data: { title: string } }
  'term-duty.template-ended': { subject: 'organization'; data: { title: string } }
  'term-duty.added': { subject: 'organization'; data: { title: string; unit: string; dueOn: string } }
  'term-duty.marked': { subject: 'organization'; data: { title: string; unit: string; done: boolean } }
  'term-duty.struck': { subject: 'organization'; data: { title: string; unit: string; reason: string } }
}

export const secretariatSubjects: { [Kind in keyof SecretariatEvents]: SecretariatEvents[Kind]['subject'] } =
  {
    'unit.login-invited': 'unit',
    'unit.login-revoked': 'unit',
    'unit.login-opened': 'unit',
    'term-duty.template-added': 'organization',
    'term-duty.template-ended': 'organization',
    'term-duty.added': 'organization',
    'term-duty.marked': 'organization',
    'term-duty.struck': 'organization',
  }
