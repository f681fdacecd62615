import { submitMinutesInput } from '@pilin/domain/minutes/schemas'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { closeMinutesDocument } from '../meetings/store.ts'
import { readMotions } from '../voting/data.ts'
import { knownPeople, lockMinutes, readDraftSections } from './data.ts'
import { problemsOf, undecided } from './find-problems.ts'
import { keepVersion } from './keep-version.ts'
import { maySubmitMinutes } from './policy.ts'
import { hashOf, writeOut } from './write-out.ts'

/**
 * Submits the draft for confirmation: closes the live document first, so the text that is written out is
 * exactly what had been acknowledged, and nobody can add to it.
 */
export const submitMinutes = useCase({
  input: submitMinutesInput,
  load: (tx, actor, { meetingId }) => lockMinutes(tx, actor, meetingId),
  policy: maySubmitMinutes,
  async run({ tx, actor, thing: { meeting, minutes }, now, announce }) {
    const { documentId } = minutes
    await closeMinutesDocument(tx, documentId, now)
    const place = { organizationId: meeting.organizationId, meetingId: meeting.id }
    await announce({ type: 'minutes.submitting', ...place })
    const sections = await readDraftSections(tx, meeting.id, documentId)
    const problems = [
      ...problemsOf(sections, await knownPeople(tx, meeting, sections)),
      ...undecided(await readMotions(tx, meeting.id)),
    ]
    if (problems.length > 0) throw new DomainError('MINUTES_INCOMPLETE', { problems: problems.join('') })
    const content = await writeOut(tx, meeting, sections)
    const contentHash = hashOf(content)
    await tx.minutes.update({
      where: { id: minutes.id },
      data: { state: 'SUBMITTED', submittedAt: now, submittedById: actor.personId, content, contentHash },
    })
    await keepVersion(tx, minutes, { kind: 'SUBMITTED', by: actor, now })
    await recordAudit(tx, {
      actor,
      organizationId: meeting.organizationId,
      kind: 'minutes.submitted',
      subjectId: minutes.id,
      data: { hash: contentHash },
      now,
    })
    await announce({ type: 'minutes.submitted', ...place })
    await announce({ type: 'minutes.closed', ...place, documentId })
    return { contentHash }
  },
})
