import { addDays } from '@pilin/domain/calendar/civil-date'
import { formatDayAndClock, instantOf } from '@pilin/domain/calendar/shanghai'
import { extendWindowInput } from '@pilin/domain/minutes/life-schemas'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { mayExtendWindow } from './policy.ts'
import { lockLife } from './read-life.ts'

/** Gives a draft more time, until the end of a day. */
export const extendWindow = useCase({
  input: extendWindowInput,
  load: (tx, actor, { meetingId }, now) => lockLife(tx, actor, meetingId, now),
  policy: mayExtendWindow,
  async run({ tx, actor, input, thing: { meeting, minutes, window }, now, announce }) {
    const untilAt = instantOf(addDays(input.until, 1), '00:00')
    const present = new Date(Math.max(window.closesAt.getTime(), now.getTime()))
    if (untilAt <= present) {
      const until = formatDayAndClock(present)
      throw new DomainError('WINDOW_NOT_LATER', { until })
    }
    const { personId } = actor
    if (!personId) throw new DomainError('NOT_SECRETARY')
    await tx.minutesExtension.create({
      data: { minutesId: minutes.id, untilAt, reason: input.reason, personId, at: now },
    })
    const { organizationId } = meeting
    await recordAudit(tx, {
      actor,
      organizationId,
      kind: 'minutes.window-extended',
      subjectId: minutes.id,
      data: { until: input.until, reason: input.reason },
      now,
    })
    await announce({ type: 'minutes.window-extended', organizationId, meetingId: meeting.id, untilAt })
  },
})
