import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { supplementMinutesInput } from '@pilin/domain/minutes/life-schemas'
import { paragraphsOf, type SupplementContent } from '@pilin/domain/minutes/supplement'
import { columnOf } from '../../kernel/day.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { maySupplementMinutes } from './policy.ts'
import { lockLife } from './read-life.ts'
import { hashOf } from './write-out.ts'

/** Writes a supplement to a frozen record: a new dated record that names the old one by its hash. */
export const supplementMinutes = useCase({
  input: supplementMinutesInput,
  load: (tx, actor, { meetingId }, now) => lockLife(tx, actor, meetingId, now),
  policy: maySupplementMinutes,
  async run({ tx, actor, input, thing: { meeting, minutes }, now, announce }) {
    const { personId } = actor
    if (!personId || !minutes.contentHash) throw new DomainError('MINUTES_NOT_FROZEN')
    const writtenOn = civilDateOf(now)
    const content: SupplementContent = {
      version: 1,
      organization: meeting.organization.name,
      meeting: meeting.title,
      meetingDate: civilDateOf(meeting.startsAt),
      recordHash: minutes.contentHash,
      title: input.title,
      reason: input.reason,
      paragraphs: paragraphsOf(input.text),
      writtenOn,
      writer: actor.name,
      writerUnit: actor.unitName,
    }
    const contentHash = hashOf(content)
    const { id: supplementId } = await tx.minutesSupplement.create({
      data: {
        minutesId: minutes.id,
        writtenOn: columnOf(writtenOn),
        content,
        contentHash,
        personId,
        at: now,
      },
    })
    const { organizationId } = meeting
    await recordAudit(tx, {
      actor,
      organizationId,
      kind: 'supplement.written',
      subjectId: supplementId,
      data: { title: input.title, hash: contentHash },
      now,
    })
    await announce({ type: 'supplement.submitted', organizationId, meetingId: meeting.id, supplementId })
    return { supplementId, contentHash }
  },
})
