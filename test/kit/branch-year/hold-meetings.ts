import { addDays, asCivilDate } from '@pilin/domain/calendar/civil-date'
import { fragmentOf } from '@pilin/domain/minutes/fragments'
import { checkIn } from '@pilin/server/domains/attendance/check-in'
import { decideLeave } from '@pilin/server/domains/attendance/decide-leave'
import { issueCheckInCode } from '@pilin/server/domains/attendance/issue-check-in-code'
import { markAttendance } from '@pilin/server/domains/attendance/mark-attendance'
import { replyToInvitation } from '@pilin/server/domains/attendance/reply-to-invitation'
import { setExcuse } from '@pilin/server/domains/attendance/set-excuse'
import { checkInKeyOf } from '@pilin/server/domains/attendance/sign-check-in-code'
import { appointRecorder } from '@pilin/server/domains/meetings/appoint-recorder'
import { decideAgendaItem } from '@pilin/server/domains/meetings/decide-agenda-item'
import { endMeeting } from '@pilin/server/domains/meetings/end-meeting'
import { proposeAgendaItem } from '@pilin/server/domains/meetings/propose-agenda-item'
import { startAgendaItem } from '@pilin/server/domains/meetings/start-agenda-item'
import { startMeeting } from '@pilin/server/domains/meetings/start-meeting'
import { confirmMinutes } from '@pilin/server/domains/minutes/confirm-minutes'
import { submitMinutes } from '@pilin/server/domains/minutes/submit-minutes'
import { issueNotice } from '@pilin/server/domains/notices/issue-notice'
import { openMotion } from '@pilin/server/domains/voting/open-motion'
import { recordCount } from '@pilin/server/domains/voting/record-count'
import { actionItem, paragraph, resolution, writeMinutes } from '../minutes-text.ts'
import { personOf } from './found-branch.ts'
import type { MeetingScript, TopicScript } from './meetings-table.ts'
import { meetingOf, type Step, sha256, type Year } from './stage.ts'

const key = checkInKeyOf('a secret of at least thirty-two characters')
const origin = 'https://pilin.example.cn'

/** Everything that the two villages do for a meeting, from its notice to its frozen record. */
export function stepsOf(script: MeetingScript): Step[] {
  const { day, noticeOn, submitOn } = script
  const prepared: Step[] = [
    { at: `${noticeOn} 09:00`, act: (year) => prepare(year, script) },
    { at: `${noticeOn} 10:00`, act: (year) => reply(year, script) },
    { at: `${noticeOn} 11:00`, act: (year) => decideOnLeave(year, script) },
  ]
  // One that is cancelled is never held.
  if (submitOn === undefined) return prepared
  const confirmOn = addDays(asCivilDate(submitOn), 1)
  return [
    ...prepared,
    { at: `${day} 13:50`, act: (year) => arrive(year, script) },
    { at: `${day} 14:00`, act: (year) => discuss(year, script) },
    { at: `${day} 15:40`, act: (year) => end(year, script) },
    { at: `${submitOn} 09:00`, act: (year) => submit(year, script) },
    { at: `${confirmOn} 09:00`, act: (year) => confirm(year, script, 'N0') },
    // The record of March is sent back instead.
    ...(script.key === 'C03'
      ? []
      : [{ at: `${confirmOn} 10:00`, act: (year: Year) => confirm(year, script, 'S0') }]),
  ]
}

async function prepare(year: Year, script: MeetingScript): Promise<void> {
  const { test, branch } = year
  const meeting = meetingOf(year, script.key)
  const { meetingId } = meeting
  const chair = personOf(branch, script.chair).actor
  for (const { title, by, decision = 'ACCEPT' } of script.topics) {
    if (by === undefined) continue
    const proposer = personOf(branch, by)
    const { agendaItemId } = await test.run(proposeAgendaItem, proposer.actor, {
      meetingId,
      unitId: by.startsWith('S') ? branch.south : branch.north,
      title: `${branch.mark}${title}`,
      presenterId: proposer.id,
      plannedMinutes: 20,
    })
    const reason = decision === 'ACCEPT' ? '' : '材料不全'
    await test.run(decideAgendaItem, chair, { agendaItemId, decision, reason })
    meeting.topics.set(title, agendaItemId)
  }
  await test.run(appointRecorder, chair, { meetingId, personId: recorderOf(year, script).id })
  await test.run(issueNotice, chair, {
    meetingId,
    requirements: '请准时到会。',
    replyDate: addDays(asCivilDate(script.day), -1),
    replyTime: '17:00',
    contact: '村委会',
  })
  const notice = await test.runtime.database.prisma.meetingNotice.findUniqueOrThrow({ where: { meetingId } })
  year.finished.set(`notice ${script.key}`, sha256(notice.content))
}

/** The recorder is of the chair's village, and not the chair. */
function recorderOf({ branch }: Year, { chair }: MeetingScript) {
  return personOf(branch, chair.startsWith('S') ? 'S1' : chair === 'N1' ? 'N2' : 'N1')
}

async function reply(year: Year, { key: name, onLeave = [], refused = [], excused = [] }: MeetingScript) {
  const { test, branch } = year
  const { meetingId } = meetingOf(year, name)
  for (const code of [...onLeave, ...refused]) {
    const input = { meetingId, reply: 'LEAVE' as const, reason: '外出' }
    await test.run(replyToInvitation, personOf(branch, code).actor, input)
  }
  const comes = ['S9', 'N9'].filter((code) => !onLeave.includes(code) && !excused.includes(code))
  for (const code of comes) {
    await test.run(replyToInvitation, personOf(branch, code).actor, { meetingId, reply: 'ATTEND' })
  }
}

