import { memberUnitsOn } from '../organizations/data.ts'
import type { PublicPlace } from './read-page.ts'

/** The member units of today: their names, and nobody's. */
export async function readMembers({ tx, scope, today }: PublicPlace) {
  const units = await memberUnitsOn(tx, scope, today)
  return units.map(({ id, name, kind, district }) => ({ id, name, kind, district }))
}
