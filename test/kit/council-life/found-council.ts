import { createFormLimits, type FormLimits } from '@pilin/server/domains/auth/form-limits'
import { addPerson } from '@pilin/server/domains/organizations/add-person'
import { admitUnit } from '@pilin/server/domains/organizations/admit-unit'
import { appointContact } from '@pilin/server/domains/organizations/appoint-contact'
import { createOrganization } from '@pilin/server/domains/organizations/create-organization'
import { planRoster } from '@pilin/server/domains/rotation/plan-roster'
import { actorFor, type BuiltPerson, buildPerson } from '../builders.ts'
import type { ClockedRuntime } from '../test-runtime.ts'
import { buildAdministrator } from '../world.ts'
import { foundedOn, founders } from './life-table.ts'

/** A council on its way through the years. */
export type Council = {
  test: ClockedRuntime
  /** What an address may send by forms without an account. */
  limits: FormLimits
  organizationId: string
  /** The secretary-general, of the first unit. */
  general: BuiltPerson
  /** Ids of the units by name, those that joined later too. */
  units: Map<string, string>
  /** Who speaks for a unit, by the unit's name. */
  contacts: Map<string, BuiltPerson>
}

const place = { province: '上海市', city: '上海市', district: '黄浦区', town: '外滩街道' }

/** Sets the council up with its founding units, as an administrator does. */
export async function foundCouncil(test: ClockedRuntime): Promise<Council> {
  const admin = await buildAdministrator(test, '管理员')
  const { organizationId } = await test.run(createOrganization, admin, {
    kind: 'REGIONAL_COUNCIL',
    name: '“滨江党建·金融外滩”联席会议',
    shortName: '金融外滩',
    foundedOn,
  })
  const units = new Map<string, string>()
  for (const name of founders) {
    const unit = { organizationId, kind: 'INSTITUTION' as const, name, shortName: name, ...place }
    units.set(name, (await test.run(admitUnit, admin, { ...unit, from: foundedOn })).unitId)
  }
  const { personId } = await test.run(addPerson, admin, {
    organizationId,
    unitId: unitOf({ units }, founders[0]),
    name: '江望潮',
    office: '秘书长',
    role: 'SECRETARY_GENERAL',
    probationary: false,
    from: foundedOn,
    username: 'jiang.wangchao',
    mobile: '',
    password: 'years-on-the-bund',
  })
  const { userId } = await test.runtime.database.prisma.person.findUniqueOrThrow({ where: { id: personId } })
  const general = { id: personId, userId: userId ?? '', actor: await actorFor(test.runtime, userId ?? '') }
  // The chair goes round by years; the secretariat acts for the unit that has it.
  await test.run(planRoster, general.actor, {
    organizationId,
    period: 'YEAR',
    startsOn: foundedOn,
    endsOn: '2030-12-31',
    holders: founders.map((name) => ({ personId: null, unitId: unitOf({ units }, name) })),
  })
  const limits = createFormLimits(test.runtime.database)
  const council = { test, limits, organizationId, general, units, contacts: new Map() }
  for (const name of founders) await appointFirst(council, name)
  return council
}

/** A founding unit names its contact; a unit that joins later has named one in its application. */
async function appointFirst(council: Council, name: string): Promise<void> {
  const { test, organizationId, general } = council
  const { id: personId, actor } = await giveLogin(council, name)
  const words = { name: '', office: '', phone: '', from: foundedOn }
  const unitId = actor.unitId ?? ''
  await test.run(appointContact, general.actor, { organizationId, unitId, personId, ...words })
}

/** Somebody of the unit with a login, who acts for it. */
export async function giveLogin(council: Council, name: string): Promise<BuiltPerson> {
  const { test, organizationId, units, contacts } = council
  const of = { organizationId, unitId: unitOf({ units }, name) }
  const person = await buildPerson(test.runtime, of, `${name}联络员`, 'MEMBER')
  contacts.set(name, person)
  return person
}

export function unitOf({ units }: Pick<Council, 'units'>, name: string): string {
  const id = units.get(name)
  if (id === undefined) throw new Error(`${name} is not known to the council`)
  return id
}

export function contactOf({ contacts }: Council, name: string): BuiltPerson {
  const person = contacts.get(name)
  if (person === undefined) throw new Error(`nobody acts for ${name}`)
  return person
}
