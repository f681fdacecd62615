import type { PageApi } from '@pilin/server/http/page-api'
import { readMeeting } from '../meetings/read-meeting.ts'

/** The chair's screen: the meeting, and the code as a picture that needs no second request. */
export async function readCheckInCode(api: PageApi, meetingId: string) {
  const { code, ...times } = await api.checkInCode(meetingId)
  const { id, title, organization, roll } = await readMeeting(api, meetingId)
  return {
    meeting: { id, title, organization, roll },
    ...times,
    code: code && {
      address: code.address,
      changesIn: code.changesIn,
      picture: `data:image/svg+xml;base64,${Buffer.from(code.svg).toString('base64')}`,
    },
  }
}

export type CheckInCodePage = Awaited<ReturnType<typeof readCheckInCode>>
