import { addDays, partsOf } from '@pilin/domain/calendar/civil-date'
import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import type { SurveySeed } from '@pilin/prisma/seed/seed-types'
import { closeSurvey } from '../domains/surveys/close-survey.ts'
import { createNeeds } from '../domains/surveys/create-needs.ts'
import { createSurvey } from '../domains/surveys/create-survey.ts'
import { mergeOpinions } from '../domains/surveys/merge-opinions.ts'
import { openSurvey } from '../domains/surveys/open-survey.ts'
import { acceptAnswer } from '../domains/surveys/send-answer.ts'
import { setAudience } from '../domains/surveys/set-audience.ts'
import { setQuestion } from '../domains/surveys/set-question.ts'
import { submitAnswer } from '../domains/surveys/submit-answer.ts'
import { newSecret } from '../kernel/secret.ts'
import { moment } from './meeting-steps.ts'
import { act, type Stage, type Step } from './stage.ts'

/** Surveys of a council: written and opened, answered by units and at sites, ended, and opinions made into needs. */
export function surveySteps(stage: Stage, keeper: string, seeds: readonly SurveySeed[]): Step[] {
  return seeds.flatMap((seed) => stepsOf(stage, keeper, seed))
}

function stepsOf(stage: Stage, who: string, seed: SurveySeed): Step[] {
  const today = civilDateOf(stage.now)
  const asked = { surveyId: '', versionId: '' }
  const opened: Step = {
    at: moment(today, -seed.opensDaysAgo, '09:30'),
    async run(at) {
      asked.surveyId = await writeSurvey(stage, { who, at }, seed)
      await act(stage, { who, at }, openSurvey, { surveyId: asked.surveyId })
      const version = await stage.tx.surveyVersion.findFirstOrThrow({ where: { surveyId: asked.surveyId } })
      asked.versionId = version.id
    },
  }
  const answered = seed.answers.map(
    (given, index): Step => ({
      at: moment(today, 1 - seed.opensDaysAgo + Math.floor(index / 4), `1${index % 4}:20`),
      run: (at) => answerOnce(stage, at, asked, given),
    }),
  )
  if (seed.closesDaysAgo <= 0) return [opened, ...answered]
  const ended: Step = {
    at: moment(today, -seed.closesDaysAgo, '17:00'),
    async run(at) {
      const { surveyId } = asked
      await act(stage, { who, at }, closeSurvey, { surveyId })
      for (const group of seed.groups) await groupOpinions(stage, { who, at }, surveyId, group)
    },
  }
  return [opened, ...answered, ended]
}

type By = { who: string; at: Date }

async function writeSurvey(stage: Stage, by: By, seed: SurveySeed): Promise<string> {
  const { cast } = stage
  const opensOn = civilDateOf(by.at)
  const { year } = partsOf(opensOn)
  const { surveyId } = await act(stage, by, createSurvey, {
    organizationId: cast.seed.id,
    title: `${year}年${seed.title}`,
    year,
    intro: seed.intro,
    anonymous: seed.anonymous,
    opensOn,
    closesOn: addDays(civilDateOf(stage.now), -seed.closesDaysAgo),
  })
  for (const { kind, title, options = [], least = null, most = null } of seed.questions) {
    const required = kind === 'LONG_TEXT' ? '' : 'true'
    const words = { title, hint: '', required, options: options.join('\n'), least, most } as const
    await act(stage, by, setQuestion, { surveyId, questionId: '', kind, ...words })
  }
  const members = cast.seed.units.map(({ key }) => cast.unit(key).id)
  const sites = seed.sites.join('\n')
  await act(stage, by, setAudience, { surveyId, unitIds: members, sites, isPublic: '' })
  return surveyId
}

async function answerOnce(
  stage: Stage,
  at: Date,
  { surveyId, versionId }: { surveyId: string; versionId: string },
  given: SurveySeed['answers'][number],
): Promise<void> {
  const answers = Object.fromEntries(given.sheet.map((value, index) => [`q${index + 1}`, value]))
  if ('who' in given) {
    await act(stage, { who: given.who, at }, submitAnswer, { surveyId, versionId, answers })
    return
  }
  const tx = stage.trail.listening(stage.tx)
  const { site } = given
  const { id: audienceId } = await tx.surveyAudience.findFirstOrThrow({ where: { surveyId, name: site } })
  const way = { channel: 'SITE', audienceId, respondent: newSecret() } as const
  await acceptAnswer(tx, { surveyId, way, of: site }, { versionId, answers }, at)
}

async function groupOpinions(
  stage: Stage,
  by: By,
  surveyId: string,
  { title, words, category }: SurveySeed['groups'][number],
): Promise<void> {
  const { tx, cast } = stage
  const sheets = await tx.surveyAnswer.findMany({ where: { surveyId } })
  const open = await tx.surveyVersion.findFirstOrThrow({ where: { surveyId } })
  const questions = open.questions as { id: string; kind: string }[]
  const questionId = questions.find(({ kind }) => kind === 'LONG_TEXT')?.id ?? ''
  const answerIds = sheets
    .filter(({ answers }) => words.some((word) => JSON.stringify(answers).includes(word)))
    .map(({ id }) => id)
  await act(stage, by, mergeOpinions, { surveyId, questionId, answerIds, groupId: '', title })
  const { id: categoryId } = await tx.listCategory.findFirstOrThrow({
    where: { organizationId: cast.seed.id, name: category },
  })
  await act(stage, by, createNeeds, { surveyId, categoryId })
}
