import {
  type AcceptedUpdate,
  AccessChangedError,
  type AppendReceipt,
  DocumentClosedError,
  type LogSlice,
  type UpdateLog,
} from '@pilin/live/update-log'
import type pg from 'pg'
import { type AppendRow, appendQuery } from './append-statement.ts'

/** PostgreSQL's code for a broken unique constraint. */
const duplicate = '23505'
/** Raised by the trigger of a closed document. */
const restricted = '23001'

/** The update log in PostgreSQL: what `append` resolves is committed. */
export class PostgresUpdateLog implements UpdateLog {
  private readonly pool: pg.Pool
  private readonly notify: boolean

  /** `notify`: whether a commit tells the other nodes by itself; not where a bus does. */
  constructor(pool: pg.Pool, notify = true) {
    this.pool = pool
    this.notify = notify
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

  private async appendOnce(documentId: string, batch: readonly AcceptedUpdate[]): Promise<AppendReceipt> {
    const { rows } = await this.pool.query<AppendRow>(appendQuery(documentId, batch, this.notify))
    const row = rows[0]
    if (!row) throw new DocumentClosedError()
    if (row.stale) throw new AccessChangedError(row.stale)
    return { firstSeq: Number(row.before) + 1, lastSeq: Number(row.last_seq), at: row.at }
  }
}

function codeOf(error: unknown): string | undefined {
  return typeof error === 'object' && error !== null ? (error as { code?: string }).code : undefined
}