async function decideOnLeave(year: Year, script: MeetingScript): Promise<void> {
  const { test, branch } = year
  const { meetingId } = meetingOf(year, script.key)
  const chair = personOf(branch, script.chair).actor
  const answer = async (codes: string[] = [], decision: 'APPROVE' | 'REFUSE', reason: string) => {
    for (const code of codes) {
      const personId = personOf(branch, code).id
      await test.run(decideLeave, chair, { meetingId, personId, decision, reason })
    }
  }
  await answer(script.onLeave, 'APPROVE', '')
  await answer(script.refused, 'REFUSE', '当日须汇报')
  for (const code of script.excused ?? []) {
    await test.run(setExcuse, chair, { meetingId, personId: personOf(branch, code).id, reason: '借调在外' })
  }
}

/** Whoever scans the code on the screen checks in alone; the recorder ticks the others on the list. */
async function arrive(year: Year, script: MeetingScript): Promise<void> {
  const { test, branch } = year
  const { meetingId } = meetingOf(year, script.key)
  const { onLeave = [], refused = [], excused = [], away = [], observed } = script
  const missing = new Set([...onLeave, ...refused, ...excused, ...away, ...(observed ? [] : ['O'])])
  const context = { runtime: test.runtime, key, origin }
  const recorder = recorderOf(year, script).actor
  const { code } = await issueCheckInCode({ ...context, actor: recorder }, meetingId)
  const shown = code?.address.replace(`${origin}/check-in/`, '') ?? ''
  for (const [name, { actor, id: personId }] of branch.people) {
    if (missing.has(name)) continue
    const scans = name === 'O' || Number(name.slice(1)) % 2 === 0
    if (scans) await checkIn({ ...context, actor }, shown)
    else await test.run(markAttendance, recorder, { meetingId, personId, present: true })
  }
}

async function discuss(year: Year, script: MeetingScript): Promise<void> {
  const { test, branch } = year
  const meeting = meetingOf(year, script.key)
  const recorder = recorderOf(year, script).actor
  await test.run(startMeeting, recorder, { meetingId: meeting.meetingId })
  await findCarried(year, script)
  for (const topic of script.topics) {
    if (topic.decision) continue
    const agendaItemId = meeting.topics.get(topic.title) ?? ''
    await test.run(startAgendaItem, recorder, { agendaItemId })
    if (topic.vote) {
      const { motionId } = await test.run(openMotion, recorder, {
        agendaItemId,
        text: `${branch.mark}${topic.title}`,
        kind: 'ORDINARY',
        method: 'COUNT',
      })
      await test.run(recordCount, recorder, { motionId, ...topic.vote })
    }
    const blocks = blocksOf(year, topic)
    await writeMinutes(test.runtime.database, meeting.documentId, { [fragmentOf(agendaItemId)]: blocks })
  }
}

/** Topics that came over from an earlier meeting are on the agenda already. */
async function findCarried(year: Year, { key: name, topics }: MeetingScript): Promise<void> {
  const meeting = meetingOf(year, name)
  const { prisma } = year.test.runtime.database
  for (const { title, by } of topics) {
    if (by !== undefined) continue
    const where = {
      meetingId: meeting.meetingId,
      title: `${year.branch.mark}${title}`,
      state: 'ACCEPTED' as const,
    }
    const { id } = await prisma.agendaItem.findFirstOrThrow({ where })
    meeting.topics.set(title, id)
  }
}

function blocksOf({ branch }: Year, { title, said = [] }: TopicScript) {
  const spoken = said.map((each) =>
    'resolution' in each
      ? resolution(`${branch.mark}${each.resolution}`)
      : actionItem(`${branch.mark}${each.item}`, {
          personId: personOf(branch, each.by).id,
          dueOn: each.dueOn,
        }),
  )
  return [paragraph(`${branch.mark}会议讨论了${title}。`), ...spoken]
}

async function end(year: Year, script: MeetingScript): Promise<void> {
  const { meetingId, topics } = meetingOf(year, script.key)
  const unreachedIds = script.topics.flatMap(({ title, unreached }) =>
    unreached ? (topics.get(title) ?? []) : [],
  )
  await year.test.run(endMeeting, personOf(year.branch, script.chair).actor, { meetingId, unreachedIds })
}

export async function submit(year: Year, script: MeetingScript): Promise<void> {
  const { meetingId } = meetingOf(year, script.key)
  await year.test.run(submitMinutes, personOf(year.branch, script.chair).actor, { meetingId })
}

/** Confirms what stands before the secretary's eyes. */
export async function confirm(year: Year, script: MeetingScript, code: string): Promise<void> {
  const { meetingId } = meetingOf(year, script.key)
  const { prisma } = year.test.runtime.database
  const { contentHash } = await prisma.minutes.findUniqueOrThrow({ where: { meetingId } })
  const { frozen } = await year.test.run(confirmMinutes, personOf(year.branch, code).actor, {
    meetingId,
    contentHash: contentHash ?? '',
  })
  if (frozen) year.finished.set(`minutes ${script.key}`, contentHash ?? '')
}
