import { createHash } from 'node:crypto'
import { generalFragment } from '@pilin/domain/minutes/fragments'
import { LiveSession } from '@pilin/live/live-session'
import { MemoryUpdateLog } from '@pilin/live/memory-update-log'
import { PROTOCOL_VERSION } from '@pilin/live/protocol'
import { Rooms } from '@pilin/live/rooms'
import { vetMinutes } from '@pilin/server/live/vet-minutes'
import * as Y from 'yjs'
import { paragraph, typeBlocks } from '../../kit/minutes-text.ts'
import { seeded } from '../../kit/seeded.ts'
import { type HostileUpdate, mutate, namedAttacks } from './hostile-updates.ts'

export type HostileFigures = {
  frames: number
  refused: number
  /** Named attacks that were accepted. */
  believed: string[]
  /** Calls that threw. */
  crashes: number
  stalls: number
  /** What the server stood still for. */
  slow: string[]
  longestMs: number
  /** Times that a document was another after nothing but refusals. */
  changes: number
  /** Times that an honest edit among them did not arrive. */
  harmed: number
}

const documentId = '6f1d2b0a-3c4e-4f5a-8b6c-7d8e9f0a1b2c'
/** Frames in one document, so that accepted nonsense does not pile up. */
const framesPerDocument = 400
/** Refusals between two looks at the document. */
const lookEvery = 25

/** Sends spoilt and hostile frames into rooms in memory, in front of the same gate and schema as the server's. */
export async function hostileInMemory({
  frames,
  seed,
}: {
  frames: number
  seed: number
}): Promise<HostileFigures> {
  const figures: HostileFigures = {
    frames: 0,
    refused: 0,
    believed: [],
    crashes: 0,
    stalls: 0,
    slow: [],
    longestMs: 0,
    changes: 0,
    harmed: 0,
  }
  for (let part = 0; figures.frames < frames; part++) {
    await oneDocument(figures, seed + part, Math.min(framesPerDocument, frames - figures.frames))
  }
  return figures
}

/** Made once: people have the same ids in every document. */
let attacks: HostileUpdate[] | undefined

async function oneDocument(figures: HostileFigures, seed: number, frames: number): Promise<void> {
  const random = seeded(seed)
  const log = new MemoryUpdateLog()
  log.create(documentId)
  const rooms = new Rooms(log, { vet: vetMinutes })
  const honest = await openPerson(rooms, 'honest', 11)
  await honest.write('原有内容')
  const mallory = await openPerson(rooms, 'mallory', 12)
  // Has written nothing: hostile text under the own id can begin at the first clock.
  const stranger = await openPerson(rooms, 'stranger', 13)
  await mallory.write('自己的字')
  const samples = [honest, mallory].map(({ doc }) => Y.encodeStateAsUpdate(doc))
  samples.push(mallory.edit('再写一句'))
  const clock = Y.getState(honest.doc.store, honest.doc.clientID)
  attacks ??= namedAttacks(stranger.doc.clientID, { client: honest.doc.clientID, clock })
  let known = await hashOf(rooms)
  let since = 0
  for (let index = 0; index < frames; index++) {
    const attack = attacks[index]
    const sender = attack ? stranger : mallory
    const draw = () => samples[Math.floor(random() * samples.length)] ?? new Uint8Array()
    const bytes = attack?.bytes ?? mutate(draw(), draw(), random)
    const answer = await timed(figures, attack?.attack ?? 'a mutation', () =>
      sender.send({ documentId, id: `h${index}`, bytes }),
    )
    if (index % 7 === 0)
      await timed(figures, 'presence', async () => mallory.session.presence({ documentId, bytes }))
    if (index % 31 === 0)
      await timed(figures, 'a join', () => mallory.session.join(spoiltJoin(bytes, random)))
    figures.frames += 1
    if (answer?.ok) {
      if (attack) figures.believed.push(attack.attack ?? '')
      known = await hashOf(rooms)
      since = 0
    } else {
      figures.refused += 1
      since += 1
    }
    if (since === lookEvery) {
      since = 0
      if ((await hashOf(rooms)) !== known) figures.changes += 1
      if (!(await honest.write('照常'))) figures.harmed += 1
      known = await hashOf(rooms)
    }
  }
  for (const person of [honest, mallory, stranger]) person.session.end()
}

/** Runs one call; what the main thread spends on it is what a server would stand still for. */
async function timed<T>(
  figures: HostileFigures,
  what: string,
  call: () => Promise<T>,
): Promise<T | undefined> {
  try {
    let { ms, answer } = await measured(call)
    // Other threads of the process count as well; what is slow by itself is slow every time.
    for (let again = 0; ms > 50 && again < 2; again++) ms = Math.min(ms, (await measured(call)).ms)
    figures.longestMs = Math.max(figures.longestMs, ms)
    if (ms > 50) {
      figures.stalls += 1
      figures.slow.push(what)
    }
    return answer
  } catch {
    figures.crashes += 1
    return undefined
  }
}

/** Processor time of the whole process, in milliseconds: never less than what the main thread has spent. */
async function measured<T>(call: () => Promise<T>): Promise<{ ms: number; answer: T }> {
  const before = process.cpuUsage()
  const answer = await call()
  const { user, system } = process.cpuUsage(before)
  return { ms: (user + system) / 1000, answer }
}

function spoiltJoin(stateVector: Uint8Array, random: () => number): unknown {
  const presenceId = random() < 0.5 ? Math.floor(random() * 2 ** 40) : 1 + Math.floor(random() * 2 ** 31)
  // A document that is not there, so that the connection in ours stays.
  const other = '6f1d2b0a-3c4e-4f5a-8b6c-7d8e9f0a1b2d'
  return { documentId: other, version: PROTOCOL_VERSION, stateVector, presenceId }
}

async function openPerson(rooms: Rooms, author: string, client?: number) {
  const doc = new Y.Doc()
  if (client) doc.clientID = client
  const session = new LiveSession({
    id: author,
    rooms,
    send: () => {},
    admit: async () => ({ ok: true, author, access: 'write', user: { name: author, colour: '#000' } }),
  })
  const stateVector = Y.encodeStateVector(doc)
  const presenceId = doc.clientID
  const joined = await session.join({ documentId, version: PROTOCOL_VERSION, stateVector, presenceId })
  if (!joined.ok) throw new Error(joined.code)
  Y.applyUpdate(doc, new Uint8Array(joined.update as ArrayBuffer))
  let count = 0
  const edit = (text: string) => {
    const before = Y.encodeStateVector(doc)
    typeBlocks(doc, generalFragment, [paragraph(text)])
    return Y.encodeStateAsUpdate(doc, before)
  }
  const send = (request: unknown) => session.update(request)
  const write = async (text: string) =>
    (await send({ documentId, id: `${author}-${++count}`, bytes: edit(text) })).ok
  return { doc, session, edit, send, write }
}

/** The hash of what a newcomer is given, in words. */
async function hashOf(rooms: Rooms): Promise<string> {
  const reader = await openPerson(rooms, `reader-${Math.random()}`)
  reader.session.end()
  return createHash('sha256')
    .update(JSON.stringify(reader.doc.getXmlFragment(generalFragment)))
    .digest('hex')
}
