import { uuid } from '@pilin/domain/text/bricks'
import { z } from 'zod'
import { scopesOf } from '../../kernel/actor.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { hashOf, newSecret } from '../../kernel/secret.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { mayChangeSurvey } from './policy.ts'

/** A link for a unit whose contact has no account. It is shown this once; a new one makes the old one void. */
export const issueLink = useCase({
  input: z.object({ invitationId: uuid }),
  async load(tx, actor, { invitationId }) {
    const invitation = await tx.surveyInvitation.findFirst({
      where: { id: invitationId, survey: { organizationId: { in: scopesOf(actor) } } },
      include: { survey: true, unit: { select: { shortName: true } } },
    })
    if (!invitation) throw new DomainError('NOT_FOUND')
    const { survey, unit } = invitation
    return { ...survey, unit: unit.shortName }
  },
  policy: mayChangeSurvey,
  async run({ tx, actor, input: { invitationId }, thing: { id, organizationId, title, unit }, now }) {
    const secret = newSecret()
    await tx.surveyInvitation.update({ where: { id: invitationId }, data: { tokenHash: hashOf(secret) } })
    const data = { title, unit }
    await recordAudit(tx, { actor, organizationId, kind: 'survey.link-issued', subjectId: id, data, now })
    return { secret, unit }
  },
})
