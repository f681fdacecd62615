import { lastAuditOf } from '@kit/audit'
import { buildBranch } from '@kit/builders'
import { expectForeignLikeMissing, expectRefusals } from '@kit/refusals'
import { useRuntime } from '@kit/test-runtime'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../kernel/actor.ts'
import { createCaller } from '../../router.ts'
import { importKnownYears } from '../calendar/import-known-years.ts'
import { cancelMeeting } from '../meetings/cancel-meeting.ts'
import { editMeeting } from '../meetings/edit-meeting.ts'
import { planYear } from './plan-year.ts'
import { setOwnCadence } from './set-own-cadence.ts'

const test = useRuntime()
beforeAll(async () => {
  test.setClock('2026-08-20')
  await importKnownYears(test.runtime.database, test.runtime.clock())
})

async function setUp() {
  const branch = await buildBranch(test.runtime)
  const { organizationId } = branch
  const secretary = branch.south.secretary.actor
  await test.run(setOwnCadence, secretary, {
    organizationId,
    kind: 'CONSULTATION',
    period: 'MONTH',
    startsOn: '2026-09-01',
    ordinal: 1,
    weekday: 5,
    startTime: '14:30',
    minutes: 90,
    place: '议事厅',
  })
  const view = (year?: number, actor: Actor = secretary) =>
    createCaller({ runtime: test.runtime, actor }).planning.year({ organizationId, year })
  const { id: cadenceId = '' } = (await view()).cadences[0] ?? {}
  /** The rows of the page as a form sends them when all are ticked. */
  const ticked = async () =>
    ((await view()).cadences[0]?.rows ?? []).flatMap(({ periodStartsOn, proposed }) =>
      proposed ? [{ cadenceId, periodStartsOn, ...proposed, date: proposed.date ?? '' }] : [],
    )
  const plan = <Row>(meetings: (Row | undefined)[]) => ({
    organizationId,
    year: 2026,
    meetings: meetings.filter((row) => row !== undefined),
  })
  return { branch, organizationId, secretary, cadenceId, view, ticked, plan }
}

const meetingsOf = (organizationId: string) =>
  test.runtime.database.prisma.meeting.findMany({
    where: { organizationId },
    orderBy: { startsAt: 'asc' },
    include: { plan: true, units: true, attendance: true, minutes: true },
  })

