import { auditOf, lastAuditOf } from '@kit/audit'
import { buildBranch, buildPerson } from '@kit/builders'
import { buildMeeting } from '@kit/meetings'
import { useRuntime } from '@kit/test-runtime'
import { unchanged } from '@kit/unchanged'
import jsQR from 'jsqr'
import { PNG } from 'pngjs'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import type { Actor } from '../../kernel/actor.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { endMeeting } from '../meetings/end-meeting.ts'
import { checkIn } from './check-in.ts'
import { issueCheckInCode } from './issue-check-in-code.ts'
import { markAttendance } from './mark-attendance.ts'
import { checkInKeyOf } from './sign-check-in-code.ts'
import { viewCheckIn } from './view-check-in.ts'

const test = useRuntime()
const key = checkInKeyOf('a secret of at least thirty-two characters')
const origin = 'https://pilin.example.cn'

const as = (actor: Actor | null) => ({ runtime: test.runtime, key, actor, origin })

/** The code on the screen at this moment. */
async function codeFor(actor: Actor, meetingId: string) {
  const { code } = await issueCheckInCode(as(actor), meetingId)
  if (!code) throw new Error('there is no code at this time')
  return { ...code, text: code.address.replace(`${origin}/check-in/`, '') }
}

async function refusalOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'not refused',
    (error: unknown) => (error instanceof DomainError ? error.code : Promise.reject(error)),
  )
}

async function attendanceOf(meetingId: string, personId: string) {
  return test.runtime.database.prisma.attendance.findUniqueOrThrow({
    where: { meetingId_personId: { meetingId, personId } },
  })
}

describe('the code on the screen', () => {
  it('is a drawing that a telephone reads as our address', async () => {
    const branch = await buildBranch(test.runtime)
    const { meetingId } = await buildMeeting(test, branch)
    const { svg, address } = await codeFor(branch.south.secretary.actor, meetingId)
    const png = PNG.sync.read(await sharp(Buffer.from(svg)).resize(600).png().toBuffer())
    const read = jsQR(new Uint8ClampedArray(png.data), png.width, png.height)
    expect(read?.data).toBe(address)
    expect(address).toMatch(/^https:\/\/pilin\.example\.cn\/check-in\/[\w-]{48}$/)
  })

  it('is for those who run the meeting, and only in its time', async () => {
    const branch = await buildBranch(test.runtime)
    const stranger = await buildBranch(test.runtime)
    const { meetingId } = await buildMeeting(test, branch)
    expect(await refusalOf(issueCheckInCode(as(branch.south.member.actor), meetingId))).toBe('NOT_RECORDER')
    expect(await refusalOf(issueCheckInCode(as(stranger.south.secretary.actor), meetingId))).toBe('NOT_FOUND')
    expect(await refusalOf(issueCheckInCode(as(null), meetingId))).toBe('SIGNED_OUT')
    const later = await buildMeeting(test, branch, { startTime: '09:31', endTime: '10:00' })
    const early = await issueCheckInCode(as(branch.south.secretary.actor), later.meetingId)
    expect(early).toMatchObject({ window: 'EARLY', opensAt: '11月6日 09:01', code: null })
    await test.run(endMeeting, branch.south.secretary.actor, { meetingId })
    const over = await issueCheckInCode(as(branch.south.secretary.actor), meetingId)
    expect(over).toMatchObject({ window: 'OVER', code: null })
  })
})

