import { z } from 'zod'
import { civilDate } from '../calendar/civil-date.ts'
import { uploads } from '../files/schemas.ts'
import {
  line,
  optionalLine,
  optionalPassage,
  orNull,
  passage,
  ticked,
  uuid,
  wholeNumber,
} from '../text/bricks.ts'
import { serviceFieldLabels as labels, serviceMessages as messages } from './messages.ts'
import { projectState } from './vocabulary.ts'

/** Yuan; more than a council ever spends on one project. */
const mostYuan = 100_000_000

export const createListInput = z.object({ organizationId: uuid, year: wholeNumber(labels.year, 2000, 2100) })

const unitIds = z.preprocess(
  (value: string | string[] | undefined) =>
    typeof value === 'string' ? value.split(',').filter(Boolean) : (value ?? []),
  z.array(uuid).max(100),
)

const projectFields = {
  name: line(labels.name, 40),
  summary: optionalPassage(labels.summary, 1000),
  place: optionalLine(labels.place, 60),
  targetGroup: optionalLine(labels.targetGroup, 60),
  quarter: wholeNumber(labels.quarter, 1, 4),
  budget: orNull(wholeNumber(labels.budget, 0, mostYuan)),
  needId: orNull(uuid),
  topicId: orNull(uuid),
  /** The one unit that is responsible (domain.md §3, service list). */
  responsibleId: z.preprocess((value: string) => (value === '' ? undefined : value), uuid.or(z.undefined())),
  assistantIds: unitIds,
}

type Units = { responsibleId: string | undefined; assistantIds: string[] }

function checkUnits({ responsibleId, assistantIds }: Units, context: z.RefinementCtx): void {
  const problem = (path: string, message: string) =>
    context.addIssue({ code: 'custom', path: [path], message })
  if (responsibleId === undefined) problem('responsibleId', messages.responsible)
  else if (assistantIds.includes(responsibleId)) problem('assistantIds', messages.responsibleAssists)
}

export const addProjectInput = z.object({ listId: uuid, ...projectFields }).superRefine(checkUnits)
export const editProjectInput = z.object({ projectId: uuid, ...projectFields }).superRefine(checkUnits)
/** A page puts at most this many needs on a list in one press. */
export const mostNeedsAtOnce = 40

const fromNeed = z
  .object({
    needId: uuid,
    name: projectFields.name,
    responsibleId: projectFields.responsibleId,
    assistantIds: projectFields.assistantIds,
    place: projectFields.place,
    quarter: projectFields.quarter,
    targetGroup: projectFields.targetGroup,
  })
  // Who helped with the need and is made responsible here assists no more.
  .transform(({ assistantIds, ...row }) => ({
    ...row,
    assistantIds: assistantIds.filter((id) => id !== row.responsibleId),
  }))
  .superRefine(checkUnits)

/** Several needs at once onto the list of a year, which begins with them where there is none: all or none. */
export const addProjectsInput = z
  .object({
    organizationId: uuid,
    year: wholeNumber(labels.year, 2000, 2100),
    projects: z
      .array(fromNeed)
      .min(1, { error: messages.chosenNone })
      .max(mostNeedsAtOnce, { error: messages.manyAtOnce(mostNeedsAtOnce) }),
  })
  .superRefine(({ projects }, context) => {
    for (const [index, { needId, name }] of projects.entries()) {
      const earlier = projects.slice(0, index)
      const problem = (message: string) =>
        context.addIssue({ code: 'custom', path: ['projects', index, 'name'], message })
      if (earlier.some((each) => each.needId === needId)) problem(messages.needTwice)
      else if (earlier.some((each) => each.name === name)) problem(messages.nameTwice(name))
    }
  })

export const removeProjectInput = z.object({ projectId: uuid })

export const adoptListInput = z
  .object({ listId: uuid, resolutionId: orNull(uuid) })
  .refine(({ resolutionId }) => resolutionId !== null, {
    path: ['resolutionId'],
    message: messages.resolution,
  })
export const publishListInput = z.object({ listId: uuid })

export const addMilestoneInput = z.object({
  projectId: uuid,
  title: line(labels.milestone, 40),
  dueOn: civilDate,
})
export const markMilestoneInput = z.object({ milestoneId: uuid, done: ticked })

/** How it goes, with photos; may say what it cost and bring the project into another state. */
export const noteProgressInput = z.object({
  projectId: uuid,
  text: passage(labels.progress, 1000),
  cost: orNull(wholeNumber(labels.cost, 0, mostYuan)),
  state: orNull(projectState),
  attachments: uploads,
})
