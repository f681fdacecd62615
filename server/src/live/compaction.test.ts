import { fork } from 'node:child_process'
import path from 'node:path'
import { useDatabase } from '@kit/test-database'
import { compactUpdates } from '@pilin/live/compact-updates'
import { updateLogContract } from '@pilin/live/update-log.contract'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { compactDocument } from './compact-document.ts'
import { withCompaction } from './compacting-log.ts'
import { PostgresUpdateLog } from './postgres-update-log.ts'

const database = useDatabase()

async function newDocument(): Promise<string> {
  const { id } = await database.current.prisma.liveDocument.create({ data: { id: crypto.randomUUID() } })
  return id
}

/** Writes rows of one author, each a character; returns the text. */
async function write(documentId: string, rows: number, author = 'wang'): Promise<string> {
  const log = new PostgresUpdateLog(database.current.pool)
  const doc = new Y.Doc()
  const slice = await log.open(documentId)
  if (slice !== 'missing') for (const update of slice.updates) Y.applyUpdate(doc, update)
  const batch: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => batch.push(update))
  const text = doc.getText('body')
  for (let i = 0; i < rows; i++) text.insert(text.length, String.fromCodePoint(0x4e00 + i))
  const clients = [doc.clientID]
  await log.append(
    documentId,
    batch.map((bytes) => ({ id: crypto.randomUUID(), bytes, author, clients })),
  )
  return text.toString()
}

async function rowsOf(documentId: string) {
  return database.current.prisma.liveUpdate.findMany({ where: { documentId }, orderBy: { seq: 'asc' } })
}

async function textOf(documentId: string): Promise<string> {
  const doc = new Y.Doc()
  for (const { bytes } of await rowsOf(documentId)) Y.applyUpdate(doc, bytes)
  return doc.getText('body').toString()
}

/** The rows stand for every number from 1 to the last, once. */
async function expectUnbroken(documentId: string): Promise<void> {
  const rows = await rowsOf(documentId)
  let next = 1n
  for (const { seq, firstSeq } of rows) {
    expect(firstSeq ?? seq).toBe(next)
    next = seq + 1n
  }
  const { lastSeq } = await database.current.prisma.liveDocument.findUniqueOrThrow({
    where: { id: documentId },
  })
  expect(next - 1n).toBe(lastSeq)
}

const merge = async (updates: readonly Uint8Array[]) => compactUpdates(updates)
const compact = (documentId: string, merging = merge) =>
  compactDocument({ pool: database.current.pool, merge: merging }, documentId)

updateLogContract('PostgreSQL with compaction', async () => {
  const { prisma, pool } = database.current
  return {
    log: new PostgresUpdateLog(pool),
    documentId: await newDocument(),
    close: async (documentId) => {
      await prisma.liveDocument.update({ where: { id: documentId }, data: { closedAt: new Date() } })
    },
    reopen: async () => new PostgresUpdateLog(pool),
    compact: async (documentId) => {
      await compact(documentId)
    },
  }
})

