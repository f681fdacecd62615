import { createHash } from 'node:crypto'
import type pg from 'pg'

/** Merges off the event loop. */
type MergeAside = (updates: readonly Uint8Array[]) => Promise<Uint8Array>

/** What a compaction works with: where the rows are, and how they are merged off the event loop. */
export type Compaction = { pool: Pick<pg.Pool, 'connect'>; merge: MergeAside }

type Row = { seq: string; bytes: Buffer; first_seq: string; first_at: Date }

/**
 * Merges the rows of a document's update log into the last of them, on one node at a time. Merges exactly the
 * rows that it read and deletes exactly those, by key: what is appended meanwhile is not touched, and an append
 * waits for nothing. All in one transaction, so that a kill at any point leaves the rows as they were or merged.
 * Returns how many rows were merged; 0 when there was nothing to do, another node is at it, or the document is closed.
 */
export async function compactDocument({ pool, merge }: Compaction, documentId: string): Promise<number> {
  const client = await pool.connect()
  // While rows are merged aside no query hears of a connection that breaks, and unheard it ends the process.
  client.on('error', unheard)
  try {
    await client.query('begin')
    const merged = await compactLocked(client, merge, documentId)
    await client.query('commit')
    client.off('error', unheard)
    client.release()
    return merged
  } catch (error) {
    // The connection may be broken, or in the middle of a statement: it is not used again.
    client.release(true)
    throw error
  }
}

/** The next query on the connection says the same, to whoever waits for it. */
function unheard(): void {}

async function compactLocked(client: pg.ClientBase, merge: MergeAside, documentId: string): Promise<number> {
  const { rows: locks } = await client.query<{ free: boolean }>(
    `select pg_try_advisory_xact_lock(hashtextextended('live-compaction', 0) # hashtextextended($1, 0)) as free
     from live_document where id = $1::uuid and closed_at is null`,
    [documentId],
  )
  if (!locks[0]?.free) return 0
  const { rows } = await client.query<Row>(
    `select seq, bytes, coalesce(first_seq, seq) as first_seq, coalesce(first_at, at) as first_at
     from live_update where document_id = $1 order by seq`,
    [documentId],
  )
  const [first, last] = [rows[0], rows.at(-1)]
  if (first === undefined || last === undefined || rows.length < 2) return 0
  const bytes = Buffer.from(await merge(rows.map((row) => row.bytes)))
  const deleted = await client.query(
    'delete from live_update where document_id = $1 and seq = any($2::bigint[])',
    [documentId, rows.slice(0, -1).map(({ seq }) => seq)],
  )
  const updated = await client.query(
    `update live_update set update_id = $3, author = null, bytes = $4, sha256 = $5, first_seq = $6, first_at = $7
     where document_id = $1 and seq = $2`,
    [
      documentId,
      last.seq,
      `merged ${first.first_seq}-${last.seq}`,
      bytes,
      createHash('sha256').update(bytes).digest(),
      first.first_seq,
      first.first_at,
    ],
  )
  if (deleted.rowCount !== rows.length - 1 || updated.rowCount !== 1) {
    throw new Error(`the rows of document ${documentId} changed while they were merged`)
  }
  return rows.length
}
