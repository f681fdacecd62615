import type { Transaction } from '@pilin/prisma/database'
import type { Reaction } from '../../kernel/use-case.ts'
import { timeText } from '../notifications/data.ts'
import { notify } from '../notifications/record-notification.ts'
import { issuedKey, tellIssued } from './send-notice.ts'

/**
 * Once a notice is issued, whatever changes about its meeting is told to everybody who is invited, by whichever way
 * it changed: what they were told last is compared with what now is. Never a second notice.
 */
export const tellOfChangedMeeting: Reaction = async (fact, { tx, now }) => {
  if (fact.type !== 'meeting.changed' && fact.type !== 'minutes.closed') return
  const notice = await readTold(tx, fact.meetingId)
  if (!notice || notice.toldCancelled) return
  const { meeting } = notice
  if (meeting.state === 'HELD') return
  const about = { organizationId: notice.organizationId, subjectId: notice.meetingId, now }
  const people = meeting.attendance.map(({ personId }) => personId)
  if (meeting.state === 'CANCELLED') {
    await tx.meetingNotice.update({ where: { id: notice.id }, data: { toldCancelled: true } })
    const data = {
      meeting: meeting.title,
      time: timeText(notice.toldStartsAt),
      reason: meeting.stateReason,
    }
    await notify(tx, { kind: 'meeting.cancelled', ...about, people, data })
    return
  }
  if (isAsTold(notice)) {
    await tellIssued(tx, { notice, meeting, now })
    return
  }
  await tx.meetingNotice.update({
    where: { id: notice.id },
    data: { toldStartsAt: meeting.startsAt, toldEndsAt: meeting.endsAt, toldPlace: meeting.place },
  })
  await notify(tx, {
    kind: 'meeting.moved',
    ...about,
    people,
    data: {
      meeting: meeting.title,
      time: timeText(meeting.startsAt),
      place: meeting.place,
      wasTime: timeText(notice.toldStartsAt),
      wasPlace: notice.toldPlace,
    },
  })
}

function readTold(tx: Transaction, meetingId: string) {
  return tx.meetingNotice.findUnique({
    where: { meetingId },
    include: {
      meeting: {
        select: {
          title: true,
          startsAt: true,
          endsAt: true,
          place: true,
          state: true,
          stateReason: true,
          attendance: { select: { personId: true } },
        },
      },
    },
  })
}

/** Who got the notice is told that they need not come; invited once more, they get it once more. */
export const tellOfWithdrawnInvitation: Reaction = async (fact, { tx, now }) => {
  if (fact.type !== 'invitation.withdrawn') return
  const { organizationId, meetingId, personId } = fact
  const dedupeKey = issuedKey(meetingId)
  const told = await tx.notification.updateMany({
    where: { personId, dedupeKey },
    data: { dedupeKey: `${dedupeKey}:${now.toISOString()}` },
  })
  if (told.count === 0) return
  const { title, startsAt } = await tx.meeting.findUniqueOrThrow({ where: { id: meetingId } })
  await notify(tx, {
    kind: 'invitation.withdrawn',
    organizationId,
    subjectId: meetingId,
    people: [personId],
    data: { meeting: title, time: timeText(startsAt) },
    now,
  })
}

/** An end that moves alone is no news: the beginning and the place are what people come by. */
function isAsTold({ toldStartsAt, toldPlace, meeting }: NonNullable<Awaited<ReturnType<typeof readTold>>>) {
  return toldStartsAt.getTime() === meeting.startsAt.getTime() && toldPlace === meeting.place
}
