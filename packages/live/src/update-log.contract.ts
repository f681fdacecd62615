import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { type AcceptedUpdate, DocumentClosedError, type LogSlice, type UpdateLog } from './update-log.ts'

/** A log with one open, empty document, and the ways in which the host changes it. */
export type LogUnderTest = {
  log: UpdateLog
  documentId: string
  /** Freezes the document. */
  close: (documentId: string) => Promise<void> | void
  /** The same storage as another process would see it; left out when storage is this object. */
  reopen?: () => Promise<UpdateLog>
  /** Merges stored rows, when the log can. */
  compact?: (documentId: string) => Promise<void>
}

const MISSING = '00000000-0000-4000-8000-000000000000'

/** The rules of `UpdateLog`; every implementation runs them. */
export function updateLogContract(name: string, makeLog: () => Promise<LogUnderTest>): void {
  describe(`update log: ${name}`, () => {
    it('[UL1] an unknown document is missing and takes nothing', async () => {
      const { log } = await makeLog()
      expect(await log.open(MISSING)).toBe('missing')
      expect(await log.readSince(MISSING, 0)).toBe('missing')
      await expect(log.append(MISSING, [update('a', '一')])).rejects.toBeInstanceOf(DocumentClosedError)
    })

    it('[UL2] sequence numbers grow by one for each stored row', async () => {
      const { log, documentId } = await makeLog()
      expect(await log.append(documentId, [update('a', '一'), update('b', '二')])).toMatchObject({
        firstSeq: 1,
        lastSeq: 2,
      })
      const receipt = await log.append(documentId, [update('c', '三')])
      expect(receipt).toMatchObject({ firstSeq: 3, lastSeq: 3 })
      expect(Math.abs(receipt.at.getTime() - Date.now())).toBeLessThan(60_000)
      expect((await slice(log.open(documentId))).seq).toBe(3)
    })

    it('[UL3] what is opened merges to what was appended', async () => {
      const { log, documentId, reopen, compact } = await makeLog()
      await log.append(documentId, [update('a', '毗邻'), update('b', '𠮷')])
      await log.append(documentId, [update('c', '党建')])
      const expected = ['𠮷', '党建', '毗邻'].sort()
      expect(textsOf(await slice(log.open(documentId)))).toEqual(expected)
      await compact?.(documentId)
      const again = await slice((reopen ? await reopen() : log).open(documentId))
      expect(textsOf(again)).toEqual(expected)
      expect(again.seq).toBe(3)
    })

    it('[UL4] an id that is already stored is passed over, alone and among others', async () => {
      const { log, documentId } = await makeLog()
      await log.append(documentId, [update('a', '一')])
      expect(await log.append(documentId, [update('a', '一')])).toMatchObject({ firstSeq: 2, lastSeq: 1 })
      const receipt = await log.append(documentId, [update('a', '一'), update('b', '二'), update('b', '二')])
      expect(receipt).toMatchObject({ firstSeq: 2, lastSeq: 2 })
      expect(textsOf(await slice(log.open(documentId)))).toEqual(['一', '二'])
    })

    it('[UL5] reading on from a number gives at least what came after it', async () => {
      const { log, documentId, compact } = await makeLog()
      await log.append(documentId, [update('a', '一')])
      await log.append(documentId, [update('b', '二')])
      const rest = await slice(log.readSince(documentId, 1))
      expect(rest.seq).toBe(2)
      expect(textsOf(rest)).toContain('二')
      expect((await slice(log.readSince(documentId, 2))).seq).toBe(2)
      await compact?.(documentId)
      expect(textsOf(await slice(log.readSince(documentId, 1)))).toContain('二')
    })

    it('[UL6] a closed document can be read and takes nothing, not even part of a batch', async () => {
      const { log, documentId, close } = await makeLog()
      await log.append(documentId, [update('a', '一')])
      await close(documentId)
      const refused = log.append(documentId, [update('b', '二'), update('c', '三')])
      await expect(refused).rejects.toBeInstanceOf(DocumentClosedError)
      expect(textsOf(await slice(log.open(documentId)))).toEqual(['一'])
    })

    it('[UL7] concurrent appends all count, once, in unbroken numbers', async () => {
      const { log, documentId } = await makeLog()
      const receipts = await Promise.all(
        Array.from({ length: 12 }, (_, i) =>
          log.append(documentId, [update(`u${i}`, `字${i}`), update(`v${i}`, `词${i}`)]),
        ),
      )
      const seqs = receipts.map((receipt) => receipt.firstSeq).sort((a, b) => a - b)
      expect(seqs).toEqual(Array.from({ length: 12 }, (_, i) => 1 + 2 * i))
      expect(textsOf(await slice(log.open(documentId)))).toHaveLength(24)
    })

    it('[UL8] it tells who owns each client id, first come, also after compaction', async () => {
      const { log, documentId, reopen, compact } = await makeLog()
      const first = update('a', '一', 'wang')
      await log.append(documentId, [first, update('b', '二', 'li')])
      await log.append(documentId, [{ ...update('c', '三', 'mallory'), clients: first.clients }])
      await compact?.(documentId)
      const { owners } = await slice((reopen ? await reopen() : log).open(documentId))
      expect(owners.get(first.clients[0] ?? 0)).toBe('wang')
      expect([...owners.values()].sort()).toEqual(['li', 'wang'])
    })
  })
}

/** One insertion by a client of its own under a key of its own, so that order does not matter. */
function update(id: string, text: string, author = 'wang'): AcceptedUpdate {
  const doc = new Y.Doc()
  doc.getMap('texts').set(id, text)
  return { id, bytes: Y.encodeStateAsUpdate(doc), author, clients: [doc.clientID] }
}

function textsOf({ updates }: LogSlice): unknown[] {
  const doc = new Y.Doc()
  for (const bytes of updates) Y.applyUpdate(doc, bytes)
  return Object.values(doc.getMap('texts').toJSON()).sort()
}

async function slice(answer: Promise<LogSlice | 'missing'>): Promise<LogSlice> {
  const found = await answer
  if (found === 'missing') throw new Error('the document is missing')
  return found
}
