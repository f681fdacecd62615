import { quorumPresets } from '@pilin/domain/attendance/quorum-presets'
import { ruleWords } from '@pilin/domain/attendance/rule-words'
import { motionKind } from '@pilin/domain/attendance/vocabulary'
import { formatClock } from '@pilin/domain/calendar/shanghai'
import { attendanceCounts, voterCounts } from '@pilin/domain/meetings/attendance'
import { quorumOf } from '@pilin/domain/meetings/quorum'
import { uuid } from '@pilin/domain/text/bricks'
import { z } from 'zod'
import type { Actor } from '../../kernel/actor.ts'
import { view } from '../../kernel/procedure.ts'
import { isAllowed } from '../../kernel/verdict.ts'
import { loadMeeting } from '../meetings/data.ts'
import { maySeeMeeting } from '../meetings/policy.ts'
import {
  attendanceEntries,
  chosenRules,
  guestsOf,
  presentersOf,
  ruleInForce,
  uninvitedPeople,
} from './data.ts'
import * as policy from './policy.ts'

/** Who counts, whether they may decide under each rule, who waits for an answer, and guests. */
export const viewAttendance = view({
  input: z.object({ meetingId: uuid }),
  async load({ runtime, actor, input }) {
    const { prisma } = runtime.database
    const meeting = await loadMeeting(prisma, actor, input.meetingId)
    const [entries, guests, chosen, presenters, uninvited] = await Promise.all([
      attendanceEntries(prisma, meeting),
      guestsOf(prisma, meeting.id),
      chosenRules(prisma, meeting.scope),
      presentersOf(prisma, meeting.id),
      isAllowed(policy.mayInvite(actor, meeting)) ? uninvitedPeople(prisma, meeting) : [],
    ])
    return { meeting, entries, guests, chosen, presenters, uninvited }
  },
  policy: (actor, { meeting }) => maySeeMeeting(actor, meeting),
  present({ meeting, entries, guests, chosen, presenters, uninvited }, actor, now) {
    const counts = attendanceCounts(entries)
    const rules = motionKind.options.map((kind) => {
      const { preset, rule } = ruleInForce(chosen, meeting.organization.kind, kind, meeting.kind)
      return {
        kind,
        label: quorumPresets[preset].label,
        words: ruleWords(rule),
        quorum: quorumOf(rule, voterCounts(entries, rule.electorate)),
      }
    })
    return {
      counts: { ...counts, invited: counts.invited + guests.filter(({ presentAt }) => presentAt).length },
      rules,
      guests: guests.map(({ presentAt, ...guest }) => ({ ...guest, present: presentAt !== null })),
      /** Whose leave waits for an answer that the reader may give. */
      leaves: entries
        .filter(({ leaveState, personId }) => leaveState === 'ASKED' && mayAnswer(actor, meeting, personId))
        .map(({ personId, person, leaveKind, leaveReason }) => ({
          personId,
          name: person.name,
          unitName: person.unit.shortName,
          kind: leaveKind ?? ('PERSONAL' as const),
          reason: leaveReason,
        })),
      /** Who of the taking-part units could still be invited, by those who may. */
      uninvited: uninvited.map(({ id, name, unit, openRoles }) => ({
        personId: id,
        name,
        unitName: unit.shortName,
        openRoles,
      })),
      /** Whose invitation the reader may take back. */
      withdrawable: entries
        .filter(({ person, ...entry }) => {
          const facts = { ...entry, name: person.name, presents: presenters.includes(entry.personId) }
          return isAllowed(policy.mayWithdrawInvitation(actor, meeting, facts))
        })
        .map(({ personId }) => personId),
      me: presentOwn(entries.find(({ personId }) => personId === actor.personId)),
      abilities: {
        decideBase: isAllowed(policy.mayDecideBase(actor, meeting)),
        invite: isAllowed(policy.mayInvite(actor, meeting)),
        keepGuests: isAllowed(policy.mayKeepGuests(actor, meeting)),
        showCode: meeting.state === 'PLANNED' && isAllowed(policy.mayShowCode(actor, meeting)),
      },
      now,
    }
  },
})

function mayAnswer(actor: Actor, meeting: Parameters<typeof policy.mayDecideLeave>[1], personId: string) {
  return isAllowed(policy.mayDecideLeave(actor, meeting, personId))
}

type Entry = Awaited<ReturnType<typeof attendanceEntries>>[number]

/** The reader's own request for leave, and when they checked in. */
function presentOwn(entry: Entry | undefined) {
  if (!entry) return null
  return {
    leaveKind: entry.leaveKind,
    leaveState: entry.leaveState,
    leaveAnswer: entry.leaveAnswer,
    presentAt: entry.presentAt && formatClock(entry.presentAt),
    lateMinutes: entry.lateMinutes,
  }
}
