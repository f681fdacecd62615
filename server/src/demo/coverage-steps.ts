import { addDays } from '@pilin/domain/calendar/civil-date'
import { periodOf } from '@pilin/domain/calendar/period'
import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { dueDaysOf } from '@pilin/domain/coverage/hand-duties'
import type { DutySeed, NudgeSeed, PublicPageSeed } from '@pilin/prisma/seed/seed-types'
import { addDutyTemplate } from '../domains/coverage/add-duty-template.ts'
import { markDuty } from '../domains/coverage/mark-duty.ts'
import { nudgeUnit } from '../domains/coverage/nudge-unit.ts'
import { publishPart } from '../domains/public-pages/publish-part.ts'
import { moment } from './meeting-steps.ts'
import { act, type Stage, type Step } from './stage.ts'

/** The secretariat asks a silent unit to take part. */
export function nudgeSteps(stage: Stage, keeper: string, { who, reason, daysAgo }: NudgeSeed): Step[] {
  const organizationId = stage.cast.seed.id
  const { unitId } = stage.cast.person(who)
  return [
    {
      at: moment(civilDateOf(stage.now), -daysAgo, '10:00'),
      run: (at) => act(stage, { who: keeper, at }, nudgeUnit, { organizationId, unitId, reason }),
    },
  ]
}

/** The secretariat writes what the organization is, and publishes that and some parts beside it. */
export function publicPageSteps(stage: Stage, keeper: string, { about, parts }: PublicPageSeed): Step[] {
  const organizationId = stage.cast.seed.id
  const published = ['ABOUT' as const, ...parts]
  return [
    {
      at: moment(civilDateOf(stage.now), -4, '11:00'),
      async run(at) {
        for (const part of published) {
          const text = part === 'ABOUT' ? about : ''
          await act(stage, { who: keeper, at }, publishPart, { organizationId, part, published: true, text })
        }
      },
    },
  ]
}

/** The secretariat writes down the duties of every term, and ticks those of this year's that were due a while ago. */
export function dutySteps(stage: Stage, keeper: string, duties: readonly DutySeed[]): Step[] {
  const organizationId = stage.cast.seed.id
  const today = civilDateOf(stage.now)
  const term = periodOf('YEAR', today)
  return duties.map(({ title, due, note }) => ({
    at: moment(today, -5, '09:30'),
    async run(at) {
      const as = { who: keeper, at }
      const { templateId } = await act(stage, as, addDutyTemplate, { organizationId, title, due, day: '' })
      if (note === undefined) return
      for (const [index, dueOn] of dueDaysOf({ due, day: null }, term).entries()) {
        if (dueOn >= addDays(today, -6)) break
        const ticked = { organizationId, termStartsOn: term.startsOn, templateId, ordinal: index + 1 }
        await act(stage, as, markDuty, { ...ticked, done: true, doneOn: addDays(dueOn, -5), note })
      }
    },
  }))
}
