import { testSecret } from '@kit/app-process'
import { buildBranch } from '@kit/builders'
import { deafNode } from '@kit/live-nodes'
import { buildMeeting } from '@kit/meetings'
import { signedInCookie } from '@kit/session'
import { useRuntime } from '@kit/test-runtime'
import type pg from 'pg'
import { expect, it } from 'vitest'
import { lookAround } from './look-around.ts'

const test = useRuntime()

it('[SY5] a look leaves alone who joined while it was under way', async () => {
  const { database } = test.runtime
  const branch = await buildBranch(test.runtime)
  const { documentId } = await buildMeeting(test, branch)
  const [north, south] = [branch.north.secretary.userId, branch.south.secretary.userId]
  for (const userId of [north, south]) await signedInCookie(database.prisma, testSecret, userId)
  const node = deafNode(database)
  const first = node.page(north, documentId)
  await expect.poll(() => first.provider.status.getSnapshot().phase).toBe('synced')
  // The answer comes only when somebody else is in.
  let second: ReturnType<typeof node.page> | undefined
  const pool = {
    async query(given: pg.QueryConfig) {
      const answer = await database.pool.query(given)
      second = node.page(south, documentId)
      await expect.poll(() => second?.provider.status.getSnapshot().phase).toBe('synced')
      return answer
    },
  } as unknown as pg.Pool
  const looking = lookAround({ pool, rooms: node.rooms })
  await looking.look()
  expect(node.rooms.find(documentId)?.connections).toHaveLength(2)
  looking.stop()
  await node.close()
})
