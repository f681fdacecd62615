import { setTimeout as delay } from 'node:timers/promises'
import type { Database } from '@pilin/prisma/database'
import { hintChannel } from '@pilin/server/kernel/execute'
import { setStage } from '../../kit/bench-stage.ts'
import { busProxyTo } from '../../kit/bus-proxy.ts'
import { buildCrowd, type Writer } from '../../kit/crowd.ts'
import { seeded } from '../../kit/seeded.ts'
import { startNode } from '../../kit/start-node.ts'
import { pilin } from '../../kit/wire/pilin.ts'
import { Typist } from '../../kit/wire/typist.ts'

export type RevocationFigures = {
  trials: number
  /** Edits committed before the right was taken away. */
  before: number
  /** Edits committed after it, by what was done. */
  after: Record<string, number>
  /** Milliseconds from the commit until an edit was answered with anything but yes. */
  refusedAfter: number[]
}

export type RevocationOptions = {
  trials: number
  seed: number
  /** Nodes with a planted fault. */
  program?: string
}

type Meeting = { id: string; documentId: string }
type Change = (writer: Writer, meeting: Meeting) => [sql: string, values: unknown[]]

/** What takes the right to write away, as the use cases do it. */
const changes: Record<string, Change> = {
  'role removed': ({ personId }) => [
    'update organization_role set until_day = current_date - 2 where person_id = $1',
    [personId],
  ],
  'session revoked': ({ sessionId }) => ['delete from session where id = $1', [sessionId]],
  'minutes submitted': (_writer, { documentId }) => [
    'update live_document set closed_at = now() where id = $1',
    [documentId],
  ],
  'person suspended': ({ personId }) => ['update person set suspended_at = now() where id = $1', [personId]],
}

/** How many trials go on at once. */
const lanes = 6

/** People type while their right is taken away, on two nodes whose bus works or is silently down. */
export async function revokeWhileWriting(options: RevocationOptions): Promise<RevocationFigures> {
  // The moments of commits are compared, as PostgreSQL itself knows them.
  const stage = await setStage({ settings: { track_commit_timestamp: 'on' } })
  try {
    const { url, database } = await stage.database('revocations')
    const crowd = await buildCrowd(database, { writers: options.trials, documents: options.trials })
    const bus = await busProxyTo(url)
    const { program } = options
    const node = () => startNode({ databaseUrl: bus.url, ...(program ? { program } : {}) })
    const nodes = [await node(), await node()]
    const figures: RevocationFigures = { trials: 0, before: 0, after: {}, refusedAfter: [] }
    const half = Math.floor(options.trials / 2)
    const one = (index: number) => {
      const [writer, meeting] = [crowd.writers[index], crowd.meetings[index]]
      const place = nodes[index % 2]?.url ?? ''
      return writer && meeting
        ? trial(database, figures, place, writer, meeting, options.seed + index)
        : undefined
    }
    await inLanes(0, half, one)
    bus.deafen()
    await inLanes(half, options.trials, one)
    for (const each of nodes) await each.kill()
    await bus.close()
    return figures
  } finally {
    await stage.clear()
  }
}

async function inLanes(from: number, to: number, one: (index: number) => Promise<void> | undefined) {
  let next = from
  const lane = async () => {
    while (next < to) await one(next++)
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}

async function trial(
  database: Database,
  figures: RevocationFigures,
  url: string,
  writer: Writer,
  meeting: Meeting,
  seed: number,
): Promise<void> {
  const random = seeded(seed)
  const names = Object.keys(changes)
  const name = names[seed % names.length] ?? ''
  let [stopped, revokedAt, refusedAt] = [false, 0, 0]
  const connection = await pilin.connect(
    { url, document: meeting.documentId, client: 100 + seed, cookie: writer.cookie },
    { onUpdate: () => {} },
  )
  const typist = new Typist(100 + seed)
  const send = (bytes: Uint8Array) =>
    connection.send(bytes, ({ ok }) => {
      if (!ok && revokedAt > 0 && refusedAt === 0) refusedAt = performance.now()
    })
  send(typist.first)
  const typing = (async () => {
    while (!stopped) {
      send(typist.type())
      await delay(12)
    }
  })()
  await delay(100 + random() * 200)
  const [sql, values] = (changes[name] as Change)(writer, meeting)
  const transaction = await commit(database, sql, values, writer)
  revokedAt = performance.now()
  await delay(400)
  stopped = true
  await typing
  connection.close()
  await delay(100)
  const counted = await countRows(database, meeting.documentId, writer.userId, transaction)
  figures.trials += 1
  figures.before += counted.before
  figures.after[name] = (figures.after[name] ?? 0) + counted.after
  if (refusedAt > 0) figures.refusedAfter.push(refusedAt - revokedAt)
}

/** Commits a change with its hint, as a use case would; returns the transaction's number. */
async function commit(
  database: Database,
  sql: string,
  values: unknown[],
  { userId }: Writer,
): Promise<string> {
  const client = await database.pool.connect()
  try {
    await client.query('begin')
    await client.query(sql, values)
    const hint = JSON.stringify({ type: 'access.changed', userId })
    const { rows } = await client.query<{ id: string }>(
      'select pg_current_xact_id()::text as id, pg_notify($1, $2)',
      [hintChannel, hint],
    )
    await client.query('commit')
    return rows[0]?.id ?? ''
  } finally {
    client.release()
  }
}

async function countRows(database: Database, documentId: string, author: string, transaction: string) {
  const { rows } = await database.pool.query<{ before: string; after: string }>(
    `select count(*) filter (where at <= limit_at) as before, count(*) filter (where at > limit_at) as after
     from (select pg_xact_commit_timestamp(xmin) as at, pg_xact_commit_timestamp($3::text::xid) as limit_at
       from live_update where document_id = $1 and author = $2) as committed`,
    [documentId, author, transaction],
  )
  return { before: Number(rows[0]?.before ?? 0), after: Number(rows[0]?.after ?? 0) }
}
