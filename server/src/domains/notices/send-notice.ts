import type { Transaction } from '@pilin/prisma/database'
import { timeText } from '../notifications/data.ts'
import { notify } from '../notifications/record-notification.ts'

type Issued = {
  notice: { organizationId: string; meetingId: string; number: string; replyBy: Date }
  meeting: { title: string; startsAt: Date; place: string }
  now: Date
}

/** One message for each person and notice. */
export const issuedKey = (meetingId: string) => `notice.issued:${meetingId}`

/** Tells everybody who is invited and has not been told: at first all, later whoever was invited since. */
export async function tellIssued(tx: Transaction, { notice, meeting, now }: Issued): Promise<void> {
  const key = issuedKey(notice.meetingId)
  const invited = await tx.attendance.findMany({
    where: {
      meetingId: notice.meetingId,
      person: { notifications: { none: { dedupeKey: key } } },
    },
    select: { personId: true },
  })
  await notify(tx, {
    kind: 'notice.issued',
    organizationId: notice.organizationId,
    subjectId: notice.meetingId,
    people: invited.map(({ personId }) => personId),
    data: {
      number: notice.number,
      meeting: meeting.title,
      time: timeText(meeting.startsAt),
      place: meeting.place,
      replyBy: timeText(notice.replyBy),
    },
    now,
    key,
  })
}
