import { createHash } from 'node:crypto'
import type pg from 'pg'
import type { History } from './history.ts'

const perStatement = 10_000

/** Writes a history into the update log, row by row, as if it had been typed. */
export async function writeHistory(
  pool: pg.Pool,
  documentId: string,
  { updates, until }: History,
  author: string,
): Promise<void> {
  for (let from = 0; from < updates.length; from += perStatement) {
    const part = updates.slice(from, from + perStatement).map((bytes) => Buffer.from(bytes))
    await pool.query(
      `insert into live_update (document_id, seq, update_id, bytes, sha256, author)
       select $1, $2 + u.n, 'history-' || ($2 + u.n), u.bytes, u.sha256, $5
       from unnest($3::bytea[], $4::bytea[]) with ordinality as u(bytes, sha256, n)`,
      [documentId, from, part, part.map((bytes) => createHash('sha256').update(bytes).digest()), author],
    )
  }
  await pool.query(
    'insert into live_client (document_id, client_id, author) select $1, unnest($2::bigint[]), $3',
    [documentId, Object.keys(until), author],
  )
  await pool.query('update live_document set last_seq = $2 where id = $1', [documentId, updates.length])
}