describe('checking in with the code', () => {
  it('notes the time, the way and how late, once', async () => {
    const branch = await buildBranch(test.runtime)
    const { meetingId } = await buildMeeting(test, branch)
    const { text } = await codeFor(branch.south.secretary.actor, meetingId)
    const { member } = branch.north
    expect(await viewCheckIn(as(member.actor), text)).toMatchObject({
      outcome: 'READY',
      meeting: { title: '11月工作会商', startsAt: '11月6日 08:30' },
    })
    await checkIn(as(member.actor), text)
    expect(await attendanceOf(meetingId, member.id)).toMatchObject({
      presentAt: test.runtime.clock(),
      checkInWay: 'QR',
      checkedInById: null,
      lateMinutes: 30,
    })
    expect(await lastAuditOf(test.runtime.database, meetingId)).toMatchObject({
      kind: 'attendance.checked-in',
      actorName: '北党员',
      data: { lateMinutes: 30 },
    })
    await unchanged(test.runtime.database, () => checkIn(as(member.actor), text))
    expect(await viewCheckIn(as(member.actor), text)).toMatchObject({
      outcome: 'PRESENT',
      presentAt: '09:00',
      lateMinutes: 30,
    })
  })

  it('in time is not late', async () => {
    const branch = await buildBranch(test.runtime)
    const { meetingId } = await buildMeeting(test, branch, { startTime: '09:00' })
    const { text } = await codeFor(branch.south.secretary.actor, meetingId)
    await checkIn(as(branch.south.member.actor), text)
    expect(await attendanceOf(meetingId, branch.south.member.id)).toMatchObject({ lateMinutes: 0 })
  })

  it('holds for its own half minute and the next, and then says to scan again', async () => {
    const branch = await buildBranch(test.runtime)
    const { meetingId } = await buildMeeting(test, branch)
    const { text } = await codeFor(branch.south.secretary.actor, meetingId)
    const { member } = branch.south
    test.setClock('2026-11-06', '09:01')
    try {
      await unchanged(test.runtime.database, async () => {
        expect(await viewCheckIn(as(member.actor), text)).toMatchObject({ outcome: 'EXPIRED' })
        expect(await refusalOf(checkIn(as(member.actor), text))).toBe('CODE_EXPIRED')
      })
    } finally {
      test.setClock('2026-11-06')
    }
    const halfMinuteLater = {
      ...test.runtime,
      clock: () => new Date(test.runtime.clock().getTime() + 59_999),
    }
    await checkIn({ ...as(member.actor), runtime: halfMinuteLater }, text)
    expect((await attendanceOf(meetingId, member.id)).checkInWay).toBe('QR')
  })

  it('is refused to who is not invited, who is of elsewhere, who is signed out, and with a forged code', async () => {
    const branch = await buildBranch(test.runtime)
    const stranger = await buildBranch(test.runtime)
    const { meetingId } = await buildMeeting(test, branch)
    const place = { organizationId: branch.organizationId, unitId: branch.south.unitId }
    const latecomer = await buildPerson(test.runtime, place, '新来的', 'MEMBER')
    const { text } = await codeFor(branch.south.secretary.actor, meetingId)
    const nothing = { meeting: null, presentAt: null }
    await unchanged(test.runtime.database, async () => {
      expect(await refusalOf(checkIn(as(latecomer.actor), text))).toBe('NOT_INVITED')
      expect(await viewCheckIn(as(latecomer.actor), text)).toMatchObject({
        outcome: 'NOT_INVITED',
        ...nothing,
      })
      expect(await refusalOf(checkIn(as(stranger.south.member.actor), text))).toBe('NOT_FOUND')
      expect(await viewCheckIn(as(stranger.south.member.actor), text)).toMatchObject({
        outcome: 'NOT_INVITED',
        ...nothing,
      })
      expect(await refusalOf(checkIn(as(null), text))).toBe('SIGNED_OUT')
      const forged = `${text.slice(0, -1)}${text.endsWith('A') ? 'B' : 'A'}`
      expect(await refusalOf(checkIn(as(branch.south.member.actor), forged))).toBe('CODE_EXPIRED')
      expect(await viewCheckIn(as(branch.south.member.actor), 'x')).toMatchObject({ outcome: 'EXPIRED' })
    })
  })

  it('ends with the meeting', async () => {
    const branch = await buildBranch(test.runtime)
    const { meetingId } = await buildMeeting(test, branch)
    const { text } = await codeFor(branch.south.secretary.actor, meetingId)
    await test.run(endMeeting, branch.south.secretary.actor, { meetingId })
    expect(await refusalOf(checkIn(as(branch.south.member.actor), text))).toBe('CHECK_IN_OVER')
    expect(await viewCheckIn(as(branch.south.member.actor), text)).toMatchObject({ outcome: 'OVER' })
  })
})

describe('the recorder’s list', () => {
  it('notes who marked whom, and how late when a time is given', async () => {
    const branch = await buildBranch(test.runtime)
    const { meetingId } = await buildMeeting(test, branch)
    const { secretary, member } = branch.south
    const mark = (input: object) =>
      test.run(markAttendance, secretary.actor, { meetingId, personId: member.id, present: true, ...input })
    await mark({})
    expect(await attendanceOf(meetingId, member.id)).toMatchObject({
      checkInWay: 'HAND',
      checkedInById: secretary.id,
      lateMinutes: 0,
    })
    await mark({ late: true, arrivedAt: '08:45' })
    expect(await attendanceOf(meetingId, member.id)).toMatchObject({ lateMinutes: 15 })
    await mark({ present: false })
    expect(await attendanceOf(meetingId, member.id)).toMatchObject({
      presentAt: null,
      checkInWay: null,
      checkedInById: null,
      lateMinutes: 0,
    })
  })

  it('does not take over who has scanned the code', async () => {
    const branch = await buildBranch(test.runtime)
    const { meetingId } = await buildMeeting(test, branch)
    const { text } = await codeFor(branch.south.secretary.actor, meetingId)
    const { member } = branch.north
    await checkIn(as(member.actor), text)
    const again = { meetingId, personId: member.id, present: true }
    await test.run(markAttendance, branch.south.secretary.actor, again)
    expect(await attendanceOf(meetingId, member.id)).toMatchObject({ checkInWay: 'QR', lateMinutes: 30 })
  })

  it('takes no time that is still to come, and asks for one where somebody was late', async () => {
    const branch = await buildBranch(test.runtime)
    const { meetingId } = await buildMeeting(test, branch)
    const input = { meetingId, personId: branch.south.member.id, present: true }
    const { actor } = branch.south.secretary
    const before = await auditOf(test.runtime.database, meetingId)
    const late = await test.refusal(markAttendance, actor, { ...input, arrivedAt: '09:01' })
    expect(late.fields.arrivedAt).toBe('到会时间不能晚于现在，请核对后再登记。')
    const open = await test.refusal(markAttendance, actor, { ...input, late: true, arrivedAt: '' })
    expect(open.fields.arrivedAt).toMatch(/。$/)
    expect(await auditOf(test.runtime.database, meetingId)).toEqual(before)
  })
})
