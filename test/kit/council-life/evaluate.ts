import { closeEvaluation } from '@pilin/server/domains/evaluations/close-evaluation'
import { openEvaluation } from '@pilin/server/domains/evaluations/open-evaluation'
import { recordAnswer } from '@pilin/server/domains/evaluations/record-answer'
import { submitAnswer } from '@pilin/server/domains/evaluations/submit-answer'
import { noteProgress } from '@pilin/server/domains/projects/note-progress'
import { newSecret } from '@pilin/server/kernel/secret'
import { type Council, contactOf } from './found-council.ts'
import { publicForm } from './public-form.ts'
import { type Judgement, judgements } from './spring-table.ts'

/** The first project of the list is begun, done and judged; its evaluation is closed. */
export async function carryOutFirst(council: Council, listId: string): Promise<string> {
  const { test, general } = council
  const project = await test.runtime.database.prisma.project.findFirstOrThrow({
    where: { listId, name: '健康讲座1' },
  })
  const note = { projectId: project.id, cost: '', attachments: [] }
  test.setClock('2026-01-15', '09:00')
  await test.run(noteProgress, general.actor, { ...note, text: '首场开讲', state: 'RUNNING' })
  test.setClock('2026-02-26', '17:00')
  await test.run(noteProgress, general.actor, { ...note, text: '四场讲座全部办完', state: 'DONE' })
  test.setClock('2026-02-27', '09:00')
  const about = { projectId: project.id, activityId: '' }
  const { evaluationId } = await test.run(openEvaluation, general.actor, about)
  await judge(council, evaluationId, judgements.project)
  test.setClock('2026-03-01', '17:00')
  await test.run(closeEvaluation, general.actor, { evaluationId })
  return evaluationId
}

/** Those who heard the lecture judge it, and so do the units but the host; it stays open. */
export async function evaluateLecture(council: Council, activityId: string): Promise<string> {
  const { test, general } = council
  test.setClock('2026-04-16', '09:00')
  const about = { projectId: '', activityId }
  const { evaluationId } = await test.run(openEvaluation, general.actor, about)
  const own = { evaluationId, side: 'UNIT', ...answerOf(5) } as const
  const { code } = await test.refusal(recordAnswer, contactOf(council, '外滩街道').actor, own)
  if (code !== 'EVALUATION_OWN') throw new Error(`the host judged itself: ${code}`)
  await judge(council, evaluationId, judgements.lecture)
  return evaluationId
}

/** The three sides: who was served, without an account; units; the secretariat. */
async function judge(council: Council, evaluationId: string, { served, units, secretariat }: Judgement) {
  const { test, general } = council
  for (const points of served) {
    const form = { ...answerOf(points), satisfaction: `${points}` }
    await submitAnswer(publicForm(council), evaluationId, newSecret(), form)
  }
  for (const [unit, points] of units) {
    const answer = { evaluationId, side: 'UNIT', ...answerOf(points) } as const
    await test.run(recordAnswer, contactOf(council, unit).actor, answer)
  }
  const answer = { evaluationId, side: 'SECRETARIAT', ...answerOf(secretariat) } as const
  await test.run(recordAnswer, general.actor, answer)
}

function answerOf(satisfaction: number) {
  return { satisfaction, effect: satisfaction > 3 ? 'FULL' : 'PART', comment: '' } as const
}
