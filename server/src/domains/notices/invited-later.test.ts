import { buildBranch, buildPerson } from '@kit/builders'
import { titlesOf } from '@kit/messages'
import { buildComingMeeting, buildNoticedMeeting } from '@kit/notices'
import { useRuntime } from '@kit/test-runtime'
import { afterEach, describe, expect, it } from 'vitest'
import { addInvitation } from '../attendance/add-invitation.ts'
import { withdrawInvitation } from '../attendance/withdraw-invitation.ts'
import { editMeeting } from '../meetings/edit-meeting.ts'

const test = useRuntime()
afterEach(() => test.setClock('2026-11-06'))

const notice = '会议通知：11月工作会商'
const withdrawn = '会议邀请已撤回：11月工作会商'

async function setUp(build = buildNoticedMeeting as typeof buildComingMeeting) {
  const branch = await buildBranch(test.runtime)
  const { meetingId } = await build(test, branch)
  const place = { organizationId: branch.organizationId, unitId: branch.north.unitId }
  const late = await buildPerson(test.runtime, place, '新党员', 'MEMBER')
  const secretary = branch.north.secretary.actor
  const about = { meetingId, personId: late.id }
  return {
    late,
    secretary,
    meetingId,
    invite: () => test.run(addInvitation, secretary, { ...about, role: 'ATTEND' }),
    withdraw: () => test.run(withdrawInvitation, secretary, about),
    others: [branch.south.member, branch.north.member, branch.observer],
  }
}

describe('who is invited after the notice', () => {
  it('gets it as the others did, who hear nothing of it', async () => {
    const { late, invite, others } = await setUp()
    await invite()
    expect(await titlesOf(test, late.id)).toEqual([notice])
    for (const { id } of others) expect(await titlesOf(test, id, 'notice.issued')).toHaveLength(1)
  })

  it('hears of later changes too', async () => {
    const { late, secretary, meetingId, invite } = await setUp()
    await invite()
    test.setClock('2026-11-06', '10:00')
    await test.run(editMeeting, secretary, {
      meetingId,
      title: '11月工作会商',
      date: '2026-11-20',
      startTime: '14:00',
      endTime: '16:00',
      place: '北山塘文化礼堂',
    })
    expect(await titlesOf(test, late.id)).toEqual([notice, '会议地点有变更：11月工作会商'])
  })

  it('is told when it was a mistake, and gets the notice once more when it was none after all', async () => {
    const { late, invite, withdraw } = await setUp()
    await invite()
    test.setClock('2026-11-06', '10:00')
    await withdraw()
    expect(await titlesOf(test, late.id)).toEqual([notice, withdrawn])
    test.setClock('2026-11-06', '11:00')
    await invite()
    expect(await titlesOf(test, late.id)).toEqual([notice, withdrawn, notice])
  })
})

it('before there is a notice nobody is told anything', async () => {
  const { late, invite, withdraw } = await setUp(buildComingMeeting)
  await invite()
  await withdraw()
  expect(await titlesOf(test, late.id)).toEqual([])
})
