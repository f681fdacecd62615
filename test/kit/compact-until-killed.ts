// A process that compacts a document and stands still at one of its steps, for a test to kill it there.

import { compactUpdates } from '@pilin/live/compact-updates'
import { compactDocument } from '@pilin/server/live/compact-document'
import pg from 'pg'

const [url, documentId, step] = process.argv.slice(2)
const pool = new pg.Pool({ connectionString: url, max: 1 })
const client = await pool.connect()
let taken = 0

/** Steps count up before and after each statement. */
async function pass(): Promise<void> {
  if (taken++ !== Number(step)) return
  process.send?.('here')
  await new Promise(() => setInterval(() => {}, 1_000))
}

const query = client.query.bind(client)
const stepped = Object.assign(Object.create(client), {
  async query(...given: Parameters<typeof query>) {
    await pass()
    const result = await query(...given)
    await pass()
    return result
  },
})
await compactDocument(
  { pool: { connect: async () => stepped }, merge: async (updates) => compactUpdates(updates) },
  documentId ?? '',
)
process.send?.('done')
