import { command, router } from '../../kernel/procedure.ts'
import { confirmMinutes } from './confirm-minutes.ts'
import { returnMinutes } from './return-minutes.ts'
import { submitMinutes } from './submit-minutes.ts'
import { viewMinutes } from './view-minutes.ts'

export const minutesRouter = router({
  view: viewMinutes,
  submit: command(submitMinutes),
  return: command(returnMinutes),
  confirm: command(confirmMinutes),
})
