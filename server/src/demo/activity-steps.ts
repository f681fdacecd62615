import { addDays, type CivilDate } from '@pilin/domain/calendar/civil-date'
import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import type { ActivitiesSeed } from '@pilin/prisma/seed/seed-types'
import { addActivity } from '../domains/activities/add-activity.ts'
import { markPresent } from '../domains/activities/mark-present.ts'
import { noteActivity } from '../domains/activities/note-activity.ts'
import { registerPerson } from '../domains/activities/register-person.ts'
import { registerUnit } from '../domains/activities/register-unit.ts'
import { setBrand } from '../domains/activities/set-brand.ts'
import { keepVisitor } from '../domains/activities/submit-registration.ts'
import { closeEvaluation } from '../domains/evaluations/close-evaluation.ts'
import { openEvaluation } from '../domains/evaluations/open-evaluation.ts'
import { recordAnswer } from '../domains/evaluations/record-answer.ts'
import { keepAnswer } from '../domains/evaluations/store.ts'
import { newSecret } from '../kernel/secret.ts'
import { moment } from './meeting-steps.ts'
import { act, type Stage, type Step } from './stage.ts'

type Activity = ActivitiesSeed['activities'][number]

/** Days before an activity on which it is announced, and on which people register. */
const announcedBefore = 7
const registeredBefore = 5

/** Brands, activities with those who registered, and what came of the one that was held. */
export function activitySteps(stage: Stage, { keeper: who, brands, activities }: ActivitiesSeed): Step[] {
  const today = civilDateOf(stage.now)
  const organizationId = stage.cast.seed.id
  return [
    ...brands.map(
      ({ name, summary }, index): Step => ({
        at: moment(today, -65, `09:${10 + index}`),
        run: (at) =>
          act(stage, { who, at }, setBrand, { organizationId, brandId: '', name, summary, retired: '' }),
      }),
    ),
    ...activities.flatMap((activity, index) =>
      activityOf(stage, who, activity, { day: addDays(today, activity.inDays), minute: 10 + index }),
    ),
  ]
}

function activityOf(
  stage: Stage,
  who: string,
  activity: Activity,
  { day, minute }: { day: CivilDate; minute: number },
): Step[] {
  const { tx, cast, trail } = stage
  const organizationId = cast.seed.id
  let activityId = ''
  const announced: Step = {
    at: moment(day, -announcedBefore, `10:${minute}`),
    async run(at) {
      const { title, summary, place, startTime, endTime, places, host, openToVisitors } = activity
      const brand = await tx.brand.findFirstOrThrow({ where: { organizationId, name: activity.brand } })
      const name = activity.project
      // Early in a year its list may not be there yet.
      const project = name ? await tx.project.findFirst({ where: { organizationId, name } }) : null
      const input = { organizationId, title, summary, place, date: day, startTime, endTime, openToVisitors }
      const names = {
        brandId: brand.id,
        projectId: project?.id ?? '',
        hostUnitId: host ? cast.unit(host).id : '',
      }
      const all = { ...input, ...names, places: places?.toString() ?? '' }
      activityId = (await act(stage, { who, at }, addActivity, all)).activityId
    },
  }
  const registered: Step = {
    at: moment(day, -registeredBefore, `11:${minute}`),
    async run(at) {
      for (const { who: contact, places } of activity.groups) {
        const input = { activityId, unitId: '', places: `${places}` }
        await act(stage, { who: contact, at }, registerUnit, input)
      }
      for (const person of activity.people)
        await act(stage, { who: person, at }, registerPerson, { activityId })
      for (const [index, name] of activity.visitors.entries()) {
        const phone = `1380000${minute}${String(index).padStart(2, '0')}`
        await keepVisitor(trail.listening(tx), activityId, { name, phone }, at)
      }
    },
  }
  return [announced, registered, ...heldSteps(stage, who, activity, { day, activityIdOf: () => activityId })]
}

/** What came of an activity that was held: who was there, what it was like, and what they said. */
function heldSteps(
  stage: Stage,
  who: string,
  { held, title }: Activity,
  { day, activityIdOf }: { day: CivilDate; activityIdOf: () => string },
): Step[] {
  if (!held) return []
  const { tx, trail, cast } = stage
  let evaluationId = ''
  return [
    {
      at: moment(day, 0, '16:00'),
      async run(at) {
        const activityId = activityIdOf()
        const registrations = await tx.registration.findMany({ where: { activityId, state: 'PLACED' } })
        for (const { id: registrationId, places } of registrations) {
          const present = `${Math.max(1, places - 1)}`
          await act(stage, { who, at }, markPresent, { registrationId, present })
        }
        const { text, cost } = held.note
        await act(stage, { who, at }, noteActivity, { activityId, text, cost: `${cost}` })
        const input = { projectId: '', activityId }
        evaluationId = (await act(stage, { who, at }, openEvaluation, input)).evaluationId
      },
    },
    {
      at: moment(day, 2, '17:00'),
      async run(at) {
        for (const { who: contact, satisfaction, comment } of held.units) {
          const answer = { satisfaction, effect: 'FULL' as const, comment }
          await act(stage, { who: contact, at }, recordAnswer, { evaluationId, side: 'UNIT', ...answer })
        }
        const evaluation = { id: evaluationId, organizationId: cast.seed.id, title }
        for (const answer of held.served) {
          await keepAnswer(trail.listening(tx), evaluation, { mark: newSecret(), answer, now: at })
        }
      },
    },
    {
      at: moment(day, 7, '10:30'),
      run: (at) => act(stage, { who, at }, closeEvaluation, { evaluationId }),
    },
  ]
}
