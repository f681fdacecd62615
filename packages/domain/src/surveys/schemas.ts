import { z } from 'zod'
import { civilDate } from '../calendar/civil-date.ts'
import {
  countCharacters,
  line,
  optionalLine,
  optionalPassage,
  orNull,
  ticked,
  uuid,
  wholeNumber,
} from '../text/bricks.ts'
import { answerForm } from './answers.ts'
import { surveyLabels as labels, surveyMessages as messages } from './messages.ts'
import { firstTwice, linesOf, numberLimit, optionsProblem, questionId } from './questions.ts'
import { questionKind } from './vocabulary.ts'

/** A council has at most this many sites, such as building sites with a station. */
const mostSites = 200
const longestSite = 40

const surveyFields = {
  title: line(labels.title, 60),
  year: wholeNumber(labels.year, 2000, 2100),
  intro: optionalPassage(labels.intro, 1000),
  anonymous: ticked,
  opensOn: civilDate,
  closesOn: civilDate,
}

const areInOrder = ({ opensOn, closesOn }: { opensOn: string; closesOn: string }) => closesOn >= opensOn
const daysInOrder = { path: ['closesOn'], message: messages.closesBeforeItOpens }

export const createSurveyInput = z
  .object({ organizationId: uuid, ...surveyFields })
  .refine(areInOrder, daysInOrder)
export const editSurveyInput = z.object({ surveyId: uuid, ...surveyFields }).refine(areInOrder, daysInOrder)
export const oneSurvey = z.object({ surveyId: uuid })

const ids = z.preprocess(
  (value: string | string[] | undefined) =>
    typeof value === 'string' ? value.split(',').filter(Boolean) : (value ?? []),
  z.array(uuid).max(2000),
)

/** Member units, sites (one a line), and whether there is a link for everybody. */
export const setAudienceInput = z
  .object({
    surveyId: uuid,
    unitIds: ids,
    sites: optionalPassage(labels.sites, 10_000),
    isPublic: ticked,
  })
  .superRefine(({ sites }, context) => {
    const lines = linesOf(sites)
    const problem = (message: string) => context.addIssue({ code: 'custom', path: ['sites'], message })
    const long = lines.find((each) => countCharacters(each) > longestSite)
    const same = firstTwice(lines)
    if (lines.length > mostSites) problem(messages.manySites(mostSites))
    else if (long) problem(messages.longSite(long, longestSite))
    else if (same) problem(messages.sameSite(same))
  })

/** A question of a draft; without an id it is a new one. */
export const setQuestionInput = z
  .object({
    surveyId: uuid,
    questionId: orNull(questionId),
    kind: questionKind,
    title: line(labels.question, 120),
    hint: optionalLine(labels.hint, 120),
    required: ticked,
    options: optionalPassage(labels.options, 3000),
    least: orNull(wholeNumber(labels.least, -numberLimit, numberLimit)),
    most: orNull(wholeNumber(labels.most, -numberLimit, numberLimit)),
  })
  .superRefine(({ kind, options, least, most }, context) => {
    const problem = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message })
    const wrong = kind === 'SINGLE' || kind === 'MULTIPLE' ? optionsProblem(options) : undefined
    if (wrong) problem('options', wrong)
    if (kind === 'NUMBER' && (most ?? numberLimit) < (least ?? 0)) problem('most', messages.mostBelowLeast)
  })

export const oneQuestion = z.object({ surveyId: uuid, questionId })
export const moveQuestionInput = z.object({
  surveyId: uuid,
  questionId,
  direction: z.enum(['UP', 'DOWN'], { error: messages.direction }),
})

/** A sheet of answers of the reader's own unit, to the version that the reader has seen. */
export const answerSurveyInput = z.object({ surveyId: uuid, versionId: uuid, answers: answerForm })

/** The same from a public link or a unit's own one. */
export const publicAnswerInput = z.object({ versionId: uuid, answers: answerForm })

/** Answers that say the same are put together: in a new group, or in one that is there. */
export const groupAnswersInput = z
  .object({
    surveyId: uuid,
    questionId,
    answerIds: ids.refine((each) => each.length > 0, { error: messages.chosenNone }),
    groupId: orNull(uuid),
    title: optionalLine(labels.group, 40),
  })
  .refine(({ groupId, title }) => groupId !== null || title !== '', {
    path: ['title'],
    message: messages.groupOrTitle,
  })

export const ungroupAnswerInput = z.object({ groupId: uuid, answerId: uuid })

/** Groups of a survey that are no needs yet become some: the chosen ones, or all where nothing is said of them. */
export const makeNeedsInput = z.object({
  surveyId: uuid,
  categoryId: orNull(uuid),
  groupIds: z
    .union([z.undefined(), ids.refine((each) => each.length > 0, { error: messages.groupsNone })])
    .optional(),
})
