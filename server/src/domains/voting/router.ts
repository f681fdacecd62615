import { command, router } from '../../kernel/procedure.ts'
import { openMotion } from './open-motion.ts'
import { recordCount } from './record-count.ts'
import { recordNames } from './record-names.ts'
import { viewVotes } from './view-votes.ts'
import { withdrawMotion } from './withdraw-motion.ts'

export const votingRouter = router({
  view: viewVotes,
  open: command(openMotion),
  recordCount: command(recordCount),
  recordNames: command(recordNames),
  withdraw: command(withdrawMotion),
})
