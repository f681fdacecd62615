import { issueNotice } from '@pilin/server/domains/notices/issue-notice'
import type { BuiltBranch } from './builders.ts'
import { type BuiltMeeting, buildMeeting, type GivenMeeting } from './meetings.ts'
import type { TestRuntime } from './test-runtime.ts'

/** What the secretary adds to a notice of a meeting on 20 November. */
export const noticeWords = {
  requirements: '请准时到会。',
  replyDate: '2026-11-19',
  replyTime: '17:00',
  contact: '南书记 13000000000',
}

/** A meeting two weeks ahead of the day that tests believe in, in November: the south secretary is on duty. */
export function buildComingMeeting(
  test: TestRuntime,
  branch: BuiltBranch,
  given: GivenMeeting = {},
): Promise<BuiltMeeting> {
  return buildMeeting(test, branch, { date: '2026-11-20', startTime: '14:00', endTime: '16:00', ...given })
}

/** The same with its notice issued. */
export async function buildNoticedMeeting(test: TestRuntime, branch: BuiltBranch, given: GivenMeeting = {}) {
  const meeting = await buildComingMeeting(test, branch, given)
  const { number } = await test.run(issueNotice, branch.south.secretary.actor, {
    meetingId: meeting.meetingId,
    ...noticeWords,
  })
  return { ...meeting, number }
}
