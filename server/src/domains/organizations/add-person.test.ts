import { auditOf } from '@kit/audit'
import { actorFor, buildBranch } from '@kit/builders'
import { expectRefusals, missingId } from '@kit/refusals'
import { testSignIn } from '@kit/sign-in'
import { useRuntime } from '@kit/test-runtime'
import { buildAdministrator } from '@kit/world'
import { asCivilDate } from '@pilin/domain/calendar/civil-date'
import { describe, expect, it } from 'vitest'
import { columnOf } from '../../kernel/day.ts'
import { addPerson } from './add-person.ts'

const test = useRuntime()
let count = 0

async function setUp() {
  const branch = await buildBranch(test.runtime)
  const administrator = await buildAdministrator(test)
  count += 1
  const input = {
    organizationId: branch.organizationId,
    unitId: branch.south.unitId,
    name: '孙志强',
    office: '党总支书记',
    role: 'SECRETARY' as const,
    probationary: '',
    from: '2026-11-01',
    username: `Sun.Zhi${count}`,
    mobile: `1380000000${count}`,
    password: 'first-password',
  }
  return { branch, administrator, input }
}

describe('adding a person', () => {
  it('gives an office and a login that works by name and by number', async () => {
    const { branch, administrator, input } = await setUp()
    const { personId } = await test.run(addPerson, administrator, input)
    const person = await test.runtime.database.prisma.person.findUniqueOrThrow({ where: { id: personId } })
    expect(person).toMatchObject({ name: '孙志强', office: '党总支书记', probationary: false })
    const actor = await actorFor(test.runtime, person.userId ?? '')
    expect(actor).toMatchObject({ name: '孙志强', unitId: branch.south.unitId, administrator: false })
    expect([...actor.roles]).toEqual([[branch.organizationId, new Set(['SECRETARY'])]])
    const entrance = testSignIn(test.runtime)
    for (const name of [input.username.toLowerCase(), input.mobile]) {
      expect(await entrance.enter(name, input.password)).toContain('session_token=')
    }
    expect(await auditOf(test.runtime.database, personId)).toEqual([
      'person.added person',
      'account.created person',
    ])
    const audit = await test.runtime.database.prisma.auditEvent.findMany({ where: { subjectId: personId } })
    expect(JSON.stringify(audit)).not.toContain(input.password)
    expect(JSON.stringify(audit)).not.toContain(input.mobile)
  })

  it('needs neither an office nor a mobile number, and gives no rights before the first day', async () => {
    const { administrator, input } = await setUp()
    const given = { ...input, office: '', mobile: '', probationary: 'on', from: '2026-11-07' }
    const { personId } = await test.run(addPerson, administrator, given)
    const person = await test.runtime.database.prisma.person.findUniqueOrThrow({
      where: { id: personId },
      include: { user: true },
    })
    expect(person).toMatchObject({ office: '', probationary: true, user: { mobile: null } })
    expect((await actorFor(test.runtime, person.userId ?? '')).roles.size).toBe(0)
  })

  it('refuses others, words that do not fit and units that are no members, and changes nothing', async () => {
    const { branch, administrator, input } = await setUp()
    const other = await buildBranch(test.runtime)
    await expectRefusals(test, addPerson, [
      [branch.south.secretary.actor, input, 'NOT_ADMINISTRATOR'],
      [branch.south.secretary.actor, { ...input, organizationId: missingId }, 'NOT_ADMINISTRATOR'],
      [administrator, { ...input, organizationId: missingId }, 'NOT_FOUND'],
      [administrator, { ...input, unitId: missingId }, 'NOT_FOUND', 'unitId'],
      [administrator, { ...input, unitId: other.south.unitId }, 'NOT_FOUND', 'unitId'],
      [administrator, { ...input, unitId: '' }, 'INVALID', 'unitId'],
      [administrator, { ...input, name: '' }, 'INVALID', 'name'],
      [administrator, { ...input, role: 'BOSS' }, 'INVALID', 'role'],
      [administrator, { ...input, from: '' }, 'INVALID', 'from'],
      [administrator, { ...input, username: '有 空格' }, 'INVALID', 'username'],
      [administrator, { ...input, mobile: '12345' }, 'INVALID', 'mobile'],
      [administrator, { ...input, password: '七个字符不够长'.slice(0, 7) }, 'INVALID', 'password'],
    ])
  })

  it('refuses a name or a number that signs somebody else in, and says at which field', async () => {
    const { administrator, input } = await setUp()
    await test.run(addPerson, administrator, input)
    await expectRefusals(test, addPerson, [
      [
        administrator,
        { ...input, username: input.username.toUpperCase(), mobile: '' },
        'USERNAME_TAKEN',
        'username',
      ],
      [administrator, { ...input, username: 'somebody-else' }, 'USERNAME_TAKEN', 'mobile'],
      [administrator, { ...input, username: input.mobile, mobile: '' }, 'USERNAME_TAKEN', 'username'],
    ])
  })

  it('gives one name to one of two people who are entered at the same moment', async () => {
    const { administrator, input } = await setUp()
    const other = await buildBranch(test.runtime)
    const elsewhere = {
      ...input,
      organizationId: other.organizationId,
      unitId: other.south.unitId,
      mobile: '',
    }
    const outcomes = await Promise.allSettled(
      [input, elsewhere].map((each) => test.run(addPerson, administrator, each)),
    )
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const lost = outcomes.find(({ status }) => status === 'rejected')
    expect(lost).toMatchObject({ reason: { code: 'USERNAME_TAKEN' } })
  })

  it('takes nobody of a unit that has left', async () => {
    const { branch, administrator, input } = await setUp()
    await test.runtime.database.prisma.unitMembership.updateMany({
      where: { organizationId: branch.organizationId, unitId: branch.south.unitId },
      data: { untilDay: columnOf(asCivilDate('2026-10-31')) },
    })
    await expectRefusals(test, addPerson, [[administrator, input, 'NOT_FOUND', 'unitId']])
    await test.run(addPerson, administrator, { ...input, from: '2026-10-31' })
  })
})
