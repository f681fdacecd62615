import { isDeepStrictEqual } from 'node:util'
import { setStage } from '../kit/bench-stage.ts'
import { clockedRuntime } from '../kit/branch-year/stage.ts'
import { checkDays } from '../kit/council-life/check-days.ts'
import { compareCoverage } from '../kit/council-life/compare-coverage.ts'
import { lifeTable } from '../kit/council-life/life-table.ts'
import { liveCouncil } from '../kit/council-life/live-council.ts'
import { readLife } from '../kit/council-life/read-life.ts'
import { readSurvey } from '../kit/council-life/read-survey.ts'
import { surveyTables } from '../kit/council-life/survey-table.ts'

export const about =
  'eight years of a council, from the founding to evaluations, against tables by hand and a recount in SQL'

const answers = 1000

/** `pnpm prove council-life`: every day of eight years, a survey with a thousand answers, a list of thirty projects. */
export async function run(): Promise<string> {
  const stage = await setStage()
  try {
    const { database } = await stage.database('life')
    const lived = await liveCouncil(clockedRuntime(database), { answers })
    const came = { ...(await readLife(lived)), survey: await readSurvey(lived) }
    const { days, right, problems: wrongDays } = await checkDays(lived)
    const { cells, problems: wrongCells } = await compareCoverage(lived)
    const problems = [...wrongDays, ...wrongCells, ...differences(came)]
    for (const problem of problems) console.error(problem)
    const figures = [
      `units on days right ${right}/${days}`,
      `answers ${came.survey.answers}`,
      ...came.records,
      `matrix cells compared ${cells}`,
      `problems ${problems.length}`,
    ].join(', ')
    if (problems.length > 0) throw new Error(figures)
    return figures
  } finally {
    await stage.clear()
  }
}

type Tables = Record<keyof typeof lifeTable | 'survey', unknown>

/** Where the council's life is not what was written down by hand. */
function differences(came: Tables): string[] {
  const byHand: Tables = { ...lifeTable, survey: surveyTables[answers] }
  return (Object.keys(byHand) as (keyof Tables)[]).flatMap((name) =>
    isDeepStrictEqual(came[name], byHand[name])
      ? []
      : [`${name}: ${JSON.stringify(came[name])} where by hand ${JSON.stringify(byHand[name])}`],
  )
}
