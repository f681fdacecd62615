import { asCivilDate } from '@pilin/domain/calendar/civil-date'
import { columnOf } from '@pilin/server/kernel/day'
import type { Runtime } from '@pilin/server/kernel/use-case'
import { type BuiltPerson, buildOrganization, buildPerson, buildUnit } from './builders.ts'

/** A regional council of two units since 2017; its secretariat acts for the unit that has the chair. */
export type BuiltCouncil = {
  organizationId: string
  /** The unit of the secretariat. */
  committee: { unitId: string; general: BuiltPerson; secretariat: BuiltPerson }
  /** A member unit, its contact with a login, and somebody else of it. */
  exchange: { unitId: string; contact: BuiltPerson; member: BuiltPerson }
}

export async function buildCouncil(runtime: Runtime): Promise<BuiltCouncil> {
  const { prisma } = runtime.database
  const { id: organizationId } = await buildOrganization(prisma, 'REGIONAL_COUNCIL')
  const committee = await buildUnit(prisma, organizationId, '黄浦区委')
  const exchange = await buildUnit(prisma, organizationId, '黄金交易所')
  const of = (unitId: string) => ({ organizationId, unitId })
  const contact = await buildPerson(runtime, of(exchange.id), '乔如山', 'MEMBER')
  const fromDay = columnOf(asCivilDate('2018-01-01'))
  await prisma.unitContact.create({
    data: { organizationId, unitId: exchange.id, personId: contact.id, phone: '021-63210000', fromDay },
  })
  await prisma.dutyRoster.create({
    data: {
      organizationId,
      period: 'YEAR',
      startsOn: fromDay,
      holders: { create: [{ position: 0, unitId: exchange.id, personId: null }] },
    },
  })
  return {
    organizationId,
    committee: {
      unitId: committee.id,
      general: await buildPerson(runtime, of(committee.id), '江望潮', 'SECRETARY_GENERAL'),
      secretariat: await buildPerson(runtime, of(committee.id), '林听涛', 'SECRETARIAT'),
    },
    exchange: {
      unitId: exchange.id,
      contact,
      member: await buildPerson(runtime, of(exchange.id), '程晓帆', 'MEMBER'),
    },
  }
}
