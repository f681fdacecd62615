import { asCivilDate } from '@pilin/domain/calendar/civil-date'
import { generalFragment } from '@pilin/domain/minutes/fragments'
import { deriveBrief } from '@pilin/server/domains/briefs/derive-brief'
import { issueBrief } from '@pilin/server/domains/briefs/issue-brief'
import { askExtension } from '@pilin/server/domains/follow-up/ask-extension'
import { closeActionItem } from '@pilin/server/domains/follow-up/close-action-item'
import { decideExtension } from '@pilin/server/domains/follow-up/decide-extension'
import { noteProgress } from '@pilin/server/domains/follow-up/note-progress'
import { recordReview } from '@pilin/server/domains/follow-up/record-review'
import { reopenActionItem } from '@pilin/server/domains/follow-up/reopen-action-item'
import { revokeActionItem } from '@pilin/server/domains/follow-up/revoke-action-item'
import { setReview } from '@pilin/server/domains/follow-up/set-review'
import { archiveYear } from '@pilin/server/domains/minutes/archive-year'
import { confirmSupplement } from '@pilin/server/domains/minutes/confirm-supplement'
import { returnMinutes } from '@pilin/server/domains/minutes/return-minutes'
import { supplementMinutes } from '@pilin/server/domains/minutes/supplement-minutes'
import { paragraph, writeMinutes } from '../minutes-text.ts'
import { personOf } from './found-branch.ts'
import { confirm, submit } from './hold-meetings.ts'
import { type MeetingScript, meetings } from './meetings-table.ts'
import { meetingOf, type Step, sha256, type Year } from './stage.ts'

/** What becomes of the records and of what was decided. */
export const laterSteps: Step[] = [
  { at: '2026-01-12 09:00', act: (year) => brief(year, 'C01', 'S0') },
  { at: '2026-01-28 09:00', act: (year) => close(year, '采购打捞船一艘', 'S2') },
  { at: '2026-03-10 09:00', act: returnMarch },
  { at: '2026-03-22 10:00', act: (year) => submit(year, scriptOf('C03')) },
  { at: '2026-03-23 10:00', act: (year) => confirm(year, scriptOf('C03'), 'N0') },
  { at: '2026-03-24 09:00', act: (year) => confirm(year, scriptOf('C03'), 'S0') },
  { at: '2026-03-25 09:00', act: (year) => brief(year, 'C03', 'N0') },
  {
    at: '2026-03-26 09:00',
    act: (year) => extend(year, '勘测河岸', 'N3', { to: '2026-04-30', approve: true }),
  },
  { at: '2026-04-20 09:00', act: (year) => supplement(year, 'C04') },
  { at: '2026-04-25 09:00', act: (year) => close(year, '制作标识', 'S5') },
  { at: '2026-04-28 09:00', act: (year) => close(year, '勘测河岸', 'N3') },
  { at: '2026-05-03 09:00', act: reopenSigns },
  { at: '2026-05-20 09:00', act: (year) => close(year, '制作标识', 'S5') },
  {
    at: '2026-05-28 09:00',
    act: (year) => extend(year, '建立预约名册', 'N5', { to: '2026-07-31', approve: false }),
  },
  { at: '2026-06-12 09:00', act: (year) => close(year, '建立预约名册', 'N5') },
  { at: '2026-07-10 09:00', act: setReviewOfLodging },
  { at: '2026-08-20 09:00', act: (year) => brief(year, 'X08', 'N0') },
  { at: '2026-10-30 09:00', act: reviewLodging },
  { at: '2026-11-20 09:00', act: revokeAccount },
  { at: '2026-12-10 09:00', act: noteFleet },
  { at: '2026-12-22 09:00', act: (year) => brief(year, 'C12', 'S0') },
  { at: '2026-12-31 09:00', act: archiveAll },
]

function scriptOf(key: string): MeetingScript {
  const script = meetings.find((each) => each.key === key)
  if (!script) throw new Error(`there is no meeting ${key} in the script`)
  return script
}

