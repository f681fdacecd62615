import { addDays } from '@pilin/domain/calendar/civil-date'
import { civilDateOf, civilTimeOf, instantOf } from '@pilin/domain/calendar/shanghai'
import { decideAgendaItem } from '@pilin/server/domains/meetings/decide-agenda-item'
import { insertMeeting } from '@pilin/server/domains/meetings/plan-meeting'
import { proposeAgendaItem } from '@pilin/server/domains/meetings/propose-agenda-item'
import { scopeOf } from '@pilin/server/kernel/actor'
import { execute } from '@pilin/server/kernel/execute'
import type { Runtime } from '@pilin/server/kernel/use-case'
import type { BuiltBranch } from './builders.ts'

export type BuiltMeeting = { meetingId: string; documentId: string; agendaItemIds: string[]; date: string }

export type MeetingOptions = {
  title?: string
  /** Minutes from the runtime's now; negative: the meeting has begun. */
  beginsIn?: number
  /** Or the very moment. */
  startsAt?: Date
  topics?: string[]
}

/** A consultation of the branch with accepted topics, beginning a little before or after now. */
export async function buildMeeting(
  runtime: Runtime,
  branch: BuiltBranch,
  {
    title = '工作会商',
    beginsIn = -30,
    topics = ['明月山塘景区共建', '联合巡河护河'],
    ...given
  }: MeetingOptions = {},
): Promise<BuiltMeeting> {
  const thisMinute = Math.floor(runtime.clock().getTime() / 60_000) * 60_000
  const startsAt = given.startsAt ?? new Date(thisMinute + beginsIn * 60_000)
  const scope = scopeOf(branch.south.secretary.actor, branch.organizationId)
  const { id: meetingId, documentId } = await runtime.database.prisma.$transaction((tx) =>
    insertMeeting(tx, scope, {
      kind: 'CONSULTATION',
      title,
      place: '山塘老街议事厅',
      startsAt,
      endsAt: new Date(startsAt.getTime() + 120 * 60_000),
    }),
  )
  const agendaItemIds: string[] = []
  const { secretary } = branch.south
  const chair = onDuty(branch, startsAt)
  for (const topic of topics) {
    const { agendaItemId } = await execute(runtime, proposeAgendaItem, secretary.actor, {
      meetingId,
      title: topic,
      purpose: '',
      unitId: branch.south.unitId,
      presenterId: secretary.id,
      plannedMinutes: 30,
    })
    await execute(runtime, decideAgendaItem, chair.actor, { agendaItemId, decision: 'ACCEPT', reason: '' })
    agendaItemIds.push(agendaItemId)
  }
  return { meetingId, documentId, agendaItemIds, date: `${civilDateOf(startsAt)} ${civilTimeOf(startsAt)}` }
}

/** Nine in the morning some days from today: no test begins before and ends after midnight. */
export function morning(daysFromToday: number): Date {
  return instantOf(addDays(civilDateOf(new Date()), daysFromToday), '09:00')
}

/** The secretary on duty that day: the branch's rotation begins with the north in June 2017. */
export function onDuty(branch: BuiltBranch, day: Date) {
  const [year = 0, month = 0] = civilDateOf(day).split('-').map(Number)
  const monthsSince = (year - 2017) * 12 + (month - 6)
  return monthsSince % 2 === 0 ? branch.north.secretary : branch.south.secretary
}
