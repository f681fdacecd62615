import { z } from 'zod'
import { authMessages } from '../auth/messages.ts'
import { password } from '../auth/schemas.ts'
import { civilDate } from '../calendar/civil-date.ts'
import { line, optionalLine, orNull, uuid } from '../text/bricks.ts'
import {
  contactLabels,
  contactMessages,
  administrationLabels as labels,
  administrationMessages as messages,
} from './messages.ts'
import { organizationKind, organizationRoleKind, unitKind } from './vocabulary.ts'

/** A name to sign in with: letters of any script, digits, dot, hyphen, underscore. */
export const username = z
  .string({ error: messages.username })
  .trim()
  .regex(/^[\p{L}\p{N}_.-]{2,40}$/u, { error: messages.username })
export const mobile = z.string().regex(/^1\d{10}$/, { error: messages.mobile })

export const createOrganizationInput = z.object({
  kind: organizationKind,
  name: line(labels.organizationName, 60),
  shortName: line(labels.shortName, 20),
  foundedOn: civilDate,
})
export type CreateOrganizationInput = z.output<typeof createOrganizationInput>

/** A new unit becomes a member from a day. */
export const admitUnitInput = z.object({
  organizationId: uuid,
  kind: unitKind,
  name: line(labels.unitName, 60),
  shortName: line(labels.shortName, 20),
  province: line(labels.province, 20),
  city: line(labels.city, 20),
  district: line(labels.district, 20),
  town: line(labels.town, 20),
  from: civilDate,
})
export type AdmitUnitInput = z.output<typeof admitUnitInput>

/** A person of a member unit with an office and a login. */
export const addPersonInput = z.object({
  organizationId: uuid,
  unitId: z.guid({ error: messages.memberUnit, abort: true }).toLowerCase(),
  name: line(labels.personName, 30),
  office: optionalLine(labels.office, 30),
  role: organizationRoleKind,
  probationary: z.preprocess((value) => value === true || value === 'true' || value === 'on', z.boolean()),
  from: civilDate,
  username,
  mobile: orNull(mobile),
  password,
})
export type AddPersonInput = z.output<typeof addPersonInput>

/** An office ends; its last day is `until`. */
export const endRoleInput = z.object({ organizationId: uuid, personId: uuid, until: civilDate })
export type EndRoleInput = z.output<typeof endRoleInput>

/** A person who has forgotten the password gets a new one from an administrator. */
export const setPasswordInput = z.object({ organizationId: uuid, personId: uuid, password })
export type SetPasswordInput = z.output<typeof setPasswordInput>

/** The first administrator, made by a command. */
export const createAdministratorInput = z.object({ name: line(labels.personName, 30), username, password })

/** What the numbers of an organization's documents begin with; empty: made from the short name. */
export const setDocumentPrefixInput = z.object({
  organizationId: uuid,
  documentPrefix: optionalLine(labels.documentPrefix, 20),
})
export type SetDocumentPrefixInput = z.output<typeof setDocumentPrefixInput>

/** A telephone number as people write it: digits, spaces, hyphens, brackets, an extension. */
export const phone = z
  .string({ error: contactMessages.phone })
  .trim()
  .regex(/^\+?[\d\s()（）转-]{5,30}$/u, { error: contactMessages.phone })

/** The number may be left out. */
export const optionalPhone = z.preprocess(
  (value: string | undefined) => value ?? '',
  z.union([z.literal(''), phone], { error: contactMessages.phone }),
)

/** What a unit is and where: the secretariat keeps it, and so does the unit itself. */
export const unitFields = {
  kind: unitKind,
  name: line(labels.unitName, 60),
  shortName: line(labels.shortName, 20),
  province: line(labels.province, 20),
  city: line(labels.city, 20),
  district: line(labels.district, 20),
  town: optionalLine(labels.town, 20),
  address: optionalLine(labels.address, 80),
}

export const editUnitInput = z.object({ organizationId: uuid, unitId: uuid, ...unitFields })
export type EditUnitInput = z.output<typeof editUnitInput>

/** A person of the unit becomes its contact; a new name is entered among its people first. */
export const appointContactInput = z
  .object({
    organizationId: uuid,
    unitId: uuid,
    personId: orNull(uuid),
    name: optionalLine(contactLabels.name, 30),
    office: optionalLine(contactLabels.office, 30),
    phone: optionalPhone,
    from: civilDate,
  })
  .refine(({ personId, name }) => (personId === null) !== (name === ''), {
    path: ['personId'],
    message: contactMessages.person,
  })
export type AppointContactInput = z.output<typeof appointContactInput>

/** Another number, or other days; without a last day the contact stays. */
export const editContactInput = z.object({
  contactId: uuid,
  phone: optionalPhone,
  from: civilDate,
  until: orNull(civilDate),
})
export type EditContactInput = z.output<typeof editContactInput>

/** With what a contact signs in from now on; the password typed twice, because nobody sees what they type. */
export const acceptInvitationInput = z
  .object({
    username,
    password,
    repeatedPassword: z.string({ error: authMessages.repeatedPasswordsDiffer }),
  })
  .refine(({ password: chosen, repeatedPassword }) => chosen === repeatedPassword, {
    path: ['repeatedPassword'],
    error: authMessages.repeatedPasswordsDiffer,
  })

/** The members on any day; without one, today's. */
export const rosterInput = z.object({ organizationId: uuid, on: orNull(civilDate) })
