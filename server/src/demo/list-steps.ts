import { addDays } from '@pilin/domain/calendar/civil-date'
import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import type { ListsSeed } from '@pilin/prisma/seed/seed-types'
import { addNeed } from '../domains/lists/add-need.ts'
import { addResource } from '../domains/lists/add-resource.ts'
import { askResource } from '../domains/lists/ask-resource.ts'
import { claimNeed } from '../domains/lists/claim-need.ts'
import { decideClaim } from '../domains/lists/decide-claim.ts'
import { prepareCategories } from '../domains/lists/prepare-categories.ts'
import { moment } from './meeting-steps.ts'
import { serviceListSteps } from './service-list-steps.ts'
import { act, type Stage, type Step } from './stage.ts'

const agreement = { step: 'AGREE', text: '', date: '', startTime: '', endTime: '' } as const
/** Days after which the other side answers. */
const answersAfter = 3

/** Needs and resources of a council with their claims, and this year's service list. */
export function listSteps(stage: Stage, seed: ListsSeed): Step[] {
  const today = civilDateOf(stage.now)
  const needs = new Map<string, string>()
  return [
    {
      at: moment(today, -70, '09:00'),
      run: (at) =>
        act(stage, { who: seed.keeper, at }, prepareCategories, { organizationId: stage.cast.seed.id }),
    },
    ...seed.needs.flatMap((need, index) => needSteps(stage, need, index, needs)),
    ...seed.resources.flatMap((resource, index) => resourceSteps(stage, resource, index)),
    ...serviceListSteps(stage, seed, needs),
  ]
}

function needSteps(
  stage: Stage,
  need: ListsSeed['needs'][number],
  index: number,
  ids: Map<string, string>,
): Step[] {
  const { who, title, description, source, place, daysAgo, claim } = need
  const today = civilDateOf(stage.now)
  let claimId = ''
  const entered: Step = {
    at: moment(today, -daysAgo, `10:${10 + index}`),
    async run(at) {
      const words = { title, description, source, place, from: '', until: '' } as const
      const categoryId = await categoryOf(stage, need.category)
      const input = { organizationId: stage.cast.seed.id, unitId: '', categoryId, ...words }
      const unitId = stage.cast.actor(who).unitId ?? ''
      ids.set(title, (await act(stage, { who, at }, addNeed, { ...input, unitId })).needId)
    },
  }
  if (!claim) return [entered]
  const claimed: Step = {
    at: moment(today, answersAfter - daysAgo, `11:${10 + index}`),
    async run(at) {
      const needId = ids.get(title) ?? ''
      const input = { needId, unitId: '', role: 'RESPONSIBLE', text: claim.text } as const
      claimId = (await act(stage, { who: claim.who, at }, claimNeed, input)).claimId
    },
  }
  const agreed: Step = {
    at: moment(today, 2 * answersAfter - daysAgo, `15:${10 + index}`),
    run: (at) => act(stage, { who, at }, decideClaim, { claimId, ...agreement }),
  }
  return claim.agreed ? [entered, claimed, agreed] : [entered, claimed]
}

function resourceSteps(stage: Stage, resource: ListsSeed['resources'][number], index: number): Step[] {
  const { who, title, description, place, conditions, timed, daysAgo, asked } = resource
  const today = civilDateOf(stage.now)
  let resourceId = ''
  const registered: Step = {
    at: moment(today, -daysAgo, `14:${10 + index}`),
    async run(at) {
      const words = { title, description, place, conditions, timed, from: '', until: '' }
      const hours = { weekdays: '', opensAt: '09:00', closesAt: '18:00' }
      const categoryId = await categoryOf(stage, resource.category)
      const unitId = stage.cast.actor(who).unitId ?? ''
      const input = { organizationId: stage.cast.seed.id, unitId, categoryId, ...words, ...hours }
      resourceId = (await act(stage, { who, at }, addResource, input)).resourceId
    },
  }
  if (!asked) return [registered]
  const given: Step = {
    at: moment(today, -answersAfter, `16:${10 + index}`),
    async run(at) {
      const time = { date: addDays(today, asked.inDays), startTime: '14:00', endTime: '16:00' }
      const input = { resourceId, unitId: '', text: asked.text, ...time }
      const { claimId } = await act(stage, { who: asked.who, at }, askResource, input)
      await act(stage, { who, at }, decideClaim, { claimId, ...agreement })
    },
  }
  return [registered, given]
}

async function categoryOf({ tx, cast }: Stage, name: string): Promise<string> {
  const organizationId = cast.seed.id
  const category = await tx.listCategory.findFirstOrThrow({ where: { organizationId, name } })
  return category.id
}
