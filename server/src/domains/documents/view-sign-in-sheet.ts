import type { SignInSheet } from '@pilin/documents/sign-in-sheet'
import { civilDateOf, formatClock } from '@pilin/domain/calendar/shanghai'
import { uuid } from '@pilin/domain/text/bricks'
import { z } from 'zod'
import { view } from '../../kernel/procedure.ts'
import { loadMeeting, readMeetingPage } from '../meetings/data.ts'
import { documentMessages } from './messages.ts'
import { mayTakeSignInSheet } from './policy.ts'

/** Rows for those who come without having been invited. */
const freeRows = 3

/**
 * The 签到表 of a meeting: everybody who is invited, by unit. Telephone numbers are left to be written by hand;
 * colleagues do not see them.
 */
export const viewSignInSheet = view({
  input: z.object({ meetingId: uuid }),
  async load({ runtime, actor, input }) {
    const { prisma } = runtime.database
    return readMeetingPage(prisma, await loadMeeting(prisma, actor, input.meetingId))
  },
  policy: mayTakeSignInSheet,
  present({ meeting, attendance }): SignInSheet {
    return {
      organization: meeting.organization.name,
      title: meeting.title,
      day: civilDateOf(meeting.startsAt),
      startTime: formatClock(meeting.startsAt),
      place: meeting.place,
      people: attendance
        .map(({ person, role }) => ({
          name: person.name,
          unit: person.unit.shortName,
          office: role === 'OBSERVE' ? documentMessages.observer(person.office) : person.office,
          phone: '',
        }))
        .sort((a, b) => a.unit.localeCompare(b.unit, 'zh-CN') || a.name.localeCompare(b.name, 'zh-CN')),
      freeRows,
    }
  },
})
