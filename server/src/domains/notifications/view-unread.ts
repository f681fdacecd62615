import { z } from 'zod'
import { view } from '../../kernel/procedure.ts'
import { countUnread } from './data.ts'

/** How many messages the actor has not read: asked for by every page, answered from a small index. */
export const viewUnread = view({
  input: z.object({}).optional(),
  load: ({ runtime, actor }) => countUnread(runtime.database.prisma, actor),
  // Only one's own are counted.
  policy: () => 'allowed',
  present: (unread) => ({ unread }),
})
