import { buildBranch } from '@kit/builders'
import { callProcedure, procedureTable } from '@kit/call-procedure'
import { idPathsOf, withValueAt } from '@kit/input-ids'
import { type BuiltMeeting, buildFrozenMeeting } from '@kit/meetings'
import { minutesUpdate, paragraph } from '@kit/minutes-text'
import { samplesOf } from '@kit/procedure-samples'
import { useRuntime } from '@kit/test-runtime'
import { unchanged } from '@kit/unchanged'
import { buildWorld } from '@kit/world'
import { DocumentClosedError } from '@pilin/live/update-log'
import { beforeAll, describe, expect, it } from 'vitest'
import { PostgresUpdateLog } from '../../live/postgres-update-log.ts'

const test = useRuntime()
let frozen: BuiltMeeting

beforeAll(async () => {
  frozen = await buildFrozenMeeting(test, await buildBranch(test.runtime))
})

describe('frozen is frozen', () => {
  it.each([
    `update minutes set content = '{}' where document_id = $1`,
    `update minutes set state = 'DRAFT' where document_id = $1`,
    'delete from minutes where document_id = $1',
    `update live_update set bytes = '' where document_id = $1`,
    'delete from live_update where document_id = $1',
    `insert into live_update (document_id, seq, update_id, author, bytes, sha256) values ($1, 99, 'x', 'x', '', '')`,
    'update live_document set closed_at = null where id = $1',
    'delete from live_document where id = $1',
    `update resolution set text = '' from minutes m where m.meeting_id = resolution.meeting_id and document_id = $1`,
    'delete from resolution using minutes m where m.meeting_id = resolution.meeting_id and document_id = $1',
    `update minutes_confirmation set remark = '改' from minutes m where m.id = minutes_id and document_id = $1`,
    'delete from minutes_confirmation using minutes m where m.id = minutes_id and document_id = $1',
  ])('for SQL: %s', async (statement) => {
    const { database } = test.runtime
    await unchanged(database, () =>
      expect(database.pool.query(statement, [frozen.documentId])).rejects.toMatchObject({ code: '23001' }),
    )
  })

  it.each(['minutes', 'minutes_confirmation', 'live_update', 'resolution'])(
    'for TRUNCATE %s',
    async (table) => {
      const { pool } = test.runtime.database
      await expect(pool.query(`truncate ${table} cascade`)).rejects.toMatchObject({ code: '23001' })
    },
  )

  it('for the live log', async () => {
    const log = new PostgresUpdateLog(test.runtime.database.pool)
    const late = minutesUpdate({ general: [paragraph('定稿之后的话')] })
    await unchanged(test.runtime.database, () =>
      expect(log.append(frozen.documentId, [late])).rejects.toBeInstanceOf(DocumentClosedError),
    )
  })

  // What comes after: each adds a record of its own and leaves the frozen one as it is.
  const afterwards = new Set(['minutes.archive', 'minutes.supplement', 'briefs.derive'])

  it('for every procedure that changes a meeting, its agenda or its minutes', async () => {
    const world = await buildWorld(test, '')
    const actor = world.branch.south.secretary.actor
    const tried: string[] = []
    await unchanged(test.runtime.database, async () => {
      for (const [path, { input }] of Object.entries(samplesOf(world))) {
        if (procedureTable[path]?._def.type !== 'mutation' || afterwards.has(path)) continue
        // Every meeting and topic of the input becomes the frozen one.
        let aimed = input
        for (const idPath of idPathsOf(input)) {
          if (idPath[0] === 'meetingId') aimed = withValueAt(aimed, idPath, world.frozen.meetingId)
          if (idPath[0] === 'agendaItemId') aimed = withValueAt(aimed, idPath, world.frozen.topicId)
        }
        if (aimed === input) continue
        tried.push(path)
        const outcome = await callProcedure(test.runtime, actor, path, aimed)
        expect(outcome, path).toMatchObject({
          ok: false,
          refusal: expect.stringMatching(/^(MINUTES_FROZEN|MEETING_HELD)$/),
        })
      }
    })
    expect(tried).toHaveLength(31)
  }, 60_000)
})
