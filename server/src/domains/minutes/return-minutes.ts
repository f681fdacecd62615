import { returnMinutesInput } from '@pilin/domain/minutes/schemas'
import { useCase } from '../../kernel/use-case.ts'
import { lockMinutes } from './data.ts'
import { mayReturnMinutes } from './policy.ts'
import { reopenMinutes } from './reopen-minutes.ts'

/** Sends submitted minutes back to the draft: the live document opens again, confirmations are withdrawn. */
export const returnMinutes = useCase({
  input: returnMinutesInput,
  load: (tx, actor, { meetingId }) => lockMinutes(tx, actor, meetingId),
  policy: mayReturnMinutes,
  async run({ input, ...context }) {
    const { withdrawn } = await reopenMinutes(context, input.reason)
    return { withdrawn }
  },
})
