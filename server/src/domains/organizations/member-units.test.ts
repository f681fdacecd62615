import { lastAuditOf } from '@kit/audit'
import { buildBranch, buildUnit } from '@kit/builders'
import { buildMeeting } from '@kit/meetings'
import { expectForeignLikeMissing, expectRefusals } from '@kit/refusals'
import { useRuntime } from '@kit/test-runtime'
import { buildContact } from '@kit/units'
import { asCivilDate } from '@pilin/domain/calendar/civil-date'
import { describe, expect, it } from 'vitest'
import type { Actor } from '../../kernel/actor.ts'
import { columnOf } from '../../kernel/day.ts'
import { createCaller } from '../../router.ts'
import { appointContact } from './appoint-contact.ts'
import { editContact } from './edit-contact.ts'
import { editUnit } from './edit-unit.ts'

const test = useRuntime()
const as = (actor: Actor) => createCaller({ runtime: test.runtime, actor })
const column = (day: string) => columnOf(asCivilDate(day))

const fields = {
  kind: 'VILLAGE' as const,
  name: '山塘村（金山）',
  shortName: '南山塘',
  province: '上海市',
  city: '上海市',
  district: '金山区',
  town: '廊下镇',
  address: '山塘路1号',
}

async function suspend(organizationId: string, unitId: string, from: string, until: string | null) {
  await test.runtime.database.prisma.unitSuspension.create({
    data: {
      organizationId,
      unitId,
      fromDay: column(from),
      untilDay: until === null ? null : column(until),
      reason: '机构改革',
    },
  })
}

describe('the roster', () => {
  it('has the members of any day, their number, who is suspended, and who has left', async () => {
    const { organizationId, south, north } = await buildBranch(test.runtime)
    const { prisma } = test.runtime.database
    const east = await buildUnit(prisma, organizationId, '东山塘')
    await prisma.unitMembership.updateMany({
      where: { unitId: east.id },
      data: { untilDay: column('2019-12-31') },
    })
    await suspend(organizationId, north.unitId, '2020-01-01', '2020-06-30')
    const rosterOn = (on: string | null) =>
      as(south.member.actor).organizations.roster({ organizationId, on })
    const counted = async (on: string | null) => {
      const { count, suspendedCount, former } = await rosterOn(on)
      return [count, suspendedCount, former.length]
    }
    expect(await counted('2017-05-31')).toEqual([0, 0, 0])
    expect(await counted('2019-12-31')).toEqual([3, 0, 0])
    expect(await counted('2020-01-01')).toEqual([2, 1, 1])
    expect(await counted('2020-07-01')).toEqual([2, 0, 1])
    expect(await counted(null)).toEqual([2, 0, 1])
    const today = await rosterOn(null)
    expect(today.growth).toEqual([
      { day: '2017-06-01', count: 3 },
      { day: '2020-01-01', count: 2 },
    ])
    expect(today.mayKeep).toBe(false)
    expect((await rosterOn('2020-02-01')).units.map(({ name, isSuspended }) => [name, isSuspended])).toEqual(
      expect.arrayContaining([
        ['北山塘村', true],
        ['南山塘村', false],
      ]),
    )
  })

  it('is exported with telephone numbers for the secretariat alone', async () => {
    const branch = await buildBranch(test.runtime)
    await buildContact(test, branch)
    const { organizationId, south } = branch
    const phonesFor = async (actor: Actor) => {
      const { rows } = await as(actor).documents.roster({ organizationId, on: null })
      return rows.map(({ shortName, contact, phone }) => `${shortName} ${contact} ${phone}`.trim()).sort()
    }
    expect(await phonesFor(south.secretary.actor)).toEqual(['北山塘 北书记 021-63210000', '南山塘'])
    expect(await phonesFor(south.member.actor)).toEqual(['北山塘 北书记', '南山塘'])
  })
})

describe('a suspended unit', () => {
  it('is neither invited nor taking part, and comes back by itself', async () => {
    const branch = await buildBranch(test.runtime)
    const { organizationId, north } = branch
    await suspend(organizationId, north.unitId, '2026-11-01', '2026-11-09')
    const unitsOf = async (date: string) => {
      const { meetingId } = await buildMeeting(test, branch, { date, title: date })
      const { prisma } = test.runtime.database
      const people = await prisma.attendance.findMany({ where: { meetingId }, include: { person: true } })
      const units = await prisma.meetingUnit.findMany({ where: { meetingId } })
      const fromNorth = people.filter(({ person }) => person.unitId === north.unitId)
      return [units.some(({ unitId }) => unitId === north.unitId), fromNorth.length > 0]
    }
    expect(await unitsOf('2026-11-09')).toEqual([false, false])
    expect(await unitsOf('2026-11-10')).toEqual([true, true])
  })

  it('cannot be suspended twice at a time, and needs a reason', async () => {
    const { organizationId, south } = await buildBranch(test.runtime)
    await suspend(organizationId, south.unitId, '2026-01-01', '2026-03-31')
    await suspend(organizationId, south.unitId, '2026-04-01', null)
    await expect(suspend(organizationId, south.unitId, '2026-03-31', '2026-03-31')).rejects.toThrow(/overlap/)
    await expect(test.runtime.database.pool.query(`update unit_suspension set reason = ''`)).rejects.toThrow(
      /reason/,
    )
  })
})

