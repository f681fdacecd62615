import { createHash } from 'node:crypto'
import type { AcceptedUpdate } from '@pilin/live/update-log'
import { hintChannel } from '../kernel/execute.ts'

/** What one append answers; no row at all when the document is closed or missing. */
export type AppendRow = { last_seq: string; before: string; at: Date; stale: string[] | null }

/**
 * Appends a batch in one round trip and one commit. The document's row is the lock: closing a document takes it
 * too. Whoever changes what a writer may do raises a version of that writer or of the document (triggers of the
 * migration `live_engine`); the rows stay locked until this commits, so the change commits before, and is seen
 * here, or after. First the document, then the writers by id, as those who change both do. One stale permit, and
 * nothing is stored. Ids that are already stored are passed over; the commit tells the other nodes through NOTIFY.
 */
const text = `
with doc as (
  select last_seq, access_version from live_document where id = $1 and closed_at is null for update
), given as (
  select * from unnest($2::text[], $3::bytea[], $4::bytea[], $5::text[], $6::text[])
    with ordinality as u(update_id, bytes, sha256, author, permit, ord)
), writer as (
  select w.id, w.access_version from "user" w, doc
  where w.id in (select author from given where permit is not null) order by w.id for share of w
), stale as (
  select given.update_id from given, doc where given.permit is not null and not exists (
    select 1 from writer w
    where w.id = given.author and given.permit = w.access_version || '.' || doc.access_version)
), fresh as (
  select u.*, row_number() over (order by u.ord) as n from given u
  where not exists (select 1 from stale)
    and not exists (select 1 from live_update l where l.document_id = $1 and l.update_id = u.update_id)
), inserted as (
  insert into live_update (document_id, seq, update_id, bytes, sha256, author)
  select $1, doc.last_seq + fresh.n, fresh.update_id, fresh.bytes, fresh.sha256, fresh.author from fresh, doc
  returning seq
), owned as (
  insert into live_client (document_id, client_id, author)
  select $1, c.client_id, c.author from unnest($7::bigint[], $8::text[]) as c(client_id, author), doc
  where not exists (select 1 from stale)
  on conflict do nothing
), moved as (
  update live_document set last_seq = doc.last_seq + (select count(*) from fresh)
  from doc where live_document.id = $1
  returning live_document.last_seq
)
select moved.last_seq, doc.last_seq as before, now() as at, (select array_agg(update_id) from stale) as stale,
  case when $9::text is not null and moved.last_seq > doc.last_seq then pg_notify($9,
    json_build_object('type', 'document.appended', 'documentId', $1::uuid, 'seq', moved.last_seq)::text) end
from moved, doc`

/** The statement for one batch. With `notify` the commit itself tells the other nodes. */
export function appendQuery(documentId: string, accepted: readonly AcceptedUpdate[], notify: boolean) {
  const batch = [...new Map(accepted.map((update) => [update.id, update])).values()]
  const owners = batch.flatMap(({ clients, author }) => clients.map((client) => ({ client, author })))
  return {
    name: 'live-append',
    text,
    values: [
      documentId,
      batch.map(({ id }) => id),
      batch.map(({ bytes }) => Buffer.from(bytes)),
      batch.map(({ bytes }) => createHash('sha256').update(bytes).digest()),
      batch.map(({ author }) => author),
      batch.map(({ permit }) => permit ?? null),
      owners.map(({ client }) => client),
      owners.map(({ author }) => author),
      notify ? hintChannel : null,
    ],
  }
}
