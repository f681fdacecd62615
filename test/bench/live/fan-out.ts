import { setTimeout as delay } from 'node:timers/promises'
import { Typist } from '../../kit/wire/typist.ts'
import type { Client } from '../../kit/wire/wire.ts'
import { Deliveries } from './deliveries.ts'
import { processorTime } from './processor-time.ts'
import { seatOf, wires } from './seats.ts'
import { severalAtOnce } from './several-at-once.ts'
import type { FanOut, Target, Task } from './tasks.ts'

/** Seconds for which the load runs before it counts. */
const warmUp = 0.7
/** Milliseconds in which what is still under way may arrive. */
const patience = 8_000

type Editor = { typist: Typist; client: Client; sentAt: number[] }
type Acks = { waits: number[]; refused: number }

/** Editors type in turn at an even pace; measured is what reaches the others. */
export async function fanOut(target: Target, task: Extract<Task, { kind: 'fan-out' }>): Promise<FanOut> {
  const deliveries = new Deliveries()
  const acks: Acks = { waits: [], refused: 0 }
  const documents: Editor[][] = []
  for (let document = 0; document < task.documents; document++) {
    const first = document * task.editors
    const sit = (place: number) => takeSeat(target, document, first + place, deliveries, acks)
    documents.push(await severalAtOnce(task.editors, sit))
  }
  await delay(300)
  await type(documents, task.rate, warmUp, deliveries)
  await arrival(deliveries, task)
  deliveries.reset()
  acks.waits.length = 0
  process.send?.('measuring')
  const cpu = cpuOf(target)
  const startedAt = performance.now()
  await type(documents, task.rate, task.seconds, deliveries)
  await arrival(deliveries, task)
  const spent = cpu()
  const seconds = (Math.max(deliveries.lastAt, startedAt + 1) - startedAt) / 1000
  for (const editors of documents) for (const { client } of editors) client.close()
  return figures(deliveries, acks, task, seconds, spent)
}

async function takeSeat(
  target: Target,
  document: number,
  place: number,
  deliveries: Deliveries,
  acks: Acks,
): Promise<Editor> {
  const seat = seatOf(target, document, place)
  const sentAt: number[] = []
  const client = await wires[target.wire].connect(seat, {
    onUpdate: (bytes) => deliveries.take(bytes, seat.client),
    onAck(ok) {
      acks.waits.push(performance.now() - (sentAt.shift() ?? Number.NaN))
      if (!ok) acks.refused += 1
    },
  })
  const typist = new Typist(seat.client)
  sentAt.push(performance.now())
  client.send(typist.first)
  return { typist, client, sentAt }
}

async function type(
  documents: readonly Editor[][],
  rate: number,
  seconds: number,
  deliveries: Deliveries,
): Promise<void> {
  const startedAt = performance.now()
  let done = 0
  for (;;) {
    const elapsed = (performance.now() - startedAt) / 1000
    if (elapsed > seconds) return
    const due = Math.floor(elapsed * rate * documents.length)
    for (; done < due; done++) {
      const editors = documents[done % documents.length] ?? []
      const editor = editors[Math.floor(done / documents.length) % editors.length]
      if (!editor) continue
      deliveries.note(editor.typist.client, editor.typist.clock)
      editor.sentAt.push(performance.now())
      editor.client.send(editor.typist.type())
    }
    await delay(1)
  }
}

async function arrival(deliveries: Deliveries, task: { editors: number }): Promise<void> {
  const until = performance.now() + patience
  const expected = () => deliveries.sent * (task.editors - 1)
  while (deliveries.arrived < expected() && performance.now() < until) await delay(5)
}

function cpuOf({ pid, databasePid }: Target) {
  const database = () => (databasePid ? processorTime(databasePid, { family: true }) : 0)
  const before = { server: processorTime(pid), database: database() }
  return () => ({ server: processorTime(pid) - before.server, database: database() - before.database })
}

function figures(
  deliveries: Deliveries,
  { waits, refused }: Acks,
  task: { editors: number },
  seconds: number,
  cpu: { server: number; database: number },
): FanOut {
  const { sent, arrived } = deliveries
  const sorted = waits.sort((a, b) => a - b)
  const ack = (share: number) => sorted[Math.floor(share * sorted.length)] ?? Number.NaN
  return {
    sent,
    arrived,
    expected: sent * (task.editors - 1),
    p50: deliveries.quantile(0.5),
    p95: deliveries.quantile(0.95),
    p99: deliveries.quantile(0.99),
    perSecond: arrived / seconds,
    cpuPerThousand: (1000 * cpu.server) / arrived,
    databaseCpuPerThousand: (1000 * cpu.database) / arrived,
    perCpuSecond: arrived / cpu.server,
    ackP50: ack(0.5),
    ackP95: ack(0.95),
    ackP99: ack(0.99),
    refused,
  }
}
