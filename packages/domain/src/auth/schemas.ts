import { z } from 'zod'
import { line } from '../text/bricks.ts'
import { authMessages as messages } from './messages.ts'

/** A password as it is chosen. */
export const password = z
  .string({ error: messages.passwordMissing })
  .min(8, { error: messages.passwordTooShort })
  .max(128, { error: messages.passwordTooLong })

/** A user name or a mobile number, and the password. */
export const signInInput = z.object({
  name: line(messages.nameLabel, 40),
  password: givenPassword(messages.passwordMissing),
})
export type SignInInput = z.output<typeof signInInput>

/** Typed twice, because nobody sees what they type. */
export const changePasswordInput = z
  .object({
    currentPassword: givenPassword(messages.currentPasswordMissing),
    newPassword: password,
    repeatedPassword: z.string({ error: messages.passwordsDiffer }),
  })
  .refine(({ newPassword, repeatedPassword }) => newPassword === repeatedPassword, {
    path: ['repeatedPassword'],
    error: messages.passwordsDiffer,
  })
  .refine(({ currentPassword, newPassword }) => newPassword !== currentPassword, {
    path: ['newPassword'],
    error: messages.passwordSame,
  })
export type ChangePasswordInput = z.output<typeof changePasswordInput>

/** A password as it is typed to be checked: whatever it was when it was chosen. */
function givenPassword(missing: string) {
  return z.string({ error: missing }).min(1, { error: missing }).max(128, { error: messages.passwordTooLong })
}
