import { lastAuditOf } from '@kit/audit'
import { buildBranch } from '@kit/builders'
import { expectForeignLikeMissing, expectRefusals } from '@kit/refusals'
import { useRuntime } from '@kit/test-runtime'
import { describe, expect, it } from 'vitest'
import { createCaller } from '../../router.ts'
import { replyToInvitation } from '../attendance/reply-to-invitation.ts'
import { planMeeting } from '../meetings/plan-meeting.ts'
import { proposeAgendaItem } from '../meetings/propose-agenda-item.ts'
import { editTemplate } from './edit-template.ts'
import { setOwnCadence } from './set-own-cadence.ts'

const test = useRuntime()

async function setUp() {
  const branch = await buildBranch(test.runtime)
  const { organizationId } = branch
  const secretary = branch.south.secretary.actor
  const given = { organizationId, kind: 'CONSULTATION', period: 'MONTH', startsOn: '2026-01-01' } as const
  await test.run(setOwnCadence, secretary, given)
  const caller = createCaller({ runtime: test.runtime, actor: secretary })
  const { id: cadenceId = '' } = (await caller.planning.cadences({ organizationId })).cadences[0] ?? {}
  const { prisma } = test.runtime.database
  const guest = await prisma.person.create({ data: { unitId: branch.north.unitId, name: '北农技员' } })
  const template = {
    cadenceId,
    title: '{月}月双山塘会商',
    topics: [
      { title: '通报上月事项', plannedMinutes: '15', presenterId: branch.north.member.id },
      { title: '商定下月事项', plannedMinutes: 30, presenterId: '' },
    ],
    observerIds: [guest.id],
  }
  const plan = async (date: string, extra = false) => {
    const words = { title: '工作会商', startTime: '14:00', endTime: '16:00', place: '议事厅', extra }
    const kind = 'CONSULTATION' as const
    return (await test.run(planMeeting, secretary, { organizationId, kind, date, ...words })).meetingId
  }
  const agendaOf = async (meetingId: string) => {
    const { agenda } = await caller.meetings.view({ meetingId })
    return agenda.map(({ title, state, unit, presenter }) => [
      title,
      state,
      unit.shortName,
      presenter?.name ?? '',
    ])
  }
  const observersOf = async (meetingId: string) =>
    (await caller.meetings.view({ meetingId })).attendance.people
      .filter(({ role }) => role === 'OBSERVE')
      .map(({ name }) => name)
      .sort()
  return { branch, secretary, cadenceId, guest, template, plan, agendaOf, observersOf, caller }
}

const usual = [
  ['通报上月事项', 'ACCEPTED', '北山塘', '北党员'],
  ['商定下月事项', 'ACCEPTED', '南山塘', ''],
]

describe('a template', () => {
  it('gives a planned meeting its topics, in the name of the presenter’s unit or the host’s, and its observers', async () => {
    const { secretary, template, plan, agendaOf, observersOf } = await setUp()
    await test.run(editTemplate, secretary, template)
    // In November the south is the host.
    const meetingId = await plan('2026-11-20')
    expect(await agendaOf(meetingId)).toEqual(usual)
    expect(await observersOf(meetingId)).toEqual(['列席人', '北农技员'].sort())
  })

  it('brings nothing to an extra meeting, nor to one that is not owed', async () => {
    const { secretary, template, plan, agendaOf, branch } = await setUp()
    await test.run(editTemplate, secretary, template)
    expect(await agendaOf(await plan('2026-11-20', true))).toEqual([])
    const { organizationId } = branch
    const ended = { organizationId, kind: 'CONSULTATION', period: 'MONTH', startsOn: '2026-01-01' } as const
    await test.run(setOwnCadence, secretary, { ...ended, endsOn: '2026-11-30' })
    expect(await agendaOf(await plan('2026-12-04'))).toEqual([])
  })

  it('is followed by meetings that nobody has opened, and by no other', async () => {
    const { branch, secretary, template, plan, agendaOf, observersOf } = await setUp()
    await test.run(editTemplate, secretary, template)
    const [untouched = '', answered = '', changed = ''] = [
      await plan('2026-12-04'),
      await plan('2027-01-08'),
      await plan('2027-02-05'),
    ]
    await test.run(replyToInvitation, branch.north.member.actor, { meetingId: answered, reply: 'ATTEND' })
    await test.run(proposeAgendaItem, branch.north.member.actor, {
      meetingId: changed,
      unitId: branch.north.unitId,
      title: '路灯',
      presenterId: '',
      plannedMinutes: 10,
    })
    const topics = [{ title: '学习文件', plannedMinutes: 20, presenterId: '' }]
    const { followed } = await test.run(editTemplate, secretary, { ...template, topics, observerIds: [] })
    expect(followed).toBe(1)
    expect(await agendaOf(untouched)).toEqual([['学习文件', 'ACCEPTED', '北山塘', '']])
    expect(await observersOf(untouched)).toEqual(['列席人'])
    expect((await agendaOf(answered)).map(([title]) => title)).toEqual(['通报上月事项', '商定下月事项'])
    expect((await agendaOf(changed)).map(([title]) => title)).toEqual([
      '通报上月事项',
      '商定下月事项',
      '路灯',
    ])
    expect(await observersOf(answered)).toContain('北农技员')
    expect(await lastAuditOf(test.runtime.database, template.cadenceId)).toMatchObject({
      kind: 'template.changed',
      data: { kind: 'CONSULTATION', topics: 1, followed: 1 },
    })
    // What followed once is still unopened, and follows again.
    expect((await test.run(editTemplate, secretary, template)).followed).toBe(1)
    expect(await agendaOf(untouched)).toHaveLength(2)
  })

  it('leaves a meeting that has begun as it is', async () => {
    const { secretary, template, plan, agendaOf } = await setUp()
    await test.run(editTemplate, secretary, template)
    const meetingId = await plan('2026-11-06')
    test.setClock('2026-11-06', '14:30')
    const { followed } = await test.run(editTemplate, secretary, { ...template, topics: [] })
    test.setClock('2026-11-06')
    expect(followed).toBe(0)
    expect(await agendaOf(meetingId)).toHaveLength(2)
  })

  it('is for secretaries, and names people of the own units only', async () => {
    const { branch, secretary, template } = await setUp()
    const other = await buildBranch(test.runtime)
    const topics = [{ title: '通报', plannedMinutes: 10, presenterId: other.north.member.id }]
    await expectRefusals(test, editTemplate, [
      [branch.south.member.actor, template, 'NOT_SECRETARY'],
      [secretary, { ...template, topics }, 'NOT_PRESENTABLE', 'topics.0.presenterId'],
      [secretary, { ...template, observerIds: [other.north.member.id] }, 'INVALID', 'observerIds'],
      [
        secretary,
        { ...template, topics: [{ title: '通报', plannedMinutes: '' }] },
        'INVALID',
        'topics.0.plannedMinutes',
      ],
    ])
    await expectForeignLikeMissing(
      test,
      editTemplate,
      other.south.secretary.actor,
      template.cadenceId,
      (id) => ({
        ...template,
        cadenceId: id,
      }),
    )
  })
})