describe('a unit’s data', () => {
  it('is kept by the unit’s contact of today and by the secretariat, which is told apart', async () => {
    const branch = await buildBranch(test.runtime)
    const { organizationId, south, north } = branch
    const { unitId } = north
    const input = { organizationId, unitId, ...fields }
    await expectRefusals(test, editUnit, [
      [north.member.actor, input, 'NOT_SECRETARIAT'],
      [branch.observer.actor, input, 'NOT_SECRETARIAT'],
      [south.secretary.actor, { ...input, name: '' }, 'INVALID', 'name'],
      [south.secretary.actor, { ...input, name: '南山塘村' }, 'UNIT_NAME_TAKEN'],
    ])
    await test.run(editUnit, south.secretary.actor, input)
    const { prisma } = test.runtime.database
    await prisma.unitContact.create({
      data: { organizationId, unitId, personId: north.member.id, fromDay: column('2026-11-06') },
    })
    await test.run(editUnit, north.member.actor, { ...input, address: '广陈路2号' })
    expect(await lastAuditOf(test.runtime.database, unitId)).toMatchObject({
      kind: 'unit.edited',
      actorName: '北党员',
      data: { changed: '地址', bySecretariat: false },
    })
    expect(await as(north.member.actor).organizations.unit({ organizationId, unitId })).toMatchObject({
      address: '广陈路2号',
      mayKeep: true,
      mayEnterPeople: false,
      edited: { by: '北党员' },
    })
    // Nobody else's unit.
    const other = { ...input, unitId: south.unitId }
    await expectRefusals(test, editUnit, [[north.member.actor, other, 'NOT_SECRETARIAT']])
    await prisma.unitContact.updateMany({ where: { unitId }, data: { untilDay: column('2026-11-06') } })
    test.setClock('2026-11-07')
    await expectRefusals(test, editUnit, [[north.member.actor, input, 'NOT_SECRETARIAT']])
    test.setClock('2026-11-06')
  })

  it('of another organization is answered like what does not exist', async () => {
    const [mine, theirs] = [await buildBranch(test.runtime), await buildBranch(test.runtime)]
    const { organizationId, south } = mine
    const { actor } = south.secretary
    await expectForeignLikeMissing(test, editUnit, actor, theirs.north.unitId, (unitId) => ({
      organizationId,
      unitId,
      ...fields,
    }))
    await expectForeignLikeMissing(
      test,
      editContact,
      actor,
      await buildContact(test, theirs),
      (contactId) => ({
        contactId,
        phone: '',
        from: '2026-01-01',
        until: '',
      }),
    )
    await expectForeignLikeMissing(test, appointContact, actor, theirs.south.member.id, (personId) => ({
      organizationId,
      unitId: south.unitId,
      personId,
      from: '2026-01-01',
    }))
  })
})

describe('a contact', () => {
  it('stands from a day to a day; the secretariat may enter somebody new', async () => {
    const branch = await buildBranch(test.runtime)
    const { organizationId, south } = branch
    const { actor } = south.secretary
    const input = { organizationId, unitId: south.unitId, personId: '', phone: '', from: '2026-10-01' }
    await expectRefusals(test, appointContact, [
      [actor, input, 'INVALID', 'personId'],
      [actor, { ...input, personId: south.member.id, name: '某人' }, 'INVALID', 'personId'],
      [actor, { ...input, name: '某人', phone: 'abc' }, 'INVALID', 'phone'],
      [actor, { ...input, personId: south.member.id, from: '2017-05-31' }, 'INVALID', 'from'],
    ])
    const { contactId } = await test.run(appointContact, actor, {
      ...input,
      name: '新联络员',
      office: '干事',
    })
    const view = () => as(actor).organizations.unit({ organizationId, unitId: south.unitId })
    expect((await view()).contacts).toMatchObject([{ name: '新联络员', isCurrent: true, until: null }])
    const edited = { contactId, phone: '13800000000', from: '2026-10-01' }
    await expectRefusals(test, editContact, [
      [actor, { ...edited, until: '2026-09-30' }, 'INVALID', 'until'],
      [south.member.actor, { ...edited, until: '' }, 'NOT_SECRETARIAT'],
    ])
    await test.run(editContact, actor, { ...edited, until: '2026-10-31' })
    expect((await view()).contacts).toMatchObject([{ phone: '13800000000', isCurrent: false }])
    expect(
      (await as(south.member.actor).organizations.unit({ organizationId, unitId: south.unitId })).contacts,
    ).toMatchObject([{ phone: null }])
  })

  it('is appointed once, however many press at once', async () => {
    const branch = await buildBranch(test.runtime)
    const { organizationId, south } = branch
    const input = {
      organizationId,
      unitId: south.unitId,
      personId: south.member.id,
      phone: '',
      from: '2026-10-01',
    }
    const tries = await Promise.allSettled(
      Array.from({ length: 6 }, () => test.run(appointContact, south.secretary.actor, input)),
    )
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const { prisma } = test.runtime.database
    await expect(
      prisma.unitContact.create({
        data: {
          organizationId,
          unitId: south.unitId,
          personId: south.member.id,
          fromDay: column('2026-12-01'),
        },
      }),
    ).rejects.toThrow(/overlap/)
  })
})
