import type { SignInSheet } from '@pilin/documents/sign-in-sheet'
import { civilDateOf, formatClock } from '@pilin/domain/calendar/shanghai'
import { type AttendanceRole, attendanceRoleLabels } from '@pilin/domain/meetings/vocabulary'
import { uuid } from '@pilin/domain/text/bricks'
import { z } from 'zod'
import { view } from '../../kernel/procedure.ts'
import { guestsOf } from '../attendance/data.ts'
import { loadMeeting, readMeetingPage } from '../meetings/data.ts'
import { documentMessages } from './messages.ts'
import { mayTakeSignInSheet } from './policy.ts'

/** Rows for those who come without having been invited. */
const freeRows = 3

/**
 * The 签到表 of a meeting: everybody who is invited, by unit, then those invited by name only. Telephone numbers are left to be written by hand;
 * colleagues do not see them.
 */
export const viewSignInSheet = view({
  input: z.object({ meetingId: uuid }),
  async load({ runtime, actor, input }) {
    const { prisma } = runtime.database
    const page = await readMeetingPage(prisma, await loadMeeting(prisma, actor, input.meetingId))
    return { ...page, guests: await guestsOf(prisma, input.meetingId) }
  },
  policy: mayTakeSignInSheet,
  present({ meeting, attendance, guests }): SignInSheet {
    return {
      organization: meeting.organization.name,
      title: meeting.title,
      day: civilDateOf(meeting.startsAt),
      startTime: formatClock(meeting.startsAt),
      place: meeting.place,
      people: [
        ...attendance
          .map(({ person, role, votes }) => ({
            name: person.name,
            unit: person.unit.shortName,
            office: person.office,
            part: partOf(role, votes),
            phone: '',
          }))
          .sort((a, b) => a.unit.localeCompare(b.unit, 'zh-CN') || a.name.localeCompare(b.name, 'zh-CN')),
        ...guests.map(({ name, affiliation }) => ({
          name,
          unit: affiliation,
          office: '',
          part: attendanceRoleLabels.INVITED,
          phone: '',
        })),
      ],
      freeRows,
    }
  },
})

function partOf(role: AttendanceRole, votes: boolean): string {
  return role === 'ATTEND' && !votes ? documentMessages.attendsWithoutVote : attendanceRoleLabels[role]
}