/** The north has confirmed; the south finds a mistake and sends the record back, which takes that confirmation away. */
async function returnMarch(year: Year): Promise<void> {
  const { test, branch } = year
  const { meetingId, documentId } = meetingOf(year, 'C03')
  const { withdrawn } = await test.run(returnMinutes, personOf(branch, 'S0').actor, {
    meetingId,
    reason: '值守日期有误',
  })
  if (withdrawn !== 1) throw new Error(`${withdrawn} confirmations were withdrawn, not the north's one`)
  const correction = paragraph(`${branch.mark}更正：值守自三月二十一日起。`)
  await writeMinutes(test.runtime.database, documentId, { [generalFragment]: [correction] })
}

async function brief(year: Year, key: string, code: string): Promise<void> {
  const { actor } = personOf(year.branch, code)
  const { briefId } = await year.test.run(deriveBrief, actor, { meetingId: meetingOf(year, key).meetingId })
  await year.test.run(issueBrief, actor, { briefId, version: 1 })
  const { prisma } = year.test.runtime.database
  const { content } = await prisma.brief.findUniqueOrThrow({ where: { id: briefId } })
  year.finished.set(`brief ${key}`, sha256(content))
}

async function itemOf({ test, branch }: Year, text: string): Promise<string> {
  const where = { organizationId: branch.organizationId, text: `${branch.mark}${text}` }
  return (await test.runtime.database.prisma.actionItem.findFirstOrThrow({ where })).id
}

async function close(year: Year, text: string, code: string): Promise<void> {
  const actionItemId = await itemOf(year, text)
  await year.test.run(closeActionItem, personOf(year.branch, code).actor, { actionItemId, note: '已办结' })
}

type Asked = { to: string; approve: boolean }

/** The responsible person asks for more time; the secretary of the other village decides. */
async function extend(year: Year, text: string, code: string, { to, approve }: Asked): Promise<void> {
  const { test, branch } = year
  const actionItemId = await itemOf(year, text)
  const more = { actionItemId, newDueOn: asCivilDate(to), reason: '连日阴雨' }
  await test.run(askExtension, personOf(branch, code).actor, more)
  const decision = { actionItemId, approve, remark: '按期推进' }
  await test.run(decideExtension, personOf(branch, 'S0').actor, decision)
}

async function reopenSigns(year: Year): Promise<void> {
  const actionItemId = await itemOf(year, '制作标识')
  await year.test.run(reopenActionItem, personOf(year.branch, 'N0').actor, {
    actionItemId,
    reason: '少做一块',
  })
}

async function revokeAccount(year: Year): Promise<void> {
  const actionItemId = await itemOf(year, '开设共管账户')
  await year.test.run(revokeActionItem, personOf(year.branch, 'S0').actor, {
    actionItemId,
    reason: '由镇统一开设',
  })
}

async function noteFleet(year: Year): Promise<void> {
  const actionItemId = await itemOf(year, '组织清淤船队')
  await year.test.run(noteProgress, personOf(year.branch, 'N6').actor, { actionItemId, note: '已到两条船' })
}

async function lodging({ test, branch }: Year): Promise<string> {
  const where = { organizationId: branch.organizationId, text: `${branch.mark}民宿准入标准自八月起施行。` }
  return (await test.runtime.database.prisma.resolution.findFirstOrThrow({ where })).id
}

async function setReviewOfLodging(year: Year): Promise<void> {
  const resolutionId = await lodging(year)
  await year.test.run(setReview, personOf(year.branch, 'N0').actor, { resolutionId, reviewOn: '2026-10-31' })
}

async function reviewLodging(year: Year): Promise<void> {
  const resolutionId = await lodging(year)
  await year.test.run(recordReview, personOf(year.branch, 'N0').actor, { resolutionId, note: '十二家已达标' })
}

async function supplement(year: Year, key: string): Promise<void> {
  const { test, branch } = year
  const written = await test.run(supplementMinutes, personOf(branch, 'N0').actor, {
    meetingId: meetingOf(year, key).meetingId,
    title: `${branch.mark}补记经费来源`,
    reason: '会后核对发现漏记',
    text: `${branch.mark}经费由两村各承担一半。`,
  })
  for (const code of ['S0', 'N0']) await test.run(confirmSupplement, personOf(branch, code).actor, written)
  year.finished.set(`supplement ${key}`, written.contentHash)
}

async function archiveAll({ test, branch }: Year): Promise<void> {
  const input = { organizationId: branch.organizationId, year: 2026 }
  const { archived } = await test.run(archiveYear, personOf(branch, 'S0').actor, input)
  if (archived !== 16) throw new Error(`${archived} records were archived, not 16`)
}
