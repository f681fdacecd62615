import { lastAuditOf } from '@kit/audit'
import { buildBranch } from '@kit/builders'
import { expectRefusals, missingId } from '@kit/refusals'
import { useRuntime } from '@kit/test-runtime'
import { buildAdministrator } from '@kit/world'
import { describe, expect, it } from 'vitest'
import { dayOf } from '../../kernel/day.ts'
import { setCadence } from './set-cadence.ts'

const test = useRuntime()

async function setUp() {
  const branch = await buildBranch(test.runtime)
  const { organizationId } = branch
  const input = { organizationId, kind: 'CONSULTATION', period: 'MONTH', startsOn: '2026-01-01' } as const
  const cadences = async () => {
    const rows = await test.runtime.database.prisma.cadence.findMany({
      where: { organizationId },
      orderBy: { startsOn: 'asc' },
    })
    return rows.map(({ kind, period, startsOn }) => `${kind} ${period} ${dayOf(startsOn)}`)
  }
  return { branch, administrator: await buildAdministrator(test), input, cadences }
}

describe('setting what an organization owes', () => {
  it('keeps one cadence for each kind of meeting; setting it again changes it', async () => {
    const { administrator, input, cadences } = await setUp()
    await test.run(setCadence, administrator, input)
    await test.run(setCadence, administrator, { ...input, kind: 'THEME_DAY', period: 'QUARTER' })
    await test.run(setCadence, administrator, { ...input, period: 'HALF_YEAR', startsOn: '2026-07-01' })
    expect(await cadences()).toEqual(['THEME_DAY QUARTER 2026-01-01', 'CONSULTATION HALF_YEAR 2026-07-01'])
    expect(await lastAuditOf(test.runtime.database, input.organizationId)).toMatchObject({
      kind: 'cadence.set',
      subjectType: 'organization',
      organizationId: input.organizationId,
      data: { kind: 'CONSULTATION', period: 'HALF_YEAR' },
    })
  })

  it('is for administrators alone, and refuses words that are none', async () => {
    const { branch, administrator, input } = await setUp()
    await expectRefusals(test, setCadence, [
      [branch.south.secretary.actor, input, 'NOT_ADMINISTRATOR'],
      [branch.south.secretary.actor, { ...input, organizationId: missingId }, 'NOT_ADMINISTRATOR'],
      [administrator, { ...input, organizationId: missingId }, 'NOT_FOUND'],
      [administrator, { ...input, kind: '' }, 'INVALID', 'kind'],
      [administrator, { ...input, period: 'WEEK' }, 'INVALID', 'period'],
      [administrator, { ...input, startsOn: '2026-02-29' }, 'INVALID', 'startsOn'],
    ])
  })
})
