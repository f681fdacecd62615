import { nextAttemptAt } from '@pilin/domain/notifications/mail'
import type { Runtime } from '../../kernel/use-case.ts'
import { messageOf } from './messages.ts'
import { readVisitorLetter } from './read-visitor-letter.ts'
import { type Letter, writeMail } from './write-mail.ts'

/** What became of a letter: `code` is the server's reply code or the name of what went wrong, never an address. */
export type Delivery =
  | { sent: true }
  /** `unreachable`: the server itself did not answer, so other letters need not be tried now. */
  | { sent: false; permanent: boolean; unreachable: boolean; code: string }

/** The way out. */
export type Mailer = {
  send(letter: Letter & { id: string; to: string }): Promise<Delivery>
}

type Claimed = {
  id: string
  person_id: string | null
  registration_id: string | null
  kind: string
  attempts: number
}

/** A process that has claimed a letter this long ago (milliseconds) is gone; what it did is not known. */
const givenUpAfter = 10 * 60_000

/**
 * Sends the letters that are due, one after another. A letter is claimed before it leaves: of two nodes one sends
 * it, and one whose process died on the way is given up rather than sent twice; its messages stay in the
 * application. Returns how many were sent.
 */
export async function sendMail(
  runtime: Runtime,
  { mailer, publicUrl, isStopping }: { mailer: Mailer; publicUrl: string; isStopping: () => boolean },
): Promise<number> {
  const { prisma } = runtime.database
  await prisma.mailDigest.updateMany({
    where: { state: 'SENDING', claimedAt: { lt: new Date(runtime.clock().getTime() - givenUpAfter) } },
    data: { state: 'FAILED', failure: 'INTERRUPTED' },
  })
  let count = 0
  while (!isStopping()) {
    const claimed = await claim(runtime)
    if (!claimed) break
    const letter = await readLetter(runtime, claimed, publicUrl)
    if (!letter) {
      await prisma.mailDigest.update({ where: { id: claimed.id }, data: { state: 'DROPPED' } })
      continue
    }
    const delivery = await mailer.send({ ...letter, id: claimed.id })
    await record(runtime, claimed, delivery)
    if (delivery.sent) count += 1
    else if (delivery.unreachable) break
  }
  return count
}

async function claim({ database, clock }: Runtime): Promise<Claimed | undefined> {
  const now = clock()
  const [claimed] = await database.prisma.$queryRaw<Claimed[]>`
    update mail_digest set state = 'SENDING', claimed_at = ${now}, attempts = attempts + 1
    where id = (
      select id from mail_digest where state = 'QUEUED' and next_attempt_at <= ${now}
      order by next_attempt_at, id limit 1 for update skip locked
    )
    returning id, person_id, registration_id, kind, attempts`
  return claimed
}

function readLetter(runtime: Runtime, claimed: Claimed, publicUrl: string) {
  const { id, person_id: personId, registration_id: registrationId, kind } = claimed
  if (personId !== null) return readMessages(runtime, { id, personId }, publicUrl)
  return registrationId === null ? null : readVisitorLetter(runtime, { registrationId, kind }, publicUrl)
}

type Messages = { id: string; personId: string }

/** The letter as of now; null when the person has no address any more, or wants no letters. */
async function readMessages({ database }: Runtime, { id, personId }: Messages, publicUrl: string) {
  const [person, rows] = await Promise.all([
    database.prisma.person.findUniqueOrThrow({
      where: { id: personId },
      select: { name: true, email: true, receivesMail: true, suspendedAt: true },
    }),
    database.prisma.notification.findMany({
      where: { mailId: id },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
    }),
  ])
  const { name, email, receivesMail, suspendedAt } = person
  if (!email || !receivesMail || suspendedAt) return null
  return { to: email, ...writeMail(name, rows.map(messageOf), publicUrl) }
}

async function record({ database, clock }: Runtime, { id, attempts }: Claimed, delivery: Delivery) {
  const now = clock()
  await database.prisma.mailDigest.update({ where: { id }, data: outcomeOf(delivery, attempts, now) })
}

function outcomeOf(delivery: Delivery, attempts: number, now: Date) {
  if (delivery.sent) return { state: 'SENT' as const, sentAt: now, failure: '' }
  const again = delivery.permanent ? null : nextAttemptAt(attempts, now)
  if (again === null) return { state: 'FAILED' as const, failure: delivery.code }
  return { state: 'QUEUED' as const, nextAttemptAt: again, failure: delivery.code }
}