describe('compaction', () => {
  it('[CO1] merges the rows into one that stands for them, with the text, the owners and the beginning', async () => {
    const documentId = await newDocument()
    await write(documentId, 30)
    const text = await write(documentId, 30, 'li')
    const [first] = await rowsOf(documentId)
    const before = await new PostgresUpdateLog(database.current.pool).open(documentId)
    expect(await compact(documentId)).toBe(60)
    const rows = await rowsOf(documentId)
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ seq: 60n, firstSeq: 1n, firstAt: first?.at, author: null })
    expect(await textOf(documentId)).toBe(text)
    const after = await new PostgresUpdateLog(database.current.pool).open(documentId)
    expect(after).toMatchObject({ seq: 60, owners: before !== 'missing' && before.owners })
    expect(await write(documentId, 1)).toHaveLength(61)
    expect(await compact(documentId)).toBe(2)
    await expectUnbroken(documentId)
  })

  it('[CO2] touches nothing that is appended while it merges, and an append does not wait', async () => {
    const documentId = await newDocument()
    await write(documentId, 40)
    let text = ''
    const merged = await compact(documentId, async (updates) => {
      // The append commits in the middle of the compaction, or the test would stand still here.
      text = await write(documentId, 5)
      return compactUpdates(updates)
    })
    expect(merged).toBe(40)
    expect(await rowsOf(documentId)).toHaveLength(6)
    expect(await textOf(documentId)).toBe(text)
    await expectUnbroken(documentId)
  })

  it('[CO2] one that trims by the highest number would lose what is appended meanwhile', async () => {
    const documentId = await newDocument()
    await write(documentId, 40)
    let text = ''
    await compact(documentId, async (updates) => {
      text = await write(documentId, 5)
      const bytes = compactUpdates(updates)
      await database.current.pool.query(
        'delete from live_update where document_id = $1 and seq > 40 and seq <= (select last_seq from live_document where id = $1)',
        [documentId],
      )
      return bytes
    })
    expect(await textOf(documentId)).not.toBe(text)
    await expect(expectUnbroken(documentId)).rejects.toThrow()
  })

  it('[CO3] is done by one node at a time, and not to a closed document', async () => {
    const documentId = await newDocument()
    const text = await write(documentId, 20)
    const merged = await compact(documentId, async (updates) => {
      expect(await compact(documentId)).toBe(0)
      return compactUpdates(updates)
    })
    expect(merged).toBe(20)
    await write(documentId, 2)
    await database.current.prisma.liveDocument.update({
      where: { id: documentId },
      data: { closedAt: new Date() },
    })
    expect(await compact(documentId)).toBe(0)
    expect((await textOf(documentId)).slice(0, 20)).toBe(text)
  })

  it('[CO3] a document that is closed meanwhile stays as it was closed', async () => {
    const documentId = await newDocument()
    const text = await write(documentId, 20)
    const closing = compact(documentId, async (updates) => {
      await database.current.prisma.liveDocument.update({
        where: { id: documentId },
        data: { closedAt: new Date() },
      })
      return compactUpdates(updates)
    })
    await expect(closing).rejects.toThrow()
    expect(await rowsOf(documentId)).toHaveLength(20)
    expect(await textOf(documentId)).toBe(text)
  })

  it('[CO4] a process that is killed at any step leaves the same text, and the next one compacts', async () => {
    // After each of: begin, lock, read, delete, update, commit.
    const steps = [1, 3, 5, 7, 9, 11]
    const documents = await Promise.all(steps.map(newDocument))
    const texts = await Promise.all(documents.map((documentId) => write(documentId, 50)))
    await Promise.all(steps.map((step, i) => killAt(documents[i] ?? '', step)))
    for (const [i, documentId] of documents.entries()) {
      expect(await textOf(documentId)).toBe(texts[i])
      await expectUnbroken(documentId)
      // The killed process's lock goes when PostgreSQL notices.
      const isCommitted = steps[i] === 11
      if (!isCommitted) await expect.poll(() => compact(documentId)).toBe(50)
      expect(await rowsOf(documentId)).toHaveLength(1)
      expect(await textOf(documentId)).toBe(texts[i])
      await expectUnbroken(documentId)
    }
  })
})

/** Starts a compaction in a process of its own and kills it where it stands at this step. */
function killAt(documentId: string, step: number): Promise<void> {
  const script = path.join(import.meta.dirname, '../../../test/kit/compact-until-killed.ts')
  const child = fork(script, [database.current.url, documentId, String(step)], {
    execArgv: ['--import', 'tsx'],
  })
  return new Promise((resolve, reject) => {
    child.on('message', (message) => {
      if (message === 'here') child.kill('SIGKILL')
    })
    child.on('exit', (_code, signal) =>
      signal === 'SIGKILL' ? resolve() : reject(new Error(`step ${step} was not reached`)),
    )
  })
}

describe('a log that compacts in the background', () => {
  const noted = () => {
    const compacted: string[] = []
    const log = withCompaction(
      new PostgresUpdateLog(database.current.pool),
      async (id) => {
        compacted.push(id)
        await compact(id)
      },
      (error) => {
        throw error
      },
    )
    return { log, compacted }
  }
  const update = () => {
    const doc = new Y.Doc()
    doc.getMap('m').set('k', doc.clientID)
    const bytes = Y.encodeStateAsUpdate(doc)
    return { id: crypto.randomUUID(), bytes, author: 'wang', clients: [doc.clientID] }
  }

  it('[CO5] compacts when rows are many, and when a document with some falls idle', async () => {
    const { log, compacted } = noted()
    const [many, some, few] = await Promise.all([newDocument(), newDocument(), newDocument()])
    for (let i = 0; i < 5; i++) await log.append(many, Array.from({ length: 100 }, update))
    await log.settled()
    expect(compacted).toEqual([many])
    expect(await rowsOf(many)).toHaveLength(1)
    await log.append(some, Array.from({ length: 30 }, update))
    await log.append(few, [update()])
    for (const documentId of [many, some, few]) log.idle(documentId)
    await log.settled()
    expect(compacted).toEqual([many, some])
  })

  it('[CO5] compacts a long history that it finds when a document is opened', async () => {
    const documentId = await newDocument()
    await write(documentId, 600)
    const { log, compacted } = noted()
    expect(await log.open(documentId)).toMatchObject({ seq: 600 })
    await log.settled()
    expect(compacted).toEqual([documentId])
    expect(await log.open(documentId)).toMatchObject({ seq: 600, updates: [expect.anything()] })
  })
})
