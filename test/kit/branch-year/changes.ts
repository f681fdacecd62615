import { addDays, asCivilDate } from '@pilin/domain/calendar/civil-date'
import { cancelMeeting } from '@pilin/server/domains/meetings/cancel-meeting'
import { planMeeting } from '@pilin/server/domains/meetings/plan-meeting'
import { agreeSwap } from '@pilin/server/domains/rotation/agree-swap'
import { appointStandIn } from '@pilin/server/domains/rotation/appoint-stand-in'
import { askSwap } from '@pilin/server/domains/rotation/ask-swap'
import { extendRoster } from '@pilin/server/domains/rotation/extend-roster'
import { decideTopic } from '@pilin/server/domains/topics/decide-topic'
import { proposeTopic } from '@pilin/server/domains/topics/propose-topic'
import { personOf } from './found-branch.ts'
import { nameMeetings } from './plan-year.ts'
import { made, meetingOf, type Step, type Year } from './stage.ts'

/** What does not go as planned: swaps, a stand-in, a typhoon, topics that go their own way, and the next year. */
export const changeSteps: Step[] = [
  { at: '2026-02-10 09:00', act: (year) => ask(year, 'march for april', 'S0', [2, 3]) },
  { at: '2026-02-12 09:00', act: (year) => agree(year, 'march for april', 'N0') },
  { at: '2026-03-28 09:00', act: mergeTopics },
  { at: '2026-06-10 09:00', act: (year) => ask(year, 'august for september', 'N0', [7, 8]) },
  { at: '2026-06-20 09:00', act: appointForJuly },
  { at: '2026-08-02 09:00', act: agreeTooLate },
  { at: '2026-08-06 09:00', act: planExtra },
  { at: '2026-08-06 10:00', act: cancelForTyphoon },
  { at: '2026-09-10 09:00', act: (year) => ask(year, 'november for december', 'S0', [10, 11]) },
  { at: '2026-09-15 09:00', act: (year) => agree(year, 'november for december', 'N0') },
  { at: '2026-12-28 09:00', act: continueRoster },
  { at: '2026-12-28 10:00', act: planJanuary },
]

async function ask(year: Year, name: string, code: string, [own, other]: [number, number]): Promise<void> {
  const { test, branch } = year
  const { rosterId, organizationId } = branch
  const { swapId } = await test.run(askSwap, personOf(branch, code).actor, {
    organizationId,
    own: { rosterId, index: own },
    other: { rosterId, index: other },
    reason: '外出学习',
  })
  year.made.set(name, swapId)
}

async function agree(year: Year, name: string, code: string): Promise<void> {
  await year.test.run(agreeSwap, personOf(year.branch, code).actor, { swapId: made(year, name) })
}

/** Nobody had answered when August began. */
async function agreeTooLate(year: Year): Promise<void> {
  const swapId = made(year, 'august for september')
  const { code } = await year.test.refusal(agreeSwap, personOf(year.branch, 'S0').actor, { swapId })
  if (code !== 'SWAP_LAPSED') throw new Error(`a request whose term has begun was answered with ${code}`)
}

/** Somebody of the north stands in for the south's secretary, the consultation of July included. */
async function appointForJuly({ test, branch }: Year): Promise<void> {
  await test.run(appointStandIn, personOf(branch, 'S0').actor, {
    organizationId: branch.organizationId,
    startsOn: '2026-07-02',
    endsOn: '2026-07-08',
    holder: { personId: personOf(branch, 'N1').id, unitId: branch.north },
    reason: '住院检查',
  })
}

/** Two topics from the backlog for April: one goes into another that is on the agenda. */
async function mergeTopics(year: Year): Promise<void> {
  const { test, branch } = year
  const { organizationId } = branch
  const { topicId } = await test.run(proposeTopic, personOf(branch, 'S5').actor, {
    organizationId,
    title: `${branch.mark}路灯维修`,
    purpose: '',
    plannedMinutes: 10,
    wishedKind: 'CONSULTATION',
    wishedMeetingId: null,
    attachments: [],
  })
  const agendaItemId = meetingOf(year, 'C04').topics.get('公共照明') ?? ''
  const item = await test.runtime.database.prisma.agendaItem.findUniqueOrThrow({
    where: { id: agendaItemId },
  })
  await test.run(decideTopic, personOf(branch, 'N0').actor, {
    topicId,
    decision: 'MERGE',
    meetingId: null,
    intoTopicId: item.topicId,
    reason: '同一件事',
  })
}

async function planExtra(year: Year): Promise<void> {
  const { test, branch } = year
  await test.run(planMeeting, personOf(branch, 'N0').actor, {
    organizationId: branch.organizationId,
    kind: 'CONSULTATION',
    title: `${branch.mark}8月临时会商`,
    date: '2026-08-14',
    startTime: '14:00',
    endTime: '16:00',
    place: '广陈镇会议室',
    extra: true,
    counts: true,
  })
  await nameMeetings(year)
}

async function cancelForTyphoon(year: Year): Promise<void> {
  const { meetingId } = meetingOf(year, 'C08')
  await year.test.run(cancelMeeting, personOf(year.branch, 'N0').actor, { meetingId, reason: '台风红色预警' })
}

async function continueRoster({ test, branch }: Year): Promise<void> {
  const startsOn = addDays(asCivilDate('2026-12-31'), 1)
  await test.run(extendRoster, personOf(branch, 'N0').actor, { rosterId: branch.rosterId, startsOn })
}

/** The first consultation of 2027: what December did not come to goes on its agenda by itself. */
async function planJanuary(year: Year): Promise<void> {
  const { test, branch } = year
  const { meetingId } = await test.run(planMeeting, personOf(branch, 'S0').actor, {
    organizationId: branch.organizationId,
    kind: 'CONSULTATION',
    title: `${branch.mark}1月工作会商`,
    date: '2027-01-08',
    startTime: '14:00',
    endTime: '16:00',
    place: '山塘老街议事厅',
  })
  year.made.set('january 2027', meetingId)
}
