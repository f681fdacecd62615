import { writeCorrectionsInput } from '@pilin/domain/minutes/life-schemas'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { minutesMessages } from './messages.ts'
import { mayAnswerComments } from './policy.ts'
import { lockLife } from './read-life.ts'
import { readWaitingCorrections, reopenMinutes } from './reopen-minutes.ts'

/** Writes all accepted corrections into the record in one step, which makes it a draft again. */
export const writeCorrections = useCase({
  input: writeCorrectionsInput,
  load: (tx, actor, { meetingId }, now) => lockLife(tx, actor, meetingId, now),
  policy: mayAnswerComments,
  async run({ input: _input, ...context }) {
    const waiting = await readWaitingCorrections(context.tx, context.thing.minutes.id)
    if (waiting.length === 0) throw new DomainError('NO_CORRECTIONS')
    return reopenMinutes(context, minutesMessages.byCorrections(waiting.length))
  },
})
