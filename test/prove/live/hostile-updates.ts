import { generalFragment } from '@pilin/domain/minutes/fragments'
import * as Y from 'yjs'
import { Writer } from '../../kit/wire/bytes.ts'

/** One frame that a gate must judge; `attack` names one that must never be accepted. */
export type HostileUpdate = { bytes: Uint8Array; attack?: string }

type Victim = { client: number; clock: number }

/** The attacks that work on servers which apply what they are sent. */
export function namedAttacks(own: number, victim: Victim): HostileUpdate[] {
  const attacks: Record<string, Uint8Array> = {
    'text under another client id': textAt(victim.client, victim.clock, '恶'),
    'another’s clock burnt': gc(victim.client, victim.clock, 2 ** 20),
    'own clock beyond all numbers': gc(own, 0, 2 ** 45),
    'a gap before it': textAt(own, 1_000, '缺'),
    'text on what nobody has': orphan(own),
    'a V2 bomb': v2Bomb(own, 20_000_000),
    'a V2 update': v2Text(own),
    'more structs than bytes': new Writer()
      .uint(1)
      .uint(2 ** 40)
      .uint(own)
      .uint(0)
      .done(),
    'many strangers at once': strangers(200),
    'types nested too deep': nested(own, 3_000),
    'values nested too deep': nestedValue(own, 3_000),
    'a document in the document': subdocument(own),
    'a part that minutes do not have': inFragment(own, 'elsewhere'),
    'deletion of what nobody has': deletion(own + 1, 0, 5),
    'bytes behind the end': Buffer.concat([textAt(own, 0, '好'), Buffer.from([0, 1])]),
    nothing: new Uint8Array(0),
  }
  return Object.entries(attacks).map(([attack, bytes]) => ({ attack, bytes }))
}

/** A frame spoilt somewhere: turned bytes, a cut, a piece of another, a number made large. */
export function mutate(source: Uint8Array, other: Uint8Array, random: () => number): Uint8Array {
  const at = (length: number) => Math.floor(random() * length)
  const choice = random()
  if (choice < 0.1) return source.slice(0, at(source.length))
  if (choice < 0.2) return Buffer.concat([source.slice(0, at(source.length)), other.slice(at(other.length))])
  if (choice < 0.25) {
    const place = at(source.length)
    const large = new Writer().uint(2 ** Math.floor(random() * 52)).done()
    return Buffer.concat([source.slice(0, place), large, source.slice(place + 1)])
  }
  const bytes = source.slice()
  for (let count = 1 + at(3); count > 0; count--) bytes[at(bytes.length)] = at(256)
  return bytes
}

function own(client: number, change: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = client
  change(doc)
  const update = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return update
}

function textAt(client: number, clock: number, text: string): Uint8Array {
  // A string into the part itself, with its parent by name.
  const update = new Writer().uint(1).uint(1).uint(client).uint(clock)
  return update.byte(4).uint(1).text(generalFragment).text(text).uint(0).done()
}

function gc(client: number, clock: number, length: number): Uint8Array {
  return new Writer().uint(1).uint(1).uint(client).uint(clock).byte(0).uint(length).uint(0).done()
}

function orphan(client: number): Uint8Array {
  const update = new Writer().uint(1).uint(1).uint(client).uint(0)
  return update.byte(0x84).uint(987_654).uint(3).text('孤').uint(0).done()
}

function deletion(client: number, clock: number, length: number): Uint8Array {
  return new Writer().uint(0).uint(1).uint(client).uint(1).uint(clock).uint(length).done()
}

function v2Bomb(client: number, structs: number): Uint8Array {
  const encoder = new Y.UpdateEncoderV2()
  const rest = new Writer().uint(1).uint(structs).done()
  encoder.writeClient(client)
  encoder.restEncoder.cbuf.set(rest)
  encoder.restEncoder.cpos = rest.length
  return encoder.toUint8Array()
}

function v2Text(client: number): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = client
  doc.getXmlFragment(generalFragment).insert(0, [new Y.XmlText('二')])
  return Y.encodeStateAsUpdateV2(doc)
}

function strangers(count: number): Uint8Array {
  return Y.mergeUpdates(
    Array.from({ length: count }, (_, index) =>
      own(5_000_000 + index, (doc) => doc.getXmlFragment(generalFragment).insert(0, [new Y.XmlText('x')])),
    ),
  )
}

function nested(client: number, depth: number): Uint8Array {
  return own(client, (doc) => {
    let parent: Y.XmlFragment = doc.getXmlFragment(generalFragment)
    for (let level = 0; level < depth; level++) {
      const child = new Y.XmlElement('listItem')
      parent.insert(0, [child])
      parent = child
    }
  })
}

function nestedValue(client: number, depth: number): Uint8Array {
  const list = Buffer.concat(Array.from({ length: depth }, () => Buffer.from([117, 1])))
  const update = new Writer().uint(1).uint(1).uint(client).uint(0)
  const head = update.byte(8).uint(1).text(generalFragment).uint(1).done()
  return Buffer.concat([head, list, Buffer.from([126, 0])])
}

function subdocument(client: number): Uint8Array {
  return own(client, (doc) => doc.getMap(generalFragment).set('d', new Y.Doc()))
}

function inFragment(client: number, name: string): Uint8Array {
  return own(client, (doc) => doc.getXmlFragment(name).insert(0, [new Y.XmlText('别处')]))
}
