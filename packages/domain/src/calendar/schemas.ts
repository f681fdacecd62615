import { z } from 'zod'
import { holidayMessages as messages } from './messages.ts'

/** The text of a file with one year of holidays. Its content is judged by `readHolidayFile`. */
export const holidayFileInput = z.object({
  file: z.string({ error: messages.notJson }).min(1, { error: messages.notJson }).max(60_000, {
    error: messages.shape,
  }),
})
