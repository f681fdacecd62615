import { testSecret } from '@kit/app-process'
import { type BuiltBranch, buildBranch } from '@kit/builders'
import { deafNode, type LiveNode, type LivePage } from '@kit/live-nodes'
import { type BuiltMeeting, buildMeeting } from '@kit/meetings'
import { signedInCookie } from '@kit/session'
import { useRuntime } from '@kit/test-runtime'
import type { UpdateLog } from '@pilin/live/update-log'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { appointRecorder } from '../domains/meetings/appoint-recorder.ts'

const test = useRuntime()
let branch: BuiltBranch
let meeting: BuiltMeeting
let nodes: LiveNode[]

beforeEach(async () => {
  branch = await buildBranch(test.runtime)
  meeting = await buildMeeting(test, branch)
  nodes = []
  for (const { userId } of [branch.north.secretary, branch.south.secretary]) await signIn(userId)
})
afterEach(async () => {
  for (const node of nodes) await node.close()
})

const signIn = (userId: string) => signedInCookie(test.runtime.database.prisma, testSecret, userId)

/** Nodes that hear nothing of each other: the bus is down, and stays down. */
function startNode(wrap?: (log: UpdateLog) => UpdateLog): LiveNode {
  const node = deafNode(test.runtime.database, wrap)
  nodes.push(node)
  return node
}

async function writing(node: LiveNode, userId: string): Promise<LivePage> {
  const page = node.page(userId, meeting.documentId)
  await expect.poll(() => page.provider.status.getSnapshot().phase).toBe('synced')
  return page
}

/** Types on and on until told to stop. */
function keepTyping(page: LivePage): () => void {
  let count = 0
  const timer = setInterval(() => page.type(`第${++count}句。`), 1)
  return () => clearInterval(timer)
}

/** What takes the right to write away, as somebody else's transaction would. */
const revocations: Record<string, (ids: { userId: string; personId: string }) => [string, unknown[]]> = {
  'the session is revoked': ({ userId }) => ['delete from session where "userId" = $1', [userId]],
  'the session is cut short': ({ userId }) => [
    'update session set "expiresAt" = now() - interval \'1 second\' where "userId" = $1',
    [userId],
  ],
  'the office ends': ({ personId }) => [
    "update organization_role set until_day = '2026-11-05' where person_id = $1",
    [personId],
  ],
  'the person is suspended': ({ personId }) => [
    'update person set suspended_at = now() where id = $1',
    [personId],
  ],
  'the meeting is cancelled': () => [
    "update meeting set state = 'CANCELLED', state_reason = '台风' where id = $1",
    [meeting.meetingId],
  ],
  'the document is closed': () => [
    'update live_document set closed_at = now() where id = $1',
    [meeting.documentId],
  ],
}

/** Takes the right away in one transaction; returns how far the log had come when that was certain. */
async function revoke([sql, values]: [string, unknown[]]): Promise<bigint> {
  const client = await test.runtime.database.pool.connect()
  try {
    await client.query('begin')
    await client.query(sql, values)
    const { rows } = await client.query('select last_seq from live_document where id = $1', [
      meeting.documentId,
    ])
    await client.query('commit')
    return BigInt(rows[0].last_seq)
  } finally {
    client.release()
  }
}

async function rowsAfter(seq: bigint, author: string): Promise<number> {
  return test.runtime.database.prisma.liveUpdate.count({
    where: { documentId: meeting.documentId, seq: { gt: seq }, author },
  })
}

/** Takes the right away while its holder types on two nodes that are deaf to it. */
async function revokeWhileTyping(kind: string, wrap?: (log: UpdateLog) => UpdateLog) {
  const { userId, id: personId } = branch.north.secretary
  const pages = [await writing(startNode(wrap), userId), await writing(startNode(wrap), userId)]
  const stops = pages.map(keepTyping)
  await expect.poll(() => rowsAfter(0n, userId)).toBeGreaterThan(5)
  const revocation = revocations[kind] ?? (() => ['select', []])
  const seq = await revoke(revocation({ userId, personId }))
  const stop = () => {
    for (const each of stops) each()
  }
  return { pages, userId, seq, stop }
}

