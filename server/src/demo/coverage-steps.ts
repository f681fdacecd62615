import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import type { NudgeSeed, PublicPageSeed } from '@pilin/prisma/seed/seed-types'
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
