import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { invitationDays } from '@pilin/domain/organizations/login-invitation'
import { uuid } from '@pilin/domain/text/bricks'
import type { Transaction } from '@pilin/prisma/database'
import { z } from 'zod'
import { type Actor, scopesOf } from '../../kernel/actor.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { hashOf, newSecret } from '../../kernel/secret.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { mayInviteContact } from './policy.ts'
import { readInvited } from './read-invited.ts'

/** A link with which a contact opens a login. It is shown this once; a new one makes the old one void. */
export const issueInvitation = useCase({
  input: z.object({ contactId: uuid }),
  load: (tx, actor, { contactId }, now) => lockInvited(tx, actor, contactId, now),
  policy: mayInviteContact,
  async run({ tx, actor, thing: contact, now }) {
    const { id: contactId, organizationId, unitId, unit, name } = contact
    const secret = newSecret()
    const expiresAt = new Date(now.getTime() + invitationDays * 86_400_000)
    const issued = { tokenHash: hashOf(secret), issuedById: actor.personId ?? '', issuedAt: now, expiresAt }
    await tx.loginInvitation.upsert({
      where: { contactId },
      create: { contactId, ...issued },
      update: { ...issued, usedAt: null },
    })
    const until = civilDateOf(expiresAt)
    await recordAudit(tx, {
      actor,
      organizationId,
      kind: 'unit.login-invited',
      subjectId: unitId,
      data: { unit: unit.name, name, until },
      now,
    })
    return { secret, name, until }
  },
})

/** A contact in the actor's scope, locked, so that of two invitations the second replaces the first. */
export async function lockInvited(tx: Transaction, actor: Actor, contactId: string, now: Date) {
  await tx.$queryRaw`select id from unit_contact where id = ${contactId}::uuid for update`
  const where = { id: contactId, organizationId: { in: scopesOf(actor) } }
  const [contact] = await readInvited(tx, where, civilDateOf(now))
  if (!contact) throw new DomainError('NOT_FOUND')
  return contact
}
