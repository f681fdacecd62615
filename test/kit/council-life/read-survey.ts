import { createCaller } from '@pilin/server/router'
import type { LivedCouncil } from './live-council.ts'

/** What the survey came to, as its pages show it to the secretariat. */
export async function readSurvey({ council, survey }: LivedCouncil) {
  const { test, general } = council
  const { surveyId, needIds, refused } = survey
  const { surveys } = createCaller({ runtime: test.runtime, actor: general.actor })
  const { sheets, sources, results } = await surveys.results({ surveyId, versionId: '' })
  const { groups } = await surveys.opinions({ surveyId })
  const invitations = await test.runtime.database.prisma.surveyInvitation.findMany({
    where: { surveyId, receipt: null },
    include: { unit: true },
  })
  const bars = (index: number) =>
    (results[index]?.tally.bars ?? []).map(({ label, count }) => `${label} ${count}`)
  return {
    answers: sheets,
    sources: sources.map(({ name, count }) => `${count} ${name}`).sort(),
    wishes: bars(0),
    marks: bars(1),
    needs: needIds.flatMap((id) =>
      groups.filter(({ needId }) => needId === id).map((group) => `${group.title} ${group.opinions.length}`),
    ),
    silent: invitations.map(({ unit }) => unit.shortName).sort(),
    refused,
  }
}
