import { addPerson } from '@pilin/server/domains/organizations/add-person'
import { admitUnit } from '@pilin/server/domains/organizations/admit-unit'
import { createOrganization } from '@pilin/server/domains/organizations/create-organization'
import { planRoster } from '@pilin/server/domains/rotation/plan-roster'
import type { Actor } from '@pilin/server/kernel/actor'
import { actorFor, type BuiltPerson } from '../builders.ts'
import type { TestRuntime } from '../test-runtime.ts'
import { buildAdministrator } from '../world.ts'

/** Ten backbone members of each village, the secretary first, and an observer; by `S0`…`S9`, `N0`…`N9`, `O`. */
export type YearBranch = {
  /** Stands before every name and title, so that a leak into another organization can be seen. */
  mark: string
  organizationId: string
  south: string
  north: string
  rosterId: string
  people: Map<string, BuiltPerson>
}

const founded = '2017-06-01'
const places = {
  south: { province: '上海市', city: '上海市', district: '金山区', town: '廊下镇' },
  north: { province: '浙江省', city: '嘉兴市', district: '平湖市', town: '广陈镇' },
}

/** Sets 沪浙山塘 up as an administrator does, and plans the rotation of 2026: the south has January. */
export async function foundBranch(test: TestRuntime, mark: string): Promise<YearBranch> {
  const admin = await buildAdministrator(test, `${mark}管理员`)
  const { organizationId } = await test.run(createOrganization, admin, {
    kind: 'JOINT_BRANCH',
    name: `${mark}沪浙山塘联合党支部`,
    shortName: `${mark}沪浙山塘`,
    foundedOn: founded,
  })
  const admit = (side: 'south' | 'north', shortName: string) =>
    test.run(admitUnit, admin, {
      organizationId,
      kind: 'VILLAGE',
      name: `${mark}${shortName}村`,
      shortName: `${mark}${shortName}`,
      ...places[side],
      from: founded,
    })
  const { unitId: south } = await admit('south', '南山塘')
  const { unitId: north } = await admit('north', '北山塘')
  const people = new Map<string, BuiltPerson>()
  const enter = async (code: string, unitId: string, role: 'SECRETARY' | 'MEMBER' | 'OBSERVER') => {
    const person = await enterPerson(test, admin, { mark, code, organizationId, unitId, role })
    people.set(code, person)
    return person
  }
  for (const [letter, unitId] of [['S', south] as const, ['N', north] as const]) {
    for (let each = 0; each < 10; each++) {
      await enter(`${letter}${each}`, unitId, each === 0 ? 'SECRETARY' : 'MEMBER')
    }
  }
  await enter('O', south, 'OBSERVER')
  const branch = { mark, organizationId, south, north, people }
  const secretary = personOf(branch, 'S0')
  const { rosterId } = await test.run(planRoster, secretary.actor, {
    organizationId,
    period: 'MONTH',
    startsOn: '2026-01-01',
    endsOn: '2026-12-31',
    holders: [
      { personId: secretary.id, unitId: south },
      { personId: personOf(branch, 'N0').id, unitId: north },
    ],
  })
  return { ...branch, rosterId }
}

type NewPerson = {
  mark: string
  code: string
  organizationId: string
  unitId: string
  role: 'SECRETARY' | 'MEMBER' | 'OBSERVER'
}

async function enterPerson(
  test: TestRuntime,
  admin: Actor,
  { mark, code, ...given }: NewPerson,
): Promise<BuiltPerson> {
  const { personId } = await test.run(addPerson, admin, {
    ...given,
    name: `${mark}${code}`,
    office: '',
    probationary: false,
    from: founded,
    username: `${code}-${crypto.randomUUID().slice(0, 18)}`,
    mobile: '',
    password: 'a-year-in-the-branch',
  })
  const { userId } = await test.runtime.database.prisma.person.findUniqueOrThrow({ where: { id: personId } })
  if (!userId) throw new Error(`${code} has no login`)
  return { id: personId, userId, actor: await actorFor(test.runtime, userId) }
}

export function personOf({ people }: Pick<YearBranch, 'people'>, code: string): BuiltPerson {
  const person = people.get(code)
  if (!person) throw new Error(`there is nobody called ${code}`)
  return person
}
