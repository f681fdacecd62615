import { buildBranch } from '@kit/builders'
import { buildFrozenMeeting, buildHeldMeeting } from '@kit/meetings'
import { actionItem, paragraph, resolution, writeMinutes } from '@kit/minutes-text'
import { useRuntime } from '@kit/test-runtime'
import { openingFragment, partFragmentOf } from '@pilin/domain/minutes/fragments'
import { afterEach, describe, expect, it } from 'vitest'
import { createCaller } from '../../router.ts'
import { addGuest } from '../attendance/add-guest.ts'
import { markAttendance } from '../attendance/mark-attendance.ts'
import { markGuest } from '../attendance/mark-guest.ts'
import { setExcuse } from '../attendance/set-excuse.ts'
import { confirmMinutes } from '../minutes/confirm-minutes.ts'
import { confirmSupplement } from '../minutes/confirm-supplement.ts'
import { submitMinutes } from '../minutes/submit-minutes.ts'
import { supplementMinutes } from '../minutes/supplement-minutes.ts'
import { withdrawSupplement } from '../minutes/withdraw-supplement.ts'
import { openMotion } from '../voting/open-motion.ts'
import { recordNames } from '../voting/record-names.ts'

const test = useRuntime()
afterEach(() => test.setClock('2026-11-06'))

async function heldWithEverything() {
  const branch = await buildBranch(test.runtime)
  const { south, north } = branch
  const chair = south.secretary
  test.setClock('2026-09-11')
  await buildFrozenMeeting(test, branch, {
    title: '9月工作会商',
    date: '2026-09-11',
    blocks: [
      resolution('修缮游步道。'),
      actionItem('联系施工队', { personId: north.member.id, dueOn: '2026-09-30' }),
    ],
  })
  test.setClock('2026-11-06')
  const meeting = await buildHeldMeeting(test, branch)
  const { meetingId, documentId, topicId } = meeting
  await writeMinutes(test.runtime.database, documentId, {
    [openingFragment]: [paragraph('主持人宣布开会。')],
    [partFragmentOf(topicId, 'DISSENT')]: [paragraph('北书记认为过于频繁。')],
  })
  for (const { id: personId } of [chair, south.member, north.secretary]) {
    await test.run(markAttendance, chair.actor, { meetingId, personId, present: true })
  }
  await test.run(setExcuse, chair.actor, { meetingId, personId: north.member.id, reason: '长期患病' })
  await test.run(addGuest, chair.actor, { meetingId, name: '王工', affiliation: '水利站' })
  await test.run(addGuest, chair.actor, { meetingId, name: '没有来的' })
  const guest = await test.runtime.database.prisma.meetingGuest.findFirstOrThrow({
    where: { meetingId, name: '王工' },
  })
  await test.run(markGuest, chair.actor, { guestId: guest.id, present: true })
  const { motionId } = await test.run(openMotion, chair.actor, {
    agendaItemId: topicId,
    text: '每周五清理',
    kind: 'ORDINARY',
    method: 'BY_NAME',
  })
  const votes = [chair, south.member, north.secretary].map(({ id: personId }, index) => ({
    personId,
    ballot: index === 2 ? ('AGAINST' as const) : ('FOR' as const),
  }))
  await test.run(recordNames, chair.actor, { motionId, votes, dissent: '隔周即可。' })
  const record = () =>
    createCaller({ runtime: test.runtime, actor: branch.observer.actor }).documents.record({ meetingId })
  return { branch, chair, meetingId, record }
}

describe('the record', () => {
  it('has the opening, the review, the parts and the votes in their places, as a draft and once submitted', async () => {
    const { chair, meetingId, record } = await heldWithEverything()
    const draft = await record()
    expect(draft.sections.map(({ title, opening }) => [title, opening ?? false])).toEqual([
      ['会议开场', true],
      ['上次决议办理情况', false],
      ['老街河道联合保洁', false],
      ['其他事项', false],
    ])
    const [, review, topic] = draft.sections
    expect(review?.review).toMatchObject({
      last: { title: '9月工作会商', date: '2026-09-11', frozen: true },
      resolutions: [{ text: '修缮游步道。' }],
      actionItems: [{ text: '联系施工队', person: '北党员', dueOn: '2026-09-30', overdue: true }],
    })
    expect(topic?.parts?.map(({ part }) => part)).toEqual(['DISSENT'])
    expect(topic?.motions).toMatchObject([
      { text: '每周五清理', inFavour: 2, against: 1, dissent: '隔周即可。', byName: { length: 3 } },
    ])
    expect(draft.sections.filter(({ motions }) => motions.length > 0)).toEqual([topic])
    await test.run(submitMinutes, chair.actor, { meetingId })
    const submitted = await record()
    expect(submitted.sections).toEqual(draft.sections)
  })

  it('names guests who came with where they are from, and who is left out without the reason', async () => {
    const { record } = await heldWithEverything()
    const found = await record()
    expect(found).toMatchObject({
      present: [{ name: '北书记' }, { name: '南党员' }, { name: '南书记' }],
      absent: [],
      guests: [{ name: '王工', remark: '水利站' }],
      excused: [{ name: '北党员' }],
    })
    expect(JSON.stringify(found)).not.toContain('长期患病')
  })

  it('lists its supplements, those that are confirmed with their checksum, none that was withdrawn', async () => {
    const { branch, chair, meetingId, record } = await heldWithEverything()
    const { contentHash } = await test.run(submitMinutes, chair.actor, { meetingId })
    for (const { secretary } of [branch.south, branch.north]) {
      await test.run(confirmMinutes, secretary.actor, { meetingId, contentHash })
    }
    expect((await record()).supplements).toEqual([])
    const write = (title: string) =>
      test.run(supplementMinutes, chair.actor, { meetingId, title, reason: '漏记', text: '甲\n\n乙' })
    const final = await write('补记经费')
    for (const { secretary } of [branch.south, branch.north]) {
      await test.run(confirmSupplement, secretary.actor, final)
    }
    await write('补记到会')
    const { supplementId } = await write('写错的')
    await test.run(withdrawSupplement, chair.actor, { supplementId, reason: '写错' })
    const { supplements } = await record()
    expect(supplements.map(({ title, hash }) => [title, hash])).toEqual([
      ['补记经费', final.contentHash],
      ['补记到会', null],
    ])
    expect(supplements[0]).toMatchObject({ paragraphs: ['甲', '乙'], writer: '南书记', unit: '南山塘' })
  })
})
