import { lastAuditOf } from '@kit/audit'
import { buildBranch, buildOrganization } from '@kit/builders'
import { expectRefusals, missingId } from '@kit/refusals'
import { useRuntime } from '@kit/test-runtime'
import { buildAdministrator } from '@kit/world'
import { describe, expect, it } from 'vitest'
import { dayOf } from '../../kernel/day.ts'
import { admitUnit } from './admit-unit.ts'

const test = useRuntime()

const village = {
  kind: 'VILLAGE' as const,
  name: '山塘村（平湖）',
  shortName: '北山塘',
  province: '浙江省',
  city: '嘉兴市',
  district: '平湖市',
  town: '广陈镇',
}

describe('admitting a unit', () => {
  it('makes it a member from the day, listed after those before it', async () => {
    const administrator = await buildAdministrator(test)
    const { prisma } = test.runtime.database
    const { id: organizationId } = await buildOrganization(prisma)
    const admit = (from: string) => test.run(admitUnit, administrator, { organizationId, ...village, from })
    const { unitId: first } = await admit('2017-06-01')
    const { unitId: second } = await admit('2027-01-01')
    const memberships = await prisma.unitMembership.findMany({
      where: { organizationId },
      orderBy: { position: 'asc' },
      include: { unit: true },
    })
    expect(memberships.map(({ unitId, fromDay }) => [unitId, dayOf(fromDay)])).toEqual([
      [first, '2017-06-01'],
      [second, '2027-01-01'],
    ])
    expect(memberships[0]?.unit).toMatchObject({ ...village, placeholder: false })
    expect(await lastAuditOf(test.runtime.database, first)).toMatchObject({
      kind: 'unit.admitted',
      subjectType: 'unit',
      organizationId,
      data: { name: village.name, from: '2017-06-01' },
    })
  })

  it('is for administrators alone, and needs the place and the day', async () => {
    const { organizationId, south } = await buildBranch(test.runtime)
    const administrator = await buildAdministrator(test)
    const input = { organizationId, ...village, from: '2026-11-01' }
    await expectRefusals(test, admitUnit, [
      [south.secretary.actor, input, 'NOT_ADMINISTRATOR'],
      [administrator, { ...input, kind: '' }, 'INVALID', 'kind'],
      [administrator, { ...input, name: '' }, 'INVALID', 'name'],
      [administrator, { ...input, province: '' }, 'INVALID', 'province'],
      [administrator, { ...input, town: '镇\n二' }, 'INVALID', 'town'],
      [administrator, { ...input, from: '2026-13-01' }, 'INVALID', 'from'],
      [administrator, { ...input, organizationId: missingId }, 'NOT_FOUND'],
      [administrator, { ...input, organizationId: '1' }, 'INVALID', 'organizationId'],
    ])
  })

  it('tells nobody else whether an organization exists', async () => {
    const mine = await buildBranch(test.runtime)
    const other = await buildBranch(test.runtime)
    const input = { ...village, from: '2026-11-01' }
    await expectRefusals(test, admitUnit, [
      [mine.south.secretary.actor, { ...input, organizationId: other.organizationId }, 'NOT_ADMINISTRATOR'],
      [mine.south.secretary.actor, { ...input, organizationId: missingId }, 'NOT_ADMINISTRATOR'],
    ])
  })
})
