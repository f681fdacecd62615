import { createHash } from 'node:crypto'
import {
  type AcceptedUpdate,
  type AppendReceipt,
  DocumentClosedError,
  type LogSlice,
  type UpdateLog,
} from '@pilin/live/update-log'
import type pg from 'pg'
import { hintChannel } from '../kernel/execute.ts'

/**
 * Appends a batch in one round trip and one commit. The document's row is the lock: closing a document takes
 * it too. Ids that are already stored are passed over; the commit tells the other nodes through NOTIFY.
 */
const appendStatement = `
with doc as (
  select last_seq from live_document where id = $1 and closed_at is null for update
), fresh as (
  select u.*, row_number() over (order by u.ord) as n
  from unnest($2::text[], $3::bytea[], $4::bytea[], $5::text[])
    with ordinality as u(update_id, bytes, sha256, author, ord)
  where not exists (select 1 from live_update l where l.document_id = $1 and l.update_id = u.update_id)
), inserted as (
  insert into live_update (document_id, seq, update_id, bytes, sha256, author)
  select $1, doc.last_seq + fresh.n, fresh.update_id, fresh.bytes, fresh.sha256, fresh.author from fresh, doc
  returning seq, at
), owned as (
  insert into live_client (document_id, client_id, author)
  select $1, c.client_id, c.author from unnest($6::bigint[], $7::text[]) as c(client_id, author), doc
  on conflict do nothing
), moved as (
  update live_document set last_seq = doc.last_seq + (select count(*) from fresh)
  from doc where live_document.id = $1
  returning live_document.last_seq
)
select moved.last_seq, doc.last_seq as before, now() as at,
  pg_notify($8, json_build_object('type', 'document.appended', 'documentId', $1::uuid, 'seq', moved.last_seq)::text)
from moved, doc`

/** PostgreSQL's code for a broken unique constraint. */
const duplicate = '23505'
/** Raised by the trigger of a closed document. */
const restricted = '23001'

/** The update log in PostgreSQL: what `append` resolves is committed. */
export class PostgresUpdateLog implements UpdateLog {
  private readonly pool: pg.Pool

  constructor(pool: pg.Pool) {
    this.pool = pool
  }

  open(documentId: string): Promise<LogSlice | 'missing'> {
    return this.readSince(documentId, 0)
  }

  async readSince(documentId: string, seq: number): Promise<LogSlice | 'missing'> {
    // One statement, one snapshot: rows, owners and the sequence number fit together.
    const { rows } = await this.pool.query<{
      last_seq: string
      updates: Buffer[] | null
      owners: [string, string][] | null
    }>({
      name: 'live-read',
      text: `select d.last_seq,
        (select array_agg(u.bytes order by u.seq) from live_update u where u.document_id = d.id and u.seq > $2) as updates,
        (select json_agg(json_build_array(c.client_id::text, c.author)) from live_client c where c.document_id = d.id) as owners
        from live_document d where d.id = $1`,
      values: [documentId, seq],
    })
    const row = rows[0]
    if (!row) return 'missing'
    return {
      updates: row.updates ?? [],
      seq: Number(row.last_seq),
      owners: new Map((row.owners ?? []).map(([clientId, author]) => [Number(clientId), author])),
    }
  }

  async append(documentId: string, batch: readonly AcceptedUpdate[]): Promise<AppendReceipt> {
    try {
      return await this.appendOnce(documentId, batch)
    } catch (error) {
      // The same id was committed while we waited for the lock: now it is seen and passed over.
      if (codeOf(error) === duplicate) return this.appendOnce(documentId, batch)
      if (codeOf(error) === restricted) throw new DocumentClosedError()
      throw error
    }
  }

  private async appendOnce(documentId: string, accepted: readonly AcceptedUpdate[]): Promise<AppendReceipt> {
    const batch = [...new Map(accepted.map((update) => [update.id, update])).values()]
    const owners = batch.flatMap(({ clients, author }) => clients.map((client) => ({ client, author })))
    const { rows } = await this.pool.query<{ last_seq: string; before: string; at: Date }>({
      name: 'live-append',
      text: appendStatement,
      values: [
        documentId,
        batch.map(({ id }) => id),
        batch.map(({ bytes }) => Buffer.from(bytes)),
        batch.map(({ bytes }) => createHash('sha256').update(bytes).digest()),
        batch.map(({ author }) => author),
        owners.map(({ client }) => client),
        owners.map(({ author }) => author),
        hintChannel,
      ],
    })
    const row = rows[0]
    if (!row) throw new DocumentClosedError()
    return { firstSeq: Number(row.before) + 1, lastSeq: Number(row.last_seq), at: row.at }
  }
}

function codeOf(error: unknown): string | undefined {
  return typeof error === 'object' && error !== null ? (error as { code?: string }).code : undefined
}
