import { setTimeout as delay } from 'node:timers/promises'
import * as Y from 'yjs'
import { type Stage, setStage } from '../../kit/bench-stage.ts'
import { buildCrowd, type Crowd, planMeetings } from '../../kit/crowd.ts'
import { seeded } from '../../kit/seeded.ts'
import type { ServerProcess } from '../../kit/server-process.ts'
import { startNode } from '../../kit/start-node.ts'
import { pilin } from '../../kit/wire/pilin.ts'
import { Ledger } from './ledger.ts'
import { startWriter } from './writers.ts'

export type KillFigures = {
  kills: { app: number; database: number; both: number }
  acknowledged: number
  lost: number
  seen: number
  lostSeen: number
  /** Milliseconds from each crash to the next acknowledgement: of PostgreSQL alone, and with the start of a server. */
  backAfter: { database: number[]; app: number[] }
}

export type KillOptions = {
  kills: number
  seed: number
  /** A node with a planted fault. */
  program?: string
  /** Stops when something is lost. */
  untilLost?: boolean
}

const writersAtOnce = 10
/** Rounds in one document, so that it stays as small as minutes are. */
const roundsPerDocument = 8

const everyVictim = ['app', 'database', 'both'] as const

/** Kills what holds the text at random moments while people write; nobody who wrote comes back. */
export async function killWhileWriting(options: KillOptions): Promise<KillFigures> {
  const stage = await setStage()
  let node: ServerProcess | undefined
  try {
    const { url, database } = await stage.database('kills')
    const crowd = await buildCrowd(database, { writers: writersAtOnce + 1, documents: 1 })
    node = await startNode({ databaseUrl: url, ...(options.program ? { program: options.program } : {}) })
    const more = () => planMeetings(database, crowd.branch, 1)
    return await rounds(options, stage, node, crowd, more)
  } finally {
    await node?.kill()
    await stage.clear()
  }
}

async function rounds(
  { kills, seed, untilLost = false }: KillOptions,
  stage: Stage,
  node: ServerProcess,
  crowd: Crowd,
  more: () => Promise<Crowd['meetings']>,
): Promise<KillFigures> {
  const random = seeded(seed)
  const figures: KillFigures = {
    kills: { app: 0, database: 0, both: 0 },
    acknowledged: 0,
    lost: 0,
    seen: 0,
    lostSeen: 0,
    backAfter: { database: [], app: [] },
  }
  let ledger = new Ledger()
  let documentId = crowd.meetings[0]?.documentId ?? ''
  let crash: { at: number; of: 'app' | 'database' } | undefined
  for (let round = 0; round < kills; round++) {
    const what = random()
    // Each of them once, then as the seed draws.
    const victim = everyVictim[round] ?? (what < 0.6 ? 'app' : what < 0.9 ? 'database' : 'both')
    const wrote = await writeUntil(victim, 250 + random() * 1_250, round)
    if (crash) figures.backAfter[crash.of].push(wrote.firstAckAt - crash.at)
    crash = { at: wrote.crashedAt, of: victim === 'database' ? 'database' : 'app' }
    figures.kills[victim] += 1
    const isLast = round % roundsPerDocument === roundsPerDocument - 1 || round === kills - 1
    if (isLast || untilLost) await count()
    if (untilLost && figures.lost + figures.lostSeen > 0) break
    if (isLast && round < kills - 1) {
      figures.acknowledged += ledger.acknowledged
      figures.seen += ledger.seen
      ledger = new Ledger()
      documentId = (await more())[0]?.documentId ?? ''
    }
  }
  figures.acknowledged += ledger.acknowledged
  figures.seen += ledger.seen
  return figures

  async function writeUntil(victim: keyof KillFigures['kills'], ms: number, round: number) {
    if (!node.isAlive()) throw new Error(`the server has ended by itself:\n${node.output()}`)
    const place = { url: node.url, documentId }
    const writers = await Promise.all(
      crowd.writers
        .slice(0, writersAtOnce)
        .map((writer, index) =>
          startWriter(writer, { ...place, client: 10_000 + round * 100 + index }, ledger),
        ),
    )
    const first = () => Math.min(...writers.map(({ lastAckAt }) => lastAckAt || Number.POSITIVE_INFINITY))
    while (!Number.isFinite(first())) await delay(1)
    const firstAckAt = performance.now()
    await delay(ms)
    const crashedAt = performance.now()
    const goAway = async () => {
      for (const writer of writers) writer.stop()
    }
    if (victim === 'app') await node.kill()
    else await stage.crash(async () => (victim === 'both' ? node.kill() : undefined))
    await goAway()
    if (victim !== 'database') await node.restart()
    return { crashedAt, firstAckAt }
  }

  /** What a newcomer gets now. */
  async function count(): Promise<void> {
    const missing = ledger.missingFrom(await readDocument(node.url, documentId, crowd))
    figures.lost += missing.acknowledged
    figures.lostSeen += missing.seen
  }
}

/** The document as somebody gets it who opens it now. */
export async function readDocument(url: string, documentId: string, { writers }: Crowd): Promise<Y.Doc> {
  const doc = new Y.Doc()
  const reader = writers.at(-1)
  const seat = { url, document: documentId, client: doc.clientID, cookie: reader?.cookie ?? '' }
  const apply = (bytes: Buffer) => Y.applyUpdate(doc, bytes)
  const client = await pilin.connect(seat, { onUpdate: apply, onLoaded: apply })
  client.close()
  return doc
}
