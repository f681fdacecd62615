import type { Room } from '@pilin/live/room'
import type { Rooms } from '@pilin/live/rooms'
import type pg from 'pg'
import { hintListenerName } from '../kernel/hint-bus.ts'
import { isStale } from './permit.ts'

/** Milliseconds between two looks. So stale, at most, is what people have open when every hint is lost. */
const lookEvery = 1_000

/** What a look at the database tells. */
type Found = {
  /** How many nodes listen to each other. */
  nodes: number
  documents: Map<string, { lastSeq: number; closed: boolean; version: number }>
  /** The version of everybody who was asked for; who joined later is not among them. Undefined: there is no such user. */
  users: Map<string, number | undefined>
}

export type Looking = {
  /** Whether other nodes were there at the last look. */
  readonly hasCompany: boolean
  /** One look, now. */
  look(): Promise<void>
  stop(): void
}

/**
 * Looks at the database now and then, as hints are only hints: rooms catch up with what other nodes committed, and
 * whose access has changed is sent away. One query each time, and none while nobody has a document open.
 */
export function lookAround({
  pool,
  rooms,
  every = lookEvery,
}: {
  pool: pg.Pool
  rooms: Rooms
  every?: number
}): Looking {
  let nodes = 2
  let timer: ReturnType<typeof setTimeout> | undefined
  let stopped = false

  async function look(): Promise<void> {
    const open = rooms.list().filter(({ connections }) => connections.length > 0)
    if (open.length === 0) return
    const found = await read(pool, open)
    nodes = found.nodes
    await Promise.all(open.map((room) => act(room, found, rooms)))
  }

  function lookLater(): void {
    if (stopped) return
    timer = setTimeout(() => {
      // Without the database there is nothing to see; appends fail then and say so.
      void look()
        .catch(() => {})
        .finally(lookLater)
    }, every)
    timer.unref()
  }
  lookLater()

  return {
    get hasCompany() {
      return nodes > 1
    },
    look,
    stop() {
      stopped = true
      clearTimeout(timer)
    },
  }
}

async function act(room: Room, found: Found, rooms: Rooms): Promise<void> {
  const document = found.documents.get(room.documentId)
  // The client joins again and learns what has become of the document.
  if (document === undefined || document.closed) return rooms.closeDocument(room.documentId, 'access-changed')
  for (const connection of room.connections) {
    if (!found.users.has(connection.author)) continue
    const user = found.users.get(connection.author)
    if (user === undefined || isStale(connection.permit, { user, document: document.version })) {
      room.closeConnection(connection, 'access-changed')
    }
  }
  await room.syncTo(document.lastSeq)
}

async function read(pool: pg.Pool, open: readonly Room[]): Promise<Found> {
  const authors = new Set(open.flatMap(({ connections }) => connections.map(({ author }) => author)))
  const { rows } = await pool.query<{
    nodes: number
    documents: [string, number, boolean, number][] | null
    users: [string, number][] | null
  }>({
    name: 'live-look',
    text: `select
      (select json_agg(json_build_array(id, last_seq, closed_at is not null, access_version))
        from live_document where id = any($1::uuid[])) as documents,
      (select json_agg(json_build_array(id, access_version)) from "user" where id = any($2::text[])) as users,
      (select count(*)::int from pg_stat_activity
        where application_name = $3 and datname = current_database()) as nodes`,
    values: [open.map(({ documentId }) => documentId), [...authors], hintListenerName],
  })
  const row = rows[0]
  return {
    nodes: row?.nodes ?? 0,
    documents: new Map(
      row?.documents?.map(([id, lastSeq, closed, version]) => [id, { lastSeq, closed, version }]),
    ),
    users: new Map([...[...authors].map((author) => [author, undefined] as const), ...(row?.users ?? [])]),
  }
}
