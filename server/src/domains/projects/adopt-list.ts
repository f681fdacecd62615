import { resolutionNumber } from '@pilin/domain/follow-up/numbering'
import { adoptListInput } from '@pilin/domain/projects/schemas'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { lockList } from './data.ts'
import { mayDraftList } from './policy.ts'

/**
 * Notes the resolution by which the list was adopted; resolutions exist once their minutes are frozen. In a
 * council it is one of a council session. From now on the list stands.
 */
export const adoptList = useCase({
  input: adoptListInput,
  async load(tx, actor, { listId, resolutionId }) {
    const list = await lockList(tx, actor, listId)
    const resolution = await tx.resolution.findFirst({
      where: { id: resolutionId ?? '', organizationId: list.organizationId },
      include: { meeting: { select: { kind: true } }, organization: { select: { kind: true } } },
    })
    if (!resolution) throw new DomainError('NOT_FOUND')
    return { ...list, resolution }
  },
  policy: mayDraftList,
  async run({ tx, actor, thing: { organizationId, id, year, resolution, _count }, now }) {
    if (_count.projects === 0) throw new DomainError('SERVICE_LIST_EMPTY')
    const isCouncil = resolution.organization.kind === 'REGIONAL_COUNCIL'
    if (isCouncil && resolution.meeting.kind !== 'COUNCIL_SESSION') {
      throw new DomainError('SERVICE_LIST_NO_SESSION')
    }
    const resolutionId = resolution.id
    await tx.serviceList.update({ where: { id }, data: { state: 'ADOPTED', resolutionId, adoptedAt: now } })
    await tx.project.updateMany({ where: { listId: id }, data: { resolutionId } })
    const data = { year, number: resolutionNumber(resolution.year, resolution.serial) }
    await recordAudit(tx, {
      actor,
      organizationId,
      kind: 'service-list.adopted',
      subjectId: id,
      data,
      now,
    })
  },
})
