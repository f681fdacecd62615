import { randomUUID } from 'node:crypto'
import { authMessages as messages } from '@pilin/domain/auth/messages'
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
  await refuseTakenNames(tx, username, mobile)
  const id = randomUUID()
  const timestamps = { createdAt: now, updatedAt: now }
  const user = {
    id,
    name: account.name,
    // No mail goes there: better-auth wants an address that is unique.
    email: `${id}@accounts.invalid`,
    username,
    displayUsername: account.username,
    mobile,
    administrator: account.administrator ?? false,
    ...timestamps,
  }
  await tx.user.create({ data: user }).catch(refuseLostRace)
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

/** Both names sign in, so neither may be anybody's name of either kind. */
async function refuseTakenNames(tx: Transaction, username: string, mobile: string | null): Promise<void> {
  const names = mobile ? [username, mobile] : [username]
  const taken = await tx.user.findFirst({
    where: { OR: [{ username: { in: names } }, { mobile: { in: names } }] },
    select: { username: true, mobile: true },
  })
  if (!taken) return
  const isUsername = taken.username === username || taken.mobile === username
  throw new DomainError(
    'USERNAME_TAKEN',
    {},
    isUsername ? { username: messages.usernameTaken } : { mobile: messages.mobileTaken },
  )
}

/** Somebody else took the name between the look and the write; Prisma's P2002 is a unique index. */
function refuseLostRace(error: unknown): never {
  const lost = typeof error === 'object' && error !== null && 'code' in error && error.code === 'P2002'
  throw lost ? new DomainError('USERNAME_TAKEN', {}, { username: messages.usernameTaken }) : error
}
