import { z } from 'zod'
import { line } from '../text/bricks.ts'
import { authMessages } from './messages.ts'

/** A user name or a mobile number, and the password. */
export const signInInput = z.object({
  name: line(authMessages.nameLabel, 40),
  password: z
    .string({ error: authMessages.passwordMissing })
    .min(1, { error: authMessages.passwordMissing })
    .max(128, { error: authMessages.passwordTooLong }),
})
export type SignInInput = z.output<typeof signInInput>
