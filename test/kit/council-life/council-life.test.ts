import { createCaller } from '@pilin/server/router'
import { beforeAll, describe, expect, it } from 'vitest'
import { useRuntime } from '../test-runtime.ts'
import { changes, memberCounts, projectCount } from './life-table.ts'
import { type LivedCouncil, liveCouncil } from './live-council.ts'

const test = useRuntime()

describe('eight years of 金融外滩', () => {
  let lived: LivedCouncil
  beforeAll(async () => {
    lived = await liveCouncil(test)
  }, 120_000)

  const as = () => createCaller({ runtime: test.runtime, actor: lived.council.general.actor })

  it.each(memberCounts)('on %s the council has %i units', async (on, count) => {
    const { organizationId } = lived.council
    expect((await as().organizations.roster({ organizationId, on })).count).toBe(count)
  })

  it('each change refers to the resolution of its session', async () => {
    const { prisma } = test.runtime.database
    const { organizationId } = lived.council
    const closed = await prisma.unitApplication.findMany({
      where: { organizationId, state: 'CARRIED_OUT' },
      include: { resolution: true },
      orderBy: { submittedAt: 'asc' },
    })
    expect(
      closed.map(({ name, kind, resolution }) => [
        kind,
        name,
        resolution?.decidedOn.toISOString().slice(0, 10),
      ]),
    ).toEqual(changes.map(({ kind, unit, session }) => [kind, unit, session]))
  })

  it('the list is adopted and published with each project in one unit’s hands', async () => {
    const { prisma } = test.runtime.database
    const list = await prisma.serviceList.findUniqueOrThrow({ where: { id: lived.listId } })
    expect(list.publishedAt).not.toBeNull()
    const responsible = await prisma.projectUnit.findMany({
      where: { project: { listId: lived.listId }, role: 'RESPONSIBLE' },
    })
    expect(new Set(responsible.map(({ projectId }) => projectId)).size).toBe(projectCount)
    expect(responsible).toHaveLength(projectCount)
  })

  it('claims from both sides are agreed', async () => {
    const { prisma } = test.runtime.database
    const { organizationId } = lived.council
    expect(await prisma.claim.count({ where: { organizationId, state: 'AGREED' } })).toBe(lived.claims)
  })
})
