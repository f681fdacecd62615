import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { ClientClaims } from '../src/client-claims.ts'
import { contentHashOf } from '../src/content-hash.ts'
import { MAX_DOCUMENT_BYTES } from '../src/protocol.ts'
import { type Asked, UpdateGate, type Verdict } from '../src/update-gate.ts'

const people = [101, 102, 103]
const refuseSecrets = (doc: Y.Doc) => !doc.getText('body').toString().includes('密')

/** A gate on an empty document, and what it has accepted. */
function freshGate() {
  const claims = new ClientClaims()
  for (const client of people) claims.claim(client, `author ${client}`)
  const accepted: Uint8Array[] = []
  const gate = new UpdateGate(claims, () => accepted, refuseSecrets)
  const verdicts: string[] = []
  const decide = (_one: Asked, verdict: Verdict) => {
    if (verdict.ok && verdict.bytes !== undefined) accepted.push(verdict.bytes)
    verdicts.push(verdict.ok ? (verdict.bytes ? 'accepted' : 'nothing new') : verdict.code)
  }
  return { gate, accepted, verdicts, decide }
}

type Step = {
  who: number
  kind: 'type' | 'delete' | 'mark' | 'repeat' | 'forge' | 'secret' | 'rubbish'
  at: number
}
const steps = fc.array(
  fc.record({
    who: fc.nat(people.length - 1),
    kind: fc.constantFrom<Step['kind']>(
      'type',
      'type',
      'type',
      'delete',
      'mark',
      'repeat',
      'forge',
      'secret',
      'rubbish',
    ),
    at: fc.nat(1000),
  }),
  { minLength: 1, maxLength: 30 },
)

/** What several people send who do not see each other's text, some of it hostile. */
function askedBy(story: readonly Step[]): Asked[] {
  const docs = people.map((client) => {
    const doc = new Y.Doc()
    doc.clientID = client
    return doc
  })
  const sent: Asked[] = []
  for (const { who, kind, at } of story) {
    const [client, doc] = [people[who] as number, docs[who] as Y.Doc]
    const author = `author ${client}`
    if (kind === 'rubbish') sent.push({ author, bytes: Uint8Array.of(1, 1, at % 256, 0, 4) })
    else if (kind === 'repeat') sent.push({ author, bytes: Y.encodeStateAsUpdate(doc) })
    else if (kind === 'forge')
      sent.push({ author: `author ${people[(who + 1) % 3]}`, bytes: edit(doc, 'type', at) })
    else if (kind === 'secret') {
      const copy = new Y.Doc()
      Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
      copy.clientID = client
      sent.push({ author, bytes: edit(copy, 'secret', at) })
    } else sent.push({ author, bytes: edit(doc, kind, at) })
  }
  return sent
}

function edit(doc: Y.Doc, kind: Step['kind'], at: number): Uint8Array {
  const text = doc.getText('body')
  const before = Y.encodeStateVector(doc)
  const place = text.length === 0 ? 0 : at % text.length
  if (kind === 'delete' && text.length > 0) text.delete(place, 1)
  else if (kind === 'mark' && text.length > 0) text.format(place, 1, { bold: at % 2 === 0 ? true : null })
  else text.insert(place, kind === 'secret' ? '密' : '界河')
  return Y.encodeStateAsUpdate(doc, before)
}

describe('updates that are judged together', () => {
  it('[GA9] get the verdicts, and make the document, that each would by itself', () => {
    fc.assert(
      fc.property(steps, (story) => {
        const asked = askedBy(story)
        const [together, alone] = [freshGate(), freshGate()]
        together.gate.judgeAll(asked, together.decide)
        for (const one of asked) alone.decide(one, alone.gate.judge(one.author, one.bytes))
        expect(together.verdicts).toEqual(alone.verdicts)
        expect(contentHashOf(together.accepted)).toBe(contentHashOf(alone.accepted))
      }),
      { numRuns: 400, seed: 20_261_122 },
    )
  })

  it('[GA9] that are new are kept as they were sent, and not as a view of what the socket read', () => {
    const doc = new Y.Doc()
    doc.clientID = people[0] as number
    const read = Buffer.concat([Buffer.alloc(1_000), edit(doc, 'type', 0)])
    const bytes = read.subarray(1_000)
    const { gate, accepted, decide } = freshGate()
    gate.judgeAll([{ author: 'author 101', bytes }], decide)
    expect(accepted[0]).toEqual(new Uint8Array(bytes))
    expect(accepted[0]?.buffer.byteLength).toBe(bytes.byteLength)
  })

  it('[GA7] do not together outgrow the document', () => {
    const doc = new Y.Doc()
    doc.clientID = people[0] as number
    const { gate, verdicts, decide } = freshGate()
    const pages = Math.ceil(MAX_DOCUMENT_BYTES / 60_000) + 2
    const asked = Array.from({ length: pages }, () => {
      const before = Y.encodeStateVector(doc)
      doc.getText('body').insert(0, 'x'.repeat(60_000))
      return { author: 'author 101', bytes: Y.encodeStateAsUpdate(doc, before) }
    })
    gate.judgeAll(asked, decide)
    expect(verdicts.slice(0, pages - 3)).not.toContain('too-large')
    expect(verdicts.at(-1)).not.toBe('accepted')
  })
})

it('[GA9] text that comes with marks which Yjs then tidies up is stored with them', () => {
  const [one, other] = [new Y.Doc(), new Y.Doc()]
  ;[one.clientID, other.clientID] = [101, 102]
  one.getText('body').insert(0, '同意清淤')
  const base = Y.encodeStateAsUpdate(one)
  Y.applyUpdate(other, base)
  const { gate, accepted, decide } = freshGate()
  const ask = (author: string, bytes: Uint8Array) => decide({ author, bytes }, gate.judge(author, bytes))
  ask('author 101', base)
  const before = Y.encodeStateVector(other)
  one.getText('body').format(0, 4, { bold: true })
  ask('author 101', Y.encodeStateAsUpdate(one, before))
  other.getText('body').format(0, 4, { bold: true })
  other.getText('body').insert(4, '两村各半', {})
  ask('author 102', Y.encodeStateAsUpdate(other, before))
  const kept = new Y.Doc()
  for (const update of accepted) Y.applyUpdate(kept, update)
  expect(kept.getText('body').toString()).toBe('同意清淤两村各半')
})
