import { asCivilDate } from '@pilin/domain/calendar/civil-date'
import type { OrganizationKind, OrganizationRoleKind } from '@pilin/domain/organizations/vocabulary'
import type { Transaction } from '@pilin/prisma/database'
import { loadActor } from '@pilin/server/domains/auth/data'
import type { Actor } from '@pilin/server/kernel/actor'
import { columnOf } from '@pilin/server/kernel/day'
import type { Runtime } from '@pilin/server/kernel/use-case'

/** A person with a login, as an actor and as rows. */
export type BuiltPerson = { id: string; userId: string; actor: Actor }

/** A joint branch of two villages that has existed since 2017, with a monthly rotation. */
export type BuiltBranch = {
  organizationId: string
  south: { unitId: string; secretary: BuiltPerson; member: BuiltPerson }
  north: { unitId: string; secretary: BuiltPerson; member: BuiltPerson }
  observer: BuiltPerson
  rosterId: string
}

const begin = columnOf(asCivilDate('2017-06-01'))
let count = 0

export async function buildOrganization(tx: Transaction, kind: OrganizationKind = 'JOINT_BRANCH') {
  count += 1
  return tx.organization.create({
    data: { kind, name: `测试组织${count}`, shortName: `测试${count}`, foundedOn: begin },
  })
}

export async function buildUnit(tx: Transaction, organizationId: string, shortName: string) {
  const unit = await tx.unit.create({
    data: {
      kind: 'VILLAGE',
      name: `${shortName}村`,
      shortName,
      province: '上海市',
      city: '上海市',
      district: '金山区',
      town: '廊下镇',
    },
  })
  await tx.unitMembership.create({ data: { organizationId, unitId: unit.id, fromDay: begin } })
  return unit
}

/** A person of a unit with a login (without a password) and an office in the organization. */
export async function buildPerson(
  runtime: Runtime,
  place: { organizationId: string; unitId: string },
  name: string,
  role: OrganizationRoleKind,
): Promise<BuiltPerson> {
  const { prisma } = runtime.database
  count += 1
  const userId = `user-${count}-${Math.random().toString(36).slice(2)}`
  await prisma.user.create({
    data: { id: userId, name, email: `${userId}@accounts.invalid`, username: userId },
  })
  const person = await prisma.person.create({ data: { unitId: place.unitId, name, userId } })
  await prisma.organizationRole.create({
    data: { organizationId: place.organizationId, personId: person.id, role, fromDay: begin },
  })
  return { id: person.id, userId, actor: await actorFor(runtime, userId) }
}

/** The actor of a login as of the runtime's clock. */
export async function actorFor(runtime: Runtime, userId: string): Promise<Actor> {
  const actor = await loadActor(runtime.database.prisma, userId, 'test-session', runtime.clock())
  if (!actor) throw new Error(`there is no actor for ${userId}`)
  return actor
}

/** The south village is on duty in odd months from 2017-06 … the north in the others. */
export async function buildBranch(runtime: Runtime): Promise<BuiltBranch> {
  const { prisma } = runtime.database
  const { id: organizationId } = await buildOrganization(prisma)
  const southUnit = await buildUnit(prisma, organizationId, '南山塘')
  const northUnit = await buildUnit(prisma, organizationId, '北山塘')
  const south = { organizationId, unitId: southUnit.id }
  const north = { organizationId, unitId: northUnit.id }
  const built = {
    organizationId,
    south: {
      unitId: southUnit.id,
      secretary: await buildPerson(runtime, south, '南书记', 'SECRETARY'),
      member: await buildPerson(runtime, south, '南党员', 'MEMBER'),
    },
    north: {
      unitId: northUnit.id,
      secretary: await buildPerson(runtime, north, '北书记', 'SECRETARY'),
      member: await buildPerson(runtime, north, '北党员', 'MEMBER'),
    },
    observer: await buildPerson(runtime, south, '列席人', 'OBSERVER'),
  }
  const roster = await prisma.dutyRoster.create({
    data: {
      organizationId,
      period: 'MONTH',
      startsOn: begin,
      holders: {
        create: [
          { position: 0, unitId: built.north.unitId, personId: built.north.secretary.id },
          { position: 1, unitId: built.south.unitId, personId: built.south.secretary.id },
        ],
      },
    },
  })
  return { ...built, rosterId: roster.id }
}
