import { lastAuditOf } from '@kit/audit'
import { actorFor, buildBranch } from '@kit/builders'
import { expectForeignLikeMissing, expectRefusals, missingId } from '@kit/refusals'
import { executing, useRuntime } from '@kit/test-runtime'
import { buildAdministrator } from '@kit/world'
import { describe, expect, it } from 'vitest'
import type { Announcement } from '../../kernel/announcement.ts'
import { dayOrNull } from '../../kernel/day.ts'
import { endRole } from './end-role.ts'

const test = useRuntime()

async function setUp() {
  test.setClock('2026-11-06')
  const branch = await buildBranch(test.runtime)
  const { organizationId, south } = branch
  const input = { organizationId, personId: south.member.id, until: '2026-11-30' }
  return { branch, administrator: await buildAdministrator(test), input }
}

describe('ending a person’s offices', () => {
  it('lets the person in until the last day, and not on the next', async () => {
    const { branch, administrator, input } = await setUp()
    const facts: Announcement[] = []
    const listening = executing(() => ({
      ...test.runtime,
      reactions: [async (fact: Announcement) => void facts.push(fact)],
    }))
    await listening.run(endRole, administrator, input)
    const { userId } = branch.south.member
    expect(facts).toEqual([{ type: 'access.changed', userId }])
    test.setClock('2026-11-30', '23:59')
    expect((await actorFor(test.runtime, userId)).roles.size).toBe(1)
    test.setClock('2026-12-01', '00:00')
    expect((await actorFor(test.runtime, userId)).roles.size).toBe(0)
    expect(await lastAuditOf(test.runtime.database, input.personId)).toMatchObject({
      kind: 'role.ended',
      subjectType: 'person',
      organizationId: input.organizationId,
      data: { name: '南党员', role: 'MEMBER' },
    })
  })

  it('ends every office in the organization, and brings an end forward, but never back', async () => {
    const { administrator, input } = await setUp()
    const { organizationId, personId } = input
    const { prisma } = test.runtime.database
    await prisma.organizationRole.create({
      data: { organizationId, personId, role: 'SECRETARIAT', fromDay: new Date('2020-01-01T00:00:00Z') },
    })
    await test.run(endRole, administrator, input)
    await test.run(endRole, administrator, { ...input, until: '2026-11-10' })
    const roles = await prisma.organizationRole.findMany({ where: { organizationId, personId } })
    expect(roles.map(({ untilDay }) => dayOrNull(untilDay))).toEqual(['2026-11-10', '2026-11-10'])
    await expectRefusals(test, endRole, [[administrator, input, 'NOT_FOUND']])
  })

  it('refuses others, a day before the office began and people who hold none', async () => {
    const { branch, administrator, input } = await setUp()
    await expectRefusals(test, endRole, [
      [branch.south.secretary.actor, input, 'NOT_ADMINISTRATOR'],
      [branch.south.member.actor, input, 'NOT_ADMINISTRATOR'],
      [administrator, { ...input, until: '' }, 'INVALID', 'until'],
      [administrator, { ...input, until: '2017-05-31' }, 'INVALID', 'until'],
      [administrator, { ...input, organizationId: missingId }, 'NOT_FOUND'],
    ])
  })

  it('answers somebody of another organization exactly like nobody', async () => {
    const { administrator, input } = await setUp()
    const other = await buildBranch(test.runtime)
    await expectForeignLikeMissing(test, endRole, administrator, other.south.member.id, (personId) => ({
      ...input,
      personId,
    }))
  })
})
