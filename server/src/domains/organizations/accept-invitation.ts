import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { isInvitationOpen } from '@pilin/domain/organizations/login-invitation'
import { acceptInvitationInput } from '@pilin/domain/organizations/schemas'
import type { Transaction } from '@pilin/prisma/database'
import { DomainError } from '../../kernel/domain-error.ts'
import { inTransaction } from '../../kernel/execute.ts'
import { fieldSentences } from '../../kernel/field-sentences.ts'
import { hashOf } from '../../kernel/secret.ts'
import type { Runtime } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { createAccount } from '../auth/create-account.ts'
import type { PublicContext } from '../auth/form-limits.ts'
import { readInvited } from './read-invited.ts'

/** How a secret looks: 256 bits in base64url. */
const secretPattern = /^[\w-]{43}$/

/**
 * For whom a link opens a login.
 * @throws DomainError INVITATION_VOID, alike for links that never were, are used, over, or of who speaks no longer
 */
export async function readInvitation({ database, clock }: Runtime, secret: string) {
  const { name, unit, organization, invitation } = await findOpen(database.prisma, secret, clock())
  return {
    name,
    unit: unit.name,
    organization: organization.name,
    until: civilDateOf(invitation.expiresAt),
  }
}

/**
 * The contact chooses user name and password, once; returns the name and password to sign in with, and the unit's place.
 * @throws DomainError INVALID, INVITATION_VOID, USERNAME_TAKEN or TOO_MANY_ATTEMPTS
 */
export async function acceptInvitation(
  { runtime, limits, ip }: PublicContext,
  secret: string,
  input: unknown,
) {
  await limits.take('reply', ip)
  const parsed = acceptInvitationInput.safeParse(input)
  if (!parsed.success) {
    // Whoever holds no link learns nothing about the form either.
    await findOpen(runtime.database.prisma, secret, runtime.clock())
    throw new DomainError('INVALID', {}, fieldSentences(parsed.error))
  }
  const { username, password } = parsed.data
  const now = runtime.clock()
  return inTransaction(runtime, async (tx) => {
    // Issuing and revoking lock the contact too.
    await tx.$queryRaw`select c.id from unit_contact c join login_invitation i on i.contact_id = c.id
      where i.token_hash = ${hashOf(secret)} for update of c`
    const { id, organizationId, unitId, unit, name, personId } = await findOpen(tx, secret, now)
    await tx.$queryRaw`select id from person where id = ${personId}::uuid for no key update`
    const userId = await createAccount(tx, { name, username, password, personId }, now)
    await tx.loginInvitation.update({ where: { contactId: id }, data: { usedAt: now } })
    await recordAudit(tx, {
      actor: { userId, name },
      organizationId,
      kind: 'unit.login-opened',
      subjectId: unitId,
      data: { unit: unit.name, name },
      now,
    })
    return { name: username, password, organizationId, unitId }
  })
}

async function findOpen(tx: Transaction, secret: string, now: Date) {
  if (!secretPattern.test(secret)) throw new DomainError('INVITATION_VOID')
  const where = { invitation: { tokenHash: hashOf(secret) } }
  const [contact] = await readInvited(tx, where, civilDateOf(now))
  const invitation = contact?.invitation
  if (!invitation || !isInvitationOpen(invitation, contact, now)) throw new DomainError('INVITATION_VOID')
  return { ...contact, invitation }
}
