import { z } from 'zod'
import { orNull, uuid } from '../text/bricks.ts'
import { contactMessages as messages } from './messages.ts'

/** An address for e-mail, at most 120 characters; kept as typed, without spaces around it. */
export const email = z
  .string({ error: messages.email })
  .trim()
  .max(120, { error: messages.email })
  .pipe(z.email({ error: messages.email }))

/** The same, or none. */
export const optionalEmail = z.preprocess(
  (value: string | null | undefined) => (typeof value === 'string' ? value.trim() : value),
  orNull(email),
)

/** A checkbox: absent when it is not ticked. */
const ticked = z.preprocess((value) => value === true || value === 'true' || value === 'on', z.boolean())

/** One's own address, and whether messages go there too. */
export const changeContactInput = z.object({ email: optionalEmail, receivesMail: ticked })
export type ChangeContactInput = z.output<typeof changeContactInput>

/** An administrator enters or removes somebody's address. */
export const setEmailInput = z.object({ organizationId: uuid, personId: uuid, email: optionalEmail })
export type SetEmailInput = z.output<typeof setEmailInput>

export const markReadInput = z.object({ notificationId: uuid })
export type MarkReadInput = z.output<typeof markReadInput>
