import { authMessages as messages } from '@pilin/domain/auth/messages'
import { changePasswordInput } from '@pilin/domain/auth/schemas'
import { hashPassword, verifyPassword } from 'better-auth/crypto'
import type { Actor } from '../../kernel/actor.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { execute } from '../../kernel/execute.ts'
import { fieldSentences } from '../../kernel/field-sentences.ts'
import { type Runtime, useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { lockCredential } from './data.ts'
import type { SignInLimits } from './sign-in-limits.ts'

/** What changing a password needs besides the passwords. */
export type ChangePasswordContext = { runtime: Runtime; limits: SignInLimits; ip: string; actor: Actor }

/**
 * A signed-in person chooses another password. Wrong guesses count like failed sign-ins, outside the
 * transaction, so that a refusal does not take the count back.
 * @throws DomainError INVALID, TOO_MANY_ATTEMPTS or PASSWORD_WRONG
 */
export async function changePassword(context: ChangePasswordContext, rawInput: unknown): Promise<void> {
  const { runtime, limits, ip, actor } = context
  const parsed = changePasswordInput.safeParse(rawInput)
  if (!parsed.success) throw new DomainError('INVALID', {}, fieldSentences(parsed.error))
  const { username } = await runtime.database.prisma.user.findUniqueOrThrow({
    where: { id: actor.userId },
    select: { username: true },
  })
  await limits.take(username, ip)
  await execute(runtime, replacePassword, actor, parsed.data)
  await limits.clear(username, ip)
}

/** The change itself; whoever signed in elsewhere with the old password is signed out. */
export const replacePassword = useCase({
  input: changePasswordInput,
  load: (tx, actor) => lockCredential(tx, actor.userId),
  // The account is the actor's own: nobody else's can be named.
  policy: () => 'allowed',
  async run({ tx, actor, input, thing: credential, now, announce }) {
    if (!(await verifyPassword({ hash: credential.password, password: input.currentPassword }))) {
      throw new DomainError('PASSWORD_WRONG', {}, { currentPassword: messages.currentPasswordWrong })
    }
    await tx.account.update({
      where: { id: credential.id },
      data: { password: await hashPassword(input.newPassword), updatedAt: now },
    })
    await tx.session.deleteMany({ where: { userId: actor.userId, id: { not: actor.sessionId } } })
    await recordAudit(tx, {
      actor,
      organizationId: null,
      kind: 'account.password-changed',
      subjectId: actor.userId,
      data: {},
      now,
    })
    await announce({ type: 'access.changed', userId: actor.userId })
  },
})
