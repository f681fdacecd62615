import { command, router } from '../../kernel/procedure.ts'
import { listDue } from './list-due.ts'
import { signHandover } from './sign-handover.ts'
import { viewHandovers } from './view-handovers.ts'

export const handoverRouter = router({
  view: viewHandovers,
  due: listDue,
  sign: command(signHandover),
})
