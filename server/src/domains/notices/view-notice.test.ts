import { actorFor, buildBranch, buildOrganization, buildPerson, buildUnit } from '@kit/builders'
import { callProcedure } from '@kit/call-procedure'
import { buildComingMeeting, buildNoticedMeeting } from '@kit/notices'
import { useRuntime } from '@kit/test-runtime'
import { createCaller } from '@pilin/server/router'
import { describe, expect, it } from 'vitest'

const test = useRuntime()

describe('the page of a notice', () => {
  it('shows whoever may issue it what it would say, with the words that were typed', async () => {
    const branch = await buildBranch(test.runtime)
    const { meetingId } = await buildComingMeeting(test, branch)
    const caller = createCaller({ runtime: test.runtime, actor: branch.south.secretary.actor })
    const suggested = await caller.notices.view({ meetingId })
    expect(suggested).toMatchObject({
      issued: null,
      draft: { number: '', contact: '南书记', replyBy: { date: '2026-11-19', time: '17:00' } },
      abilities: { issue: true },
    })
    const typed = await caller.notices.view({
      meetingId,
      draft: { contact: '王书记 5739', requirements: '', replyDate: '不是日期', replyTime: '08:00' },
    })
    expect(typed.draft).toMatchObject({
      contact: '王书记 5739',
      requirements: '',
      replyBy: suggested.draft?.replyBy,
    })
  })

  it('shows others nothing before it is issued, and then what was issued', async () => {
    const branch = await buildBranch(test.runtime)
    const coming = await buildComingMeeting(test, branch)
    const caller = createCaller({ runtime: test.runtime, actor: branch.north.member.actor })
    expect(await caller.notices.view({ meetingId: coming.meetingId })).toMatchObject({
      issued: null,
      draft: null,
      words: null,
      duty: '南书记',
      abilities: { issue: false },
    })
    const { meetingId, number } = await buildNoticedMeeting(test, branch)
    expect(await caller.notices.view({ meetingId })).toMatchObject({
      issued: { number, by: '南书记', isMoved: false },
      reply: 'NONE',
      abilities: { issue: false, reply: true },
    })
  })

  it('is for those who are invited or prepare the meeting, not for others of the organization', async () => {
    const branch = await buildBranch(test.runtime)
    const { meetingId } = await buildNoticedMeeting(test, branch)
    const place = { organizationId: branch.organizationId, unitId: branch.south.unitId }
    const uninvited = await buildPerson(test.runtime, place, '未受邀的人', 'MEMBER')
    const outcome = await callProcedure(test.runtime, uninvited.actor, 'notices.view', { meetingId })
    expect(outcome).toMatchObject({ ok: false, refusal: 'NOT_INVITED' })
    const state = await createCaller({ runtime: test.runtime, actor: uninvited.actor }).notices.state({
      meetingId,
    })
    expect(state).toMatchObject({ mayRead: false, mayIssue: false })
  })

  it('in a council with a chair unit is issued by the secretariat', async () => {
    const { runtime } = test
    const { prisma } = runtime.database
    const { id: organizationId } = await buildOrganization(prisma, 'REGIONAL_COUNCIL')
    const unit = await buildUnit(prisma, organizationId, '黄浦区委')
    const place = { organizationId, unitId: unit.id }
    const clerk = await buildPerson(runtime, place, '秘书', 'SECRETARIAT')
    const member = await buildPerson(runtime, place, '委员', 'MEMBER')
    await prisma.dutyRoster.create({
      data: {
        organizationId,
        period: 'YEAR',
        startsOn: new Date('2020-01-01'),
        holders: { create: [{ position: 0, unitId: unit.id }] },
      },
    })
    const actor = await actorFor(runtime, clerk.userId)
    const caller = createCaller({ runtime, actor })
    const { meetingId } = await caller.meetings.plan({
      organizationId,
      kind: 'COUNCIL_SESSION',
      title: '第四季度联席会议',
      date: '2026-12-01',
      startTime: '14:00',
      endTime: '16:00',
      place: '外滩',
    })
    expect((await caller.notices.state({ meetingId })).mayIssue).toBe(true)
    const others = createCaller({ runtime, actor: member.actor })
    expect((await others.notices.state({ meetingId })).mayIssue).toBe(false)
  })
})
