import type { CivilDate } from '@pilin/domain/calendar/civil-date'
import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { meetingKindLabels } from '@pilin/domain/meetings/vocabulary'
import type { DayPlan } from '@pilin/domain/planning/explanation'
import type { Proposal } from '@pilin/domain/planning/propose-year'
import { type PlannedRow, planYearInput } from '@pilin/domain/planning/schemas'
import { scopeOf } from '../../kernel/actor.ts'
import { columnOf } from '../../kernel/day.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { readHolidays } from '../calendar/data.ts'
import { planOne } from '../meetings/plan-meeting.ts'
import { type CadenceRow, proposalsOf, readCadences, readMeetingsOfYear } from './data.ts'
import { mayPlan } from './policy.ts'

/** Plans the ticked meetings of a year, all or none, each by the rules of planning a single one. */
export const planYear = useCase({
  input: planYearInput,
  async load(tx, actor, { organizationId, year }) {
    const scope = scopeOf(actor, organizationId)
    // One plan at a time, so that a period is not planned twice.
    await tx.$queryRaw`select id from organization where id = ${scope}::uuid for no key update`
    const [cadences, meetings, calendar] = await Promise.all([
      readCadences(tx, scope),
      readMeetingsOfYear(tx, scope, year),
      readHolidays(tx, year),
    ])
    return { organizationId: scope, cadences, meetings, calendar }
  },
  policy: mayPlan,
  async run({ tx, actor, input, thing, now, announce }) {
    const { organizationId, cadences, meetings, calendar } = thing
    const today = civilDateOf(now)
    const year = { year: input.year, today, meetings, calendar }
    const proposals = new Map(cadences.map((cadence) => [cadence.id, proposalsOf(cadence, year)]))
    const rows = input.meetings.map((row, index) => {
      const cadence = cadences.find(({ id }) => id === row.cadenceId)
      if (!cadence) throw new DomainError('NOT_FOUND')
      const proposal = proposals.get(cadence.id)?.find(({ period }) => period.startsOn === row.periodStartsOn)
      if (!proposal) throw new DomainError('NOT_FOUND')
      refuseRow({ row, index, cadence, proposal, today, earlier: input.meetings.slice(0, index) })
      return { row, kind: cadence.kind, plan: proposal.plan }
    })
    const meetingIds: string[] = []
    for (const { row, kind, plan } of rows) {
      const given = { ...row, kind, extra: false, counts: true }
      const { meetingId } = await planOne({ tx, actor, now, announce }, organizationId, given)
      if (plan) await tx.meetingPlan.update({ where: { meetingId }, data: columnsOf(plan) })
      meetingIds.push(meetingId)
    }
    await recordAudit(tx, {
      actor,
      organizationId,
      kind: 'year.planned',
      subjectId: organizationId,
      data: { year: input.year, count: meetingIds.length },
      now,
    })
    return { meetingIds }
  },
})

/** A row is refused with a sentence at its own date. */
function refuseRow({
  row,
  index,
  cadence,
  proposal: { period, state },
  today,
  earlier,
}: {
  row: PlannedRow
  index: number
  cadence: CadenceRow
  proposal: Proposal
  today: CivilDate
  earlier: PlannedRow[]
}): void {
  const at = (sentence: string) => ({ [`meetings.${index}.date`]: sentence })
  const detail = { period: period.label, kind: meetingKindLabels[cadence.kind] }
  const twice = earlier.some(
    (each) => each.cadenceId === row.cadenceId && each.periodStartsOn === row.periodStartsOn,
  )
  if (twice || state === 'HELD' || state === 'PLANNED') {
    throw new DomainError('PERIOD_PLANNED', detail, at('这个周期已经安排，请取消勾选。'))
  }
  if (row.date < period.startsOn || row.date > period.endsOn) {
    throw new DomainError('PERIOD_OUTSIDE', detail, at(`请选择${period.label}之内的日期。`))
  }
  if (row.date < today) throw new DomainError('MEETING_PAST', {}, at('请填写今天或以后的日期。'))
}

function columnsOf({ originalDay, proposedDay, ...why }: DayPlan) {
  return { ...why, originalDay: columnOf(originalDay), proposedDay: columnOf(proposedDay) }
}