describe('planning a year', () => {
  it('proposes a day for each period and explains it, by the obligation’s own time and place', async () => {
    const { view } = await setUp()
    const { cadences, isPublished, year } = await view()
    expect([year, isPublished]).toEqual([2026, true])
    expect(cadences[0]?.rows.map(({ label, proposed }) => [label, proposed?.date, proposed?.note])).toEqual([
      ['2026年9月', '2026-09-04', null],
      ['2026年10月', '2026-10-09', '原定 10-02，国庆假期，顺延至 10-09'],
      ['2026年11月', '2026-11-06', null],
      ['2026年12月', '2026-12-04', null],
    ])
    expect(cadences[0]?.rows[0]?.proposed).toMatchObject({
      title: '9月工作会商',
      startTime: '14:30',
      endTime: '16:00',
      place: '议事厅',
      isPast: false,
    })
  })

  it('makes every meeting in one step, each like a single one, and keeps why it is on its day', async () => {
    const { organizationId, secretary, view, ticked, plan } = await setUp()
    const { meetingIds } = await test.run(planYear, secretary, plan(await ticked()))
    const meetings = await meetingsOf(organizationId)
    expect(meetings.map(({ id }) => id)).toEqual(meetingIds)
    for (const meeting of meetings) {
      expect(meeting).toMatchObject({ kind: 'CONSULTATION', extra: false, counts: true })
      expect([meeting.units.length, meeting.attendance.length]).toEqual([2, 5])
      expect(meeting.minutes?.state).toBe('DRAFT')
      expect(meeting.plan?.openedAt).toBeNull()
    }
    const october = createCaller({ runtime: test.runtime, actor: secretary })
    const shown = await october.meetings.view({ meetingId: meetingIds[1] ?? '' })
    expect([shown.date, shown.dayNote]).toEqual(['2026-10-09', '原定 10-02，国庆假期，顺延至 10-09'])
    expect((await view()).cadences[0]?.rows.every(({ proposed }) => proposed === null)).toBe(true)
    expect(await lastAuditOf(test.runtime.database, organizationId)).toMatchObject({
      kind: 'year.planned',
      data: { year: 2026, count: 4 },
    })
  })

  it('keeps the explanation when a meeting is moved, and proposes a cancelled one again', async () => {
    const { secretary, view, ticked, plan } = await setUp()
    const { meetingIds } = await test.run(planYear, secretary, plan(await ticked()))
    const [september = '', october = ''] = meetingIds
    await test.run(editMeeting, secretary, {
      meetingId: october,
      title: '10月工作会商',
      date: '2026-10-16',
      startTime: '14:30',
      endTime: '16:00',
      place: '议事厅',
    })
    await test.run(cancelMeeting, secretary, { meetingId: september, reason: '台风' })
    const rows = (await view()).cadences[0]?.rows ?? []
    expect(rows[0]).toMatchObject({ state: 'DUE', proposed: { date: '2026-09-04' } })
    expect(rows[1]?.meetings[0]).toMatchObject({
      date: '2026-10-16',
      note: '原定 10-02，国庆假期，改至 10-16',
    })
  })

  it('says of an unpublished year that it is, and proposes the plain preferred days', async () => {
    const { view } = await setUp()
    const { isPublished, lastCoveredYear, cadences } = await view(2031)
    expect([isPublished, lastCoveredYear]).toEqual([false, 2026])
    expect(cadences[0]?.rows.map(({ proposed }) => proposed?.date)).toContain('2031-10-03')
    expect(cadences[0]?.rows[9]?.proposed?.note).toBe('当年节假日安排未公布，暂按首选日安排')
  })

  it('is refused as a whole, with a sentence at the row', async () => {
    const { branch, secretary, ticked, plan } = await setUp()
    const [september, october, ...others] = await ticked()
    const row = (given: object) => ({ ...october, ...given })
    await expectRefusals(test, planYear, [
      [branch.south.member.actor, plan([september]), 'NOT_SECRETARY'],
      [secretary, plan([]), 'INVALID', 'meetings'],
      [secretary, plan([september, row({ date: '' })]), 'INVALID', 'meetings.1.date'],
      [secretary, plan([row({ place: '' })]), 'INVALID', 'meetings.0.place'],
      [secretary, plan([september, row({ date: '2026-11-06' })]), 'PERIOD_OUTSIDE', 'meetings.1.date'],
      [
        secretary,
        plan([september, october, row({ date: '2026-10-16' })]),
        'PERIOD_PLANNED',
        'meetings.2.date',
      ],
      [secretary, plan([row({ periodStartsOn: '2026-10-02' })]), 'NOT_FOUND'],
      [secretary, plan([row({ periodStartsOn: '2026-08-01', date: '2026-08-28' })]), 'NOT_FOUND'],
    ])
    await test.run(planYear, secretary, plan([october]))
    await expectRefusals(test, planYear, [
      [secretary, plan([...others, october]), 'PERIOD_PLANNED', 'meetings.2.date'],
    ])
    test.setClock('2026-09-10')
    await expectRefusals(test, planYear, [[secretary, plan([september]), 'MEETING_PAST', 'meetings.0.date']])
    test.setClock('2026-08-20')
  })

  it('plans a period once, however often the form is sent at the same time', async () => {
    const { organizationId, secretary, ticked, plan } = await setUp()
    const input = plan(await ticked())
    const sent = await Promise.allSettled([1, 2, 3].map(() => test.run(planYear, secretary, input)))
    expect(sent.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await meetingsOf(organizationId)).toHaveLength(4)
  })

  it('knows nothing of another organization’s obligations', async () => {
    const mine = await setUp()
    const other = await setUp()
    const [row] = await mine.ticked()
    await expectForeignLikeMissing(test, planYear, mine.secretary, other.cadenceId, (cadenceId) => ({
      organizationId: mine.organizationId,
      year: 2026,
      meetings: [{ ...row, cadenceId }],
    }))
  })
})
