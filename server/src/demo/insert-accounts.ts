import { randomUUID } from 'node:crypto'
import { asCivilDate } from '@pilin/domain/calendar/civil-date'
import { instantOf } from '@pilin/domain/calendar/shanghai'
import type { Stage } from './stage.ts'

/**
 * The demo logins. Written in bulk like `createAccount` writes one, with the one hash of the shared password:
 * to hash it for each account would take longer than everything else.
 */
export async function insertAccounts({ tx, cast }: Stage, passwordHash: string): Promise<void> {
  const at = instantOf(asCivilDate(cast.seed.foundedOn), '09:00')
  const timestamps = { createdAt: at, updatedAt: at }
  const logins = [...cast.people.values()].flatMap(({ userId, ...person }) =>
    userId === null ? [] : [{ ...person, userId }],
  )
  await tx.user.createMany({
    data: logins.map(({ userId, key, name }) => ({
      id: userId,
      name,
      email: `${userId}@accounts.invalid`,
      username: key,
      displayUsername: key,
      ...timestamps,
    })),
  })
  await tx.account.createMany({
    data: logins.map(({ userId }) => ({
      id: randomUUID(),
      accountId: userId,
      providerId: 'credential',
      userId,
      password: passwordHash,
      ...timestamps,
    })),
  })
}