function mayWrite(provider: LivePage['provider']): boolean {
  const { phase, access } = provider.status.getSnapshot()
  return phase === 'synced' && access === 'write'
}

describe('access that changes while somebody writes, on two nodes with the bus down', () => {
  it.each(Object.keys(revocations))('[AC1] nothing is committed after: %s', async (kind) => {
    const { pages, userId, seq, stop } = await revokeWhileTyping(kind)
    // Sent away with a reason, judged anew, and not let in again.
    for (const { provider } of pages) {
      await expect.poll(() => provider.status.getSnapshot().phase).toBe('closed')
    }
    stop()
    expect(await rowsAfter(seq, userId)).toBe(0)
  })

  it('a log that does not look at permits commits after it', async () => {
    const careless = (log: UpdateLog): UpdateLog => ({
      open: (id) => log.open(id),
      readSince: (id, seq) => log.readSince(id, seq),
      append(id, batch) {
        return log.append(
          id,
          batch.map(({ permit: _, ...update }) => update),
        )
      },
    })
    const { userId, seq, stop } = await revokeWhileTyping('the office ends', careless)
    await expect.poll(() => rowsAfter(seq, userId)).toBeGreaterThan(0)
    stop()
  })

  it('[AC2] another writer’s updates of the same commit are kept, and go on', async () => {
    const [north, south] = [branch.north.secretary.userId, branch.south.secretary.userId]
    const node = startNode()
    const [gone, stays] = [await writing(node, north), await writing(node, south)]
    const stops = [keepTyping(gone), keepTyping(stays)]
    const seq = await revoke(['delete from session where "userId" = $1', [north]])
    await expect.poll(() => rowsAfter(seq + 20n, south)).toBeGreaterThan(0)
    for (const stop of stops) stop()
    await stays.provider.acked()
    expect(await rowsAfter(seq, north)).toBe(0)
    expect(mayWrite(stays.provider)).toBe(true)
  })

  it('[AC3] who is given the right comes back as a writer, who lost it as a reader', async () => {
    const { member } = branch.north
    await signIn(member.userId)
    const page = startNode().page(member.userId, meeting.documentId)
    await expect.poll(() => page.provider.status.getSnapshot().access).toBe('read')
    await test.run(appointRecorder, branch.south.secretary.actor, {
      meetingId: meeting.meetingId,
      personId: member.id,
    })
    page.link.cut()
    page.link.open()
    await expect.poll(() => mayWrite(page.provider)).toBe(true)
    await test.run(appointRecorder, branch.south.secretary.actor, {
      meetingId: meeting.meetingId,
      personId: branch.south.member.id,
    })
    page.type('已不是记录人')
    await expect
      .poll(() => page.provider.status.getSnapshot())
      .toMatchObject({ phase: 'synced', access: 'read' })
    expect(await rowsAfter(0n, member.userId)).toBe(0)
  })

  it('[AC4] changes and appends that cross do not stand in each other’s way', async () => {
    const pages = await Promise.all(
      [startNode(), startNode()].map((node, i) =>
        writing(node, (i === 0 ? branch.north : branch.south).secretary.userId),
      ),
    )
    const stops = pages.map(keepTyping)
    for (let i = 0; i < 20; i++) {
      const personId = i % 2 === 0 ? branch.south.member.id : branch.north.member.id
      await test.run(appointRecorder, branch.south.secretary.actor, {
        meetingId: meeting.meetingId,
        personId,
      })
    }
    for (const stop of stops) stop()
    for (const { provider } of pages) await provider.acked()
    const { rows } = await test.runtime.database.pool.query(
      'select deadlocks::int from pg_stat_database where datname = current_database()',
    )
    expect(rows[0].deadlocks).toBe(0)
    const first = pages.map(({ doc }) => doc.getXmlFragment('general').length)
    expect(Math.min(...first)).toBeGreaterThan(20)
  })
})
