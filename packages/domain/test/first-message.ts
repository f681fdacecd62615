import type { z } from 'zod'

/** What the reader sees first: `field: sentence`, or nothing when the input is accepted. */
export function firstMessage(schema: z.ZodType, input: unknown): string | undefined {
  const issue = schema.safeParse(input).error?.issues[0]
  return issue && `${issue.path.join('.')}: ${issue.message}`
}
