import { z } from 'zod'
import { view } from '../../kernel/procedure.ts'
import { readNotifications } from './data.ts'
import { presentNotification } from './present.ts'

/** The actor's own messages, newest first. */
export const listNotifications = view({
  input: z.object({}).optional(),
  load: ({ runtime, actor }) => readNotifications(runtime.database.prisma, actor),
  // Only one's own are read.
  policy: () => 'allowed',
  present: (rows) => ({ messages: rows.map(presentNotification) }),
})
