import { buildBranch } from '@kit/builders'
import { buildHeldMeeting } from '@kit/meetings'
import { useRuntime } from '@kit/test-runtime'
import { frozenContent } from '@pilin/domain/minutes/frozen'
import { motionLine } from '@pilin/domain/voting/motion-record'
import { describe, expect, it } from 'vitest'
import { createCaller } from '../../router.ts'
import { addGuest } from '../attendance/add-guest.ts'
import { markAttendance } from '../attendance/mark-attendance.ts'
import { markGuest } from '../attendance/mark-guest.ts'
import { setExcuse } from '../attendance/set-excuse.ts'
import { openMotion } from '../voting/open-motion.ts'
import { recordCount } from '../voting/record-count.ts'
import { withdrawMotion } from '../voting/withdraw-motion.ts'
import { confirmMinutes } from './confirm-minutes.ts'
import { returnMinutes } from './return-minutes.ts'
import { submitMinutes } from './submit-minutes.ts'

const test = useRuntime()

async function votedMeeting() {
  const branch = await buildBranch(test.runtime)
  const { meetingId, topicId } = await buildHeldMeeting(test, branch)
  const chair = branch.south.secretary
  for (const { id: personId } of [chair, branch.south.member, branch.north.secretary]) {
    await test.run(markAttendance, chair.actor, { meetingId, personId, present: true })
  }
  const motion = { agendaItemId: topicId, text: '每周五清理', kind: 'ORDINARY', method: 'COUNT' } as const
  const { motionId } = await test.run(openMotion, chair.actor, motion)
  const count = (inFavour: number, against: number) =>
    test.run(recordCount, chair.actor, { motionId, inFavour, against, abstaining: 0, dissent: '隔周即可。' })
  const view = () =>
    createCaller({ runtime: test.runtime, actor: branch.north.member.actor }).minutes.view({ meetingId })
  return { branch, meetingId, topicId, chair, motionId, motion, count, view }
}

describe('votes in the record', () => {
  it('stand in the draft as soon as they are noted, and are written out when it is submitted', async () => {
    const { meetingId, topicId, chair, count, view, motion } = await votedMeeting()
    const { motionId } = await test.run(openMotion, chair.actor, { ...motion, text: '撤回的' })
    await test.run(withdrawMotion, chair.actor, { motionId, reason: '重复' })
    expect((await view()).motions).toEqual([])
    await count(3, 0)
    const [noted] = (await view()).motions
    expect(noted && motionLine(noted)).toBe('表决：应到 4，实到 3，赞成 3，反对 0，弃权 0，通过')
    await test.run(submitMinutes, chair.actor, { meetingId })
    const row = await test.runtime.database.prisma.minutes.findUniqueOrThrow({ where: { meetingId } })
    const { motions } = frozenContent.parse(row.content)
    expect(motions).toEqual([noted])
    expect(motions?.[0]).toMatchObject({ agendaItemId: topicId, dissent: '隔周即可。' })
  })

  it('cannot be left open when it is submitted, nor corrected until it is returned', async () => {
    const { branch, meetingId, chair, count, motionId, view } = await votedMeeting()
    const open = await test.refusal(submitMinutes, chair.actor, { meetingId })
    expect(open.message).toContain('表决（“每周五清理”）还没有登记结果，请登记结果或撤销表决。')
    await count(3, 0)
    await test.run(submitMinutes, chair.actor, { meetingId })
    await expect(count(2, 1)).rejects.toMatchObject({ code: 'MINUTES_SUBMITTED' })
    const { pool } = test.runtime.database
    await expect(
      pool.query("update motion set dissent = '改' where id = $1", [motionId]),
    ).rejects.toMatchObject({ code: '23001' })
    await test.run(returnMinutes, branch.north.secretary.actor, { meetingId, reason: '票数有误' })
    await count(2, 1)
    expect((await view()).motions[0]).toMatchObject({ inFavour: 2, passed: false })
    const { contentHash } = await test.run(submitMinutes, chair.actor, { meetingId })
    for (const { secretary } of [branch.south, branch.north]) {
      await test.run(confirmMinutes, secretary.actor, { meetingId, contentHash })
    }
    expect((await view()).motions[0]).toMatchObject({ inFavour: 2, passed: false })
  })

  it('guests and who was left out of those who should attend are written out too', async () => {
    const { branch, meetingId, chair, count } = await votedMeeting()
    await count(3, 0)
    await test.run(addGuest, chair.actor, { meetingId, name: '王工', affiliation: '水利站' })
    await test.run(addGuest, chair.actor, { meetingId, name: '没有来的' })
    const guest = await test.runtime.database.prisma.meetingGuest.findFirstOrThrow({
      where: { meetingId, name: '王工' },
    })
    await test.run(markGuest, chair.actor, { guestId: guest.id, present: true })
    const excuse = { meetingId, personId: branch.north.member.id, reason: '长期患病' }
    await test.run(setExcuse, chair.actor, excuse)
    await test.run(submitMinutes, chair.actor, { meetingId })
    const row = await test.runtime.database.prisma.minutes.findUniqueOrThrow({ where: { meetingId } })
    const { counts, attendance } = frozenContent.parse(row.content)
    expect(counts).toMatchObject({ expected: 3, present: 3, absent: 0, invited: 1 })
    expect(attendance.find(({ name }) => name === '北党员')?.status).toBe('EXCUSED')
    expect(attendance.filter(({ role }) => role === 'INVITED')).toEqual([
      { name: '王工', unit: '水利站', role: 'INVITED', status: 'PRESENT', leaveReason: '' },
    ])
    // Why somebody was left out may be their health, and is nobody's business in ten years.
    expect(JSON.stringify(row.content)).not.toContain('长期患病')
  })
})
