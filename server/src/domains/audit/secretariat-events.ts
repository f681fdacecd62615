/** Events of what the secretariat keeps beside the roster: logins of contacts, duties of terms. Part of the closed list. */
export type SecretariatEvents = {
  'unit.login-invited': { subject: 'unit'; data: { unit: string; name: string; until: string } }
  'unit.login-revoked': { subject: 'unit'; data: { unit: string; name: string } }
  'unit.login-opened': { subject: 'unit'; data: { unit: string; name: string } }
}

export const secretariatSubjects: { [Kind in keyof SecretariatEvents]: SecretariatEvents[Kind]['subject'] } =
  {
    'unit.login-invited': 'unit',
    'unit.login-revoked': 'unit',
    'unit.login-opened': 'unit',
  }
