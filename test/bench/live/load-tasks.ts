import * as Y from 'yjs'
import { Typist } from '../../kit/wire/typist.ts'
import type { Client } from '../../kit/wire/wire.ts'
import { makeHistory } from './history.ts'
import { seatOf, wires } from './seats.ts'
import { severalAtOnce } from './several-at-once.ts'
import type { Target, Task } from './tasks.ts'

type Kind<K extends Task['kind']> = Extract<Task, { kind: K }>

/** Opens connections and leaves them open; with `characters` the first of each document types that many. */
export function connectMany(target: Target, task: Kind<'connect'>): Promise<Client[]> {
  return severalAtOnce(task.connections, async (index) => {
    const seat = seatOf(target, index % task.documents, index)
    let acked = 0
    const onAck = () => {
      acked += 1
    }
    const client = await wires[target.wire].connect(seat, { onUpdate: () => {}, onAck })
    if (index >= task.documents || task.characters === 0) return client
    const typist = new Typist(seat.client)
    client.send(typist.first)
    for (let count = 0; count < task.characters; count++) client.send(typist.type())
    if (target.wire === 'pilin') await until(() => acked > task.characters)
    return client
  })
}

/** Sends a history edit by edit, and waits until somebody else has all of it. */
export async function sendHistory(target: Target, { edits }: Kind<'write-history'>): Promise<void> {
  const history = makeHistory(edits)
  const missing = new Map(Object.entries(history.until).map(([client, clock]) => [Number(client), clock]))
  const writer = await wires[target.wire].connect(seatOf(target, 0, 0), { onUpdate: () => {} })
  const reader = await wires[target.wire].connect(seatOf(target, 0, 1), {
    onUpdate(bytes) {
      for (const [client, clock] of Y.parseUpdateMeta(bytes).to)
        if (clock >= (missing.get(client) ?? Number.POSITIVE_INFINITY)) missing.delete(client)
    },
  })
  for (const [index, update] of history.updates.entries()) {
    writer.send(update)
    if (index % 500 === 499) await new Promise((resolve) => setTimeout(resolve, 1))
  }
  await until(() => missing.size === 0, 60_000)
  for (const client of [writer, reader]) client.close()
}

/** Opens a document with a long history; milliseconds and bytes until the last of each client's text is there. */
export async function open(target: Target, task: Kind<'open'>): Promise<{ ms: number; bytes: number }> {
  const missing = new Map(Object.entries(task.until).map(([client, clock]) => [Number(client), clock]))
  const parts: Buffer[] = []
  let size = 0
  const startedAt = performance.now()
  const client = await wires[target.wire].connect(
    { ...seatOf(target, 0, 0), client: task.client },
    {
      onUpdate: () => {},
      onLoaded: (bytes) => {
        size += bytes.byteLength
        parts.push(Buffer.from(bytes))
      },
    },
  )
  let ms = performance.now() - startedAt
  // Looked at afterwards, so that reading what came first does not delay what comes next.
  while (missing.size > 0 && performance.now() - startedAt < 20_000) {
    for (const part of parts.splice(0)) {
      for (const [writer, clock] of Y.parseUpdateMeta(part).to) {
        if (clock >= (missing.get(writer) ?? Number.POSITIVE_INFINITY)) missing.delete(writer)
      }
    }
    if (missing.size === 0) break
    await new Promise((resolve) => setTimeout(resolve, 1))
    ms = performance.now() - startedAt
  }
  client.close()
  // What a server has not kept will not come.
  return { ms: missing.size > 0 ? Number.NaN : ms, bytes: size }
}

/** Several people type as fast as is allowed; says how far each was acknowledged, and seen by another. */
export async function typeUntilKilled(
  target: Target,
  task: Kind<'type-until-killed'>,
): Promise<{ acked: Record<number, number>; seen: Record<number, number> }> {
  const [acked, seen] = [new Map<number, number>(), new Map<number, number>()]
  const writers = await severalAtOnce(12, async (place) => {
    const seat = seatOf(target, 0, place)
    const typist = new Typist(seat.client)
    let confirmed = typist.clock - 1
    const client = await wires[target.wire].connect(seat, {
      onUpdate: () => {},
      onAck(ok) {
        if (ok) acked.set(seat.client, ++confirmed)
      },
    })
    client.send(typist.first)
    return { typist, client }
  })
  await wires[target.wire].connect(seatOf(target, 0, 13), {
    onUpdate(bytes) {
      for (const { id, length } of Y.decodeUpdate(bytes).structs)
        seen.set(id.client, Math.max(seen.get(id.client) ?? 0, id.clock + length))
    },
  })
  for (let index = 0; index < task.edits; index++) {
    const writer = writers[index % writers.length]
    writer?.client.send(writer.typist.type())
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
  const isSeen = () => writers.every(({ typist }) => (seen.get(typist.client) ?? 0) >= typist.clock)
  await until(isSeen, 5_000)
  return { acked: Object.fromEntries(acked), seen: Object.fromEntries(seen) }
}

/** How much of each client's text a newcomer gets: the clocks up to which it is there. */
export async function countMarks(target: Target, { marks }: Kind<'count'>): Promise<Record<number, number>> {
  const found: Record<number, number> = Object.fromEntries(marks.map((client) => [client, 0]))
  const look = (bytes: Buffer) => {
    for (const [client, clock] of Y.parseUpdateMeta(bytes).to) {
      if (client in found) found[client] = Math.max(found[client] ?? 0, clock)
    }
  }
  const client = await wires[target.wire].connect(seatOf(target, 0, 2), { onUpdate: look, onLoaded: look })
  await new Promise((resolve) => setTimeout(resolve, 1_000))
  client.close()
  return found
}

async function until(condition: () => boolean, patience = 10_000): Promise<void> {
  const deadline = performance.now() + patience
  while (!condition() && performance.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 1))
}
