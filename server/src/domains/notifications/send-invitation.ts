import { randomUUID } from 'node:crypto'
import type { CivilDate } from '@pilin/domain/calendar/civil-date'
import { formatFullDay } from '@pilin/domain/calendar/shanghai'
import type { Runtime } from '../../kernel/use-case.ts'
import type { Mailer } from './send-mail.ts'
import { writeInvitation } from './write-mail.ts'

/** Whether a contact has the link by mail: no address, or no way out, is nobody's fault. */
export type InvitationMail = 'SENT' | 'NO_ADDRESS' | 'NOT_SENT'

/**
 * Sends the link that opens a login to the contact's address, at once: the secret is kept nowhere, so no letter can be
 * written later. Who issued it sees whether it went out.
 */
export async function sendInvitation(
  { database }: Runtime,
  mailer: Mailer | undefined,
  given: { contactId: string; until: CivilDate; address: string },
): Promise<InvitationMail> {
  const { person, unit, organization } = await database.prisma.unitContact.findUniqueOrThrow({
    where: { id: given.contactId },
    select: {
      person: { select: { name: true, email: true } },
      unit: { select: { shortName: true } },
      organization: { select: { name: true } },
    },
  })
  if (!person.email || !mailer) return 'NO_ADDRESS'
  const letter = writeInvitation({
    name: person.name,
    organization: organization.name,
    unit: unit.shortName,
    until: formatFullDay(given.until),
    address: given.address,
  })
  const { sent } = await mailer.send({ ...letter, id: randomUUID(), to: person.email })
  return sent ? 'SENT' : 'NOT_SENT'
}
