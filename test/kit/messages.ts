import { messageOf } from '@pilin/server/domains/notifications/messages'
import type { TestRuntime } from './test-runtime.ts'

/** The titles of what somebody was told, oldest first. */
export async function titlesOf(
  test: Pick<TestRuntime, 'runtime'>,
  personId: string,
  kind?: string,
): Promise<string[]> {
  const rows = await test.runtime.database.prisma.notification.findMany({
    where: { personId, kind },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
  return rows.map((row) => messageOf(row).title)
}
