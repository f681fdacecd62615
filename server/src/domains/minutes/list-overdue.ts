import { z } from 'zod'
import { view } from '../../kernel/procedure.ts'
import { readOverdue } from './read-overdue.ts'

/** Drafts past their window, in the organizations in which the reader is a secretary; the oldest first. */
export const listOverdue = view({
  input: z.object({}),
  load: ({ runtime, actor, now }) => readOverdue(runtime.database.prisma, actor, now),
  // Everything was read inside the reader's own scopes.
  policy: () => 'allowed',
  present: (rows) => rows,
})
