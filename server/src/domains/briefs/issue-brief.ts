import { briefNumber } from '@pilin/domain/briefs/numbering'
import { issueBriefInput } from '@pilin/domain/briefs/schemas'
import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import type { Transaction } from '@pilin/prisma/database'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { checkVersion } from './check-version.ts'
import { briefPrefixOf, lockBrief } from './data.ts'
import { mayIssueBrief } from './policy.ts'

/** Issues a 会议纪要 under the next number of the year in which it is issued; from then on it never changes. */
export const issueBrief = useCase({
  input: issueBriefInput,
  load: (tx, actor, { briefId }) => lockBrief(tx, actor, briefId),
  policy: mayIssueBrief,
  async run({ tx, actor, input, thing: { meeting, brief }, now, announce }) {
    checkVersion(brief, input.version)
    if (brief.content.items.length === 0) throw new DomainError('BRIEF_EMPTY')
    const { personId } = actor
    if (!personId) throw new DomainError('NOT_ON_DUTY')
    const { organizationId, id: meetingId } = meeting
    const year = Number(civilDateOf(now).slice(0, 4))
    const serial = (await lastSerial(tx, organizationId, year)) + 1
    const number = briefNumber(await briefPrefixOf(tx, meeting), year, serial)
    await tx.brief.update({
      where: { id: brief.id },
      data: { state: 'ISSUED', year, serial, number, issuedAt: now, issuedById: personId },
    })
    const data = { title: brief.content.title, number }
    await recordAudit(tx, { actor, organizationId, kind: 'brief.issued', subjectId: brief.id, data, now })
    await announce({ type: 'brief.issued', organizationId, meetingId, briefId: brief.id, number })
    return { number }
  },
})

/** The highest serial of the year so far; the organization's row is the lock of its numbering. */
async function lastSerial(tx: Transaction, organizationId: string, year: number): Promise<number> {
  await tx.$queryRaw`select id from organization where id = ${organizationId}::uuid for no key update`
  const last = await tx.brief.aggregate({ where: { organizationId, year }, _max: { serial: true } })
  return last._max.serial ?? 0
}
