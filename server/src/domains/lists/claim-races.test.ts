import { type BuiltPerson, buildBranch } from '@kit/builders'
import { buildNeed, buildResource } from '@kit/lists'
import { useRuntime } from '@kit/test-runtime'
import { describe, expect, it } from 'vitest'
import { DomainError } from '../../kernel/domain-error.ts'
import { decideClaim } from './decide-claim.ts'

const test = useRuntime()
const rivals = 200

/** Claims of as many units, written by hand, for one need or for one time of one resource. */
async function buildRivals(
  organizationId: string,
  person: BuiltPerson,
  about: { needId: string } | { resourceId: string; startsAt: Date; endsAt: Date },
): Promise<string[]> {
  const { prisma } = test.runtime.database
  const place = { province: '上海市', city: '上海市', district: '黄浦区', town: '' }
  const numbers = Array.from({ length: rivals }, (_, index) => index)
  const units = await prisma.unit.createManyAndReturn({
    data: numbers.map((n) => ({ kind: 'OTHER', name: `对手${n}`, shortName: `对手${n}`, ...place })),
  })
  const now = test.runtime.clock()
  const claims = await prisma.claim.createManyAndReturn({
    data: units.map((unit) => ({ organizationId, unitId: unit.id, askedAt: now, ...about })),
  })
  await prisma.claimEntry.createMany({
    data: claims.map(({ id }) => ({
      claimId: id,
      step: 'ASK',
      side: 'CLAIMANT',
      personId: person.id,
      at: now,
    })),
  })
  return claims.map(({ id }) => id)
}

/** More hands than the database has connections, so that there is always somebody waiting. */
const hands = 25

/** Agrees to all of them, as many at once as there are hands: how many succeeded, and why the others did not. */
async function agreeToAll(owner: BuiltPerson, claimIds: readonly string[]) {
  const waiting = [...claimIds]
  const refusals = new Set<string>()
  let agreed = 0
  const agree = async () => {
    for (let claimId = waiting.pop(); claimId; claimId = waiting.pop()) {
      const input = { claimId, step: 'AGREE', text: '', date: null, startTime: null, endTime: null } as const
      try {
        await test.run(decideClaim, owner.actor, input)
        agreed += 1
      } catch (error) {
        if (!(error instanceof DomainError)) throw error
        refusals.add(error.code)
      }
    }
  }
  await Promise.all(Array.from({ length: hands }, agree))
  return { agreed, refusals: [...refusals] }
}

const noon = new Date('2026-11-20T04:00:00Z')
const later = new Date('2026-11-20T05:00:00Z')

async function roomAndRivals() {
  const branch = await buildBranch(test.runtime)
  const { south, north, organizationId } = branch
  const resourceId = await buildResource(test, branch, south.member)
  const time = { resourceId, startsAt: noon, endsAt: later }
  return { resourceId, owner: south.member, claimIds: await buildRivals(organizationId, north.member, time) }
}

async function needAndRivals() {
  const branch = await buildBranch(test.runtime)
  const { south, north, organizationId } = branch
  const needId = await buildNeed(test, branch, south.member)
  return {
    needId,
    owner: south.member,
    claimIds: await buildRivals(organizationId, north.member, { needId }),
  }
}

/** The same race where the database does not judge: what looks first alone comes to. */
async function withoutGuard<T>(drop: string, restore: string, work: () => Promise<T>): Promise<T> {
  const { pool } = test.runtime.database
  await pool.query(drop)
  try {
    return await work()
  } finally {
    await pool.query(restore)
  }
}

describe(`${rivals} rivals at once`, () => {
  it('for one time of a room: one gets it, the others learn that it is taken', async () => {
    const { resourceId, owner, claimIds } = await roomAndRivals()
    expect(await agreeToAll(owner, claimIds)).toEqual({ agreed: 1, refusals: ['RESOURCE_TIME_TAKEN'] })
    const { prisma } = test.runtime.database
    expect(await prisma.resourceTime.count({ where: { resourceId } })).toBe(1)
    expect(await prisma.claim.count({ where: { resourceId, state: 'AGREED' } })).toBe(1)
  }, 120_000)

  it('for one need: one is responsible, the others learn who', async () => {
    const { needId, owner, claimIds } = await needAndRivals()
    expect(await agreeToAll(owner, claimIds)).toEqual({ agreed: 1, refusals: ['NEED_TAKEN'] })
    const { prisma } = test.runtime.database
    expect(await prisma.claim.count({ where: { needId, state: 'AGREED' } })).toBe(1)
  }, 120_000)

  it('get a room twice where only a look before decides', async () => {
    const { resourceId, claimIds } = await roomAndRivals()
    const { prisma } = test.runtime.database
    const { organizationId } = await prisma.resource.findUniqueOrThrow({ where: { id: resourceId } })
    const naive = (claimId: string) =>
      prisma.$transaction(
        async (tx) => {
          const overlapping = { resourceId, startsAt: { lt: later }, endsAt: { gt: noon } }
          if ((await tx.resourceTime.count({ where: overlapping })) > 0) return
          await tx.resourceTime.create({
            data: { organizationId, resourceId, claimId, startsAt: noon, endsAt: later },
          })
        },
        { maxWait: 60_000 },
      )
    const taken = await withoutGuard(
      'alter table resource_time drop constraint resource_time_no_overlap',
      `truncate resource_time; alter table resource_time add constraint resource_time_no_overlap
        exclude using gist (resource_id with =, tstzrange(starts_at, ends_at) with &&) where (released_at is null)`,
      async () => {
        await Promise.all(claimIds.map(naive))
        return prisma.resourceTime.count({ where: { resourceId } })
      },
    )
    expect(taken).toBeGreaterThan(1)
  }, 120_000)

  it('become responsible together where the use case alone looks', async () => {
    const { needId, owner, claimIds } = await needAndRivals()
    const { agreed } = await withoutGuard(
      'drop index claim_one_responsible',
      // What went wrong is given back first, or the index would not stand.
      `update claim set state = 'RELEASED' where need_id = '${needId}' and state = 'AGREED';
        create unique index claim_one_responsible on claim(need_id) where state = 'AGREED' and role = 'RESPONSIBLE'`,
      () => agreeToAll(owner, claimIds),
    )
    expect(agreed).toBeGreaterThan(1)
  }, 120_000)
})
