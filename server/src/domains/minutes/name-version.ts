import { nameVersionInput } from '@pilin/domain/minutes/versions'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { lockMinutes } from './data.ts'
import { keepVersion } from './keep-version.ts'
import { mayNameVersion } from './policy.ts'

/** Keeps the draft as it stands now under a name. */
export const nameVersion = useCase({
  input: nameVersionInput,
  load: (tx, actor, { meetingId }) => lockMinutes(tx, actor, meetingId),
  policy: mayNameVersion,
  async run({ tx, actor, input: { name }, thing: { meeting, minutes }, now }) {
    const kept = await keepVersion(tx, minutes, { kind: 'NAMED', name, by: actor, now })
    await recordAudit(tx, {
      actor,
      organizationId: meeting.organizationId,
      kind: 'minutes.version-named',
      subjectId: minutes.id,
      data: { name },
      now,
    })
    return { versionId: kept?.versionId ?? null }
  },
})
