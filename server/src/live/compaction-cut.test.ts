import { buildBranch } from '@kit/builders'
import { buildMeeting } from '@kit/meetings'
import { paragraph, writeMinutes } from '@kit/minutes-text'
import { useRuntime } from '@kit/test-runtime'
import { mergeUpdates } from '@pilin/live/merge-updates'
import { expect, it } from 'vitest'
import { compactDocument } from './compact-document.ts'

const test = useRuntime()

it('a connection that breaks while rows are merged aside fails that compaction, not the process', async () => {
  const branch = await buildBranch(test.runtime)
  const { documentId } = await buildMeeting(test, branch)
  const { database } = test.runtime
  for (const text of ['一', '二', '三'])
    await writeMinutes(database, documentId, { general: [paragraph(text)] })
  const cut = async (rows: readonly Uint8Array[]) => {
    // No query is under way on the connection that holds the lock: nobody hears of its end but its listeners.
    await database.pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and state = 'idle in transaction' and pid <> pg_backend_pid()`,
    )
    await expect
      .poll(async () => {
        const { rowCount } = await database.pool.query(
          "select 1 from pg_stat_activity where datname = current_database() and state = 'idle in transaction'",
        )
        return rowCount
      })
      .toBe(0)
    return mergeUpdates([...rows])
  }
  await expect(compactDocument({ pool: database.pool, merge: cut }, documentId)).rejects.toThrow()
  expect(await database.prisma.liveUpdate.count({ where: { documentId } })).toBe(3)
})
