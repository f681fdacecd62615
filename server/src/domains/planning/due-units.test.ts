import { type BuiltBranch, buildBranch } from '@kit/builders'
import { useRuntime } from '@kit/test-runtime'
import { asCivilDate } from '@pilin/domain/calendar/civil-date'
import type { planMeetingInput } from '@pilin/domain/meetings/schemas'
import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { columnOf } from '../../kernel/day.ts'
import { createCaller } from '../../router.ts'
import { planMeeting } from '../meetings/plan-meeting.ts'
import { planYear } from './plan-year.ts'
import { setOwnCadence } from './set-own-cadence.ts'

const test = useRuntime()

const words = { title: '11月工作会商', startTime: '14:30', endTime: '16:30', place: '议事厅' }

/** A branch whose consultations are owed by the north village alone, from November 2026. */
async function setUp(dueUnits: (branch: BuiltBranch) => string[] = ({ north }) => [north.unitId]) {
  const branch = await buildBranch(test.runtime)
  const { organizationId } = branch
  const secretary = branch.south.secretary.actor
  await test.run(setOwnCadence, secretary, {
    organizationId,
    kind: 'CONSULTATION',
    period: 'MONTH',
    startsOn: '2026-11-10',
    dayOfMonth: 13,
    unitIds: dueUnits(branch),
  })
  const plan = async (given: Partial<z.input<typeof planMeetingInput>> = {}) => {
    const input = { organizationId, kind: 'CONSULTATION' as const, date: '2026-11-13', ...words, ...given }
    const { meetingId } = await test.run(planMeeting, secretary, input)
    return invitedTo(meetingId)
  }
  return { branch, organizationId, secretary, plan }
}

/** The short names of the units that take part, and the names of those who are invited. */
async function invitedTo(meetingId: string) {
  const meeting = await test.runtime.database.prisma.meeting.findUniqueOrThrow({
    where: { id: meetingId },
    include: {
      units: { select: { unit: { select: { shortName: true } } } },
      attendance: { select: { person: { select: { name: true } } } },
    },
  })
  return {
    units: meeting.units.map(({ unit }) => unit.shortName).sort(),
    people: meeting.attendance.map(({ person }) => person.name).sort(),
  }
}

const north = { units: ['北山塘'], people: ['北书记', '北党员'] }
const everybody = {
  units: ['北山塘', '南山塘'],
  people: ['列席人', '北书记', '北党员', '南书记', '南党员'],
}

describe('a meeting that is owed by named units', () => {
  it('invites exactly them', async () => {
    const { plan } = await setUp()
    expect(await plan()).toEqual(north)
  })

  it('is everybody’s where it is another kind, beside the series, or before it is owed', async () => {
    const { plan } = await setUp()
    expect(await plan({ kind: 'THEME_DAY' })).toEqual(everybody)
    expect(await plan({ extra: true })).toEqual(everybody)
    expect(await plan({ date: '2026-11-09' })).toEqual(everybody)
  })

  it('is everybody’s where nobody is named', async () => {
    const { plan } = await setUp(() => [])
    expect(await plan()).toEqual(everybody)
  })

  it('goes by who is a member on its day', async () => {
    const { branch, plan } = await setUp((built) => [built.north.unitId, built.south.unitId])
    await test.runtime.database.prisma.unitMembership.updateMany({
      where: { organizationId: branch.organizationId, unitId: branch.south.unitId },
      data: { untilDay: columnOf(asCivilDate('2026-12-31')) },
    })
    expect((await plan()).units).toEqual(everybody.units)
    expect((await plan({ date: '2027-01-13' })).units).toEqual(north.units)
  })

  it('invites them from a year’s plan too, which says so beforehand', async () => {
    const { organizationId, secretary } = await setUp()
    const caller = createCaller({ runtime: test.runtime, actor: secretary })
    const { cadences } = await caller.planning.year({ organizationId, year: 2026 })
    expect(cadences.map(({ dueUnits }) => dueUnits)).toEqual([['北山塘']])
    const meetings = cadences.flatMap(({ id, rows }) =>
      rows.flatMap(({ periodStartsOn, proposed }) =>
        proposed ? [{ cadenceId: id, periodStartsOn, ...words, date: proposed.date ?? '' }] : [],
      ),
    )
    const { meetingIds } = await test.run(planYear, secretary, { organizationId, year: 2026, meetings })
    expect(meetingIds).toHaveLength(2)
    for (const id of meetingIds) expect(await invitedTo(id)).toEqual(north)
  })

  it('is not said of an obligation of everybody', async () => {
    const { organizationId, secretary } = await setUp((built) => [built.north.unitId, built.south.unitId])
    const caller = createCaller({ runtime: test.runtime, actor: secretary })
    const { cadences } = await caller.planning.cadences({ organizationId })
    expect(cadences.map(({ dueUnits }) => dueUnits)).toEqual([null])
  })
})
