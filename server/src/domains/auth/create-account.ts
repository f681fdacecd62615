import { randomUUID } from 'node:crypto'
import type { Transaction } from '@pilin/prisma/database'
import { hashPassword } from 'better-auth/crypto'
import { DomainError } from '../../kernel/domain-error.ts'

export type NewAccount = {
  name: string
  username: string
  mobile?: string | null
  password: string
  administrator?: boolean
  personId?: string
}

/**
 * Makes a login with a password, for a person or for an administrator.
 * @throws DomainError USERNAME_TAKEN
 */
export async function createAccount(tx: Transaction, account: NewAccount, now: Date): Promise<string> {
  const username = account.username.toLowerCase()
  const mobile = account.mobile || null
  const taken = await tx.user.findFirst({
    where: { OR: [{ username }, ...(mobile ? [{ mobile }] : [])] },
    select: { id: true },
  })
  if (taken) throw new DomainError('USERNAME_TAKEN')
  const id = randomUUID()
  const timestamps = { createdAt: now, updatedAt: now }
  await tx.user.create({
    data: {
      id,
      name: account.name,
      // No mail goes there: better-auth wants an address that is unique.
      email: `${id}@accounts.invalid`,
      username,
      displayUsername: account.username,
      mobile,
      administrator: account.administrator ?? false,
      ...timestamps,
    },
  })
  await tx.account.create({
    data: {
      id: randomUUID(),
      accountId: id,
      providerId: 'credential',
      userId: id,
      password: await hashPassword(account.password),
      ...timestamps,
    },
  })
  if (account.personId) await tx.person.update({ where: { id: account.personId }, data: { userId: id } })
  return id
}
