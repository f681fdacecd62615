import { MemoryUpdateLog } from '@pilin/live/memory-update-log'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { withVersions } from './version-log.ts'

function update() {
  const doc = new Y.Doc()
  doc.getXmlFragment('general').push([new Y.XmlElement('paragraph')])
  const bytes = Y.encodeStateAsUpdate(doc)
  return { id: crypto.randomUUID(), bytes, author: 'a', clients: [doc.clientID] }
}

function logOf(documentId: string): MemoryUpdateLog {
  const log = new MemoryUpdateLog()
  log.create(documentId)
  return log
}

describe('a log that looks for due versions', () => {
  it('looks after an append, and not again within a minute', async () => {
    let now = 0
    const looks: string[] = []
    const keep = async (documentId: string) => looks.push(documentId)
    const log = withVersions(
      logOf('d'),
      keep,
      () => undefined,
      () => now,
    )
    for (const at of [0, 1_000, 59_999]) {
      now = at
      await log.append('d', [update()])
    }
    expect(looks).toEqual(['d'])
    now = 60_000
    await log.append('d', [update()])
    expect(looks).toEqual(['d', 'd'])
  })

  it('answers the append before the look is over, and although it fails', async () => {
    const reported: unknown[] = []
    let finish = (_error: Error) => {}
    const keep = () =>
      new Promise((_, reject) => {
        finish = reject
      })
    const log = withVersions(logOf('d'), keep, (error) => reported.push(error))
    expect(await log.append('d', [update()])).toMatchObject({ lastSeq: 1 })
    let settled = false
    const settling = log.settled().then(() => {
      settled = true
    })
    expect(settled).toBe(false)
    finish(new Error('away'))
    await settling
    expect(reported).toHaveLength(1)
    expect((await log.open('d')) === 'missing').toBe(false)
  })

  it('does not look when nothing was appended', async () => {
    const looks: string[] = []
    const log = withVersions(
      new MemoryUpdateLog(),
      async (id) => looks.push(id),
      () => undefined,
    )
    await expect(log.append('unknown', [update()])).rejects.toThrow()
    expect(looks).toEqual([])
  })
})
