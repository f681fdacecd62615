import { editBriefInput } from '@pilin/domain/briefs/schemas'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { checkVersion } from './check-version.ts'
import { lockBrief } from './data.ts'
import { mayEditBrief } from './policy.ts'

/** Saves a 会议纪要 as a whole, unless somebody has saved it since the editor read it. */
export const editBrief = useCase({
  input: editBriefInput,
  load: (tx, actor, { briefId }) => lockBrief(tx, actor, briefId),
  policy: mayEditBrief,
  async run({ tx, actor, input, thing: { meeting, brief }, now, announce }) {
    const { briefId, version, ...content } = input
    checkVersion(brief, version)
    await tx.brief.update({
      where: { id: brief.id },
      data: {
        content,
        version: { increment: 1 },
        editedById: actor.personId ?? brief.editedById,
        editedAt: now,
      },
    })
    const { organizationId, id: meetingId } = meeting
    const data = { title: content.title, version: brief.version + 1 }
    await recordAudit(tx, { actor, organizationId, kind: 'brief.edited', subjectId: brief.id, data, now })
    await announce({ type: 'meeting.changed', organizationId, meetingId })
    return { version: brief.version + 1 }
  },
})
