import { buildBranch } from '@kit/builders'
import { buildComingMeeting, buildNoticedMeeting } from '@kit/notices'
import { useRuntime } from '@kit/test-runtime'
import { describe, expect, it } from 'vitest'
import { createCaller } from '../../router.ts'
import { editMeeting } from '../meetings/edit-meeting.ts'

const test = useRuntime()

describe('the notice as a document', () => {
  it('says what was issued, also when the meeting has moved since', async () => {
    const branch = await buildBranch(test.runtime)
    const { meetingId, number } = await buildNoticedMeeting(test, branch)
    const { actor } = branch.north.member
    const take = () => createCaller({ runtime: test.runtime, actor }).documents.notice({ meetingId })
    const { meeting, notice } = await take()
    expect(meeting).toBe('11月工作会商')
    expect(notice).toMatchObject({
      number,
      recipients: '南山塘村、北山塘村',
      day: '2026-11-20',
      startTime: '14:00',
      place: '山塘老街议事厅',
      agenda: [{ title: '老街河道联合保洁', unit: '南山塘', presenter: '南党员' }],
      participants: [
        { role: '出席', who: '南山塘　南党员、南书记；北山塘　北党员、北书记' },
        { role: '列席', who: '南山塘　列席人' },
      ],
      requirements: ['请准时到会。'],
      replyBy: '2026年11月19日17:00',
      contact: '南书记 13000000000',
      issuedOn: '2026-11-06',
    })
    await test.run(editMeeting, branch.south.secretary.actor, {
      meetingId,
      title: '11月工作会商',
      date: '2026-11-21',
      startTime: '09:00',
      endTime: '10:00',
      place: '别处',
    })
    expect(await take()).toEqual({ meeting, notice })
  })

  it('is not there before it is issued, nor for another organization', async () => {
    const branch = await buildBranch(test.runtime)
    const coming = await buildComingMeeting(test, branch)
    const noticed = await buildNoticedMeeting(test, branch)
    const stranger = await buildBranch(test.runtime)
    for (const [{ actor }, { meetingId }] of [
      [branch.south.secretary, coming],
      [stranger.south.secretary, noticed],
    ] as const) {
      const taken = createCaller({ runtime: test.runtime, actor }).documents.notice({ meetingId })
      await expect(taken).rejects.toMatchObject({ code: 'NOT_FOUND' })
    }
  })
})
