import { command, router } from '../../kernel/procedure.ts'
import { closeEvaluation } from './close-evaluation.ts'
import { listResults, listUnitResults } from './list-results.ts'
import { openEvaluation } from './open-evaluation.ts'
import { proposeResult } from './propose-result.ts'
import { recordAnswer } from './record-answer.ts'
import { recordReview } from './record-review.ts'
import { viewChain } from './view-chain.ts'
import { viewEvaluation } from './view-evaluation.ts'

export const evaluationsRouter = router({
  chain: viewChain,
  view: viewEvaluation,
  results: listResults,
  ofUnit: listUnitResults,
  open: command(openEvaluation),
  close: command(closeEvaluation),
  answer: command(recordAnswer),
  propose: command(proposeResult),
  review: command(recordReview),
})
