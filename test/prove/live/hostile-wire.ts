import { setTimeout as delay } from 'node:timers/promises'
import { setStage } from '../../kit/bench-stage.ts'
import { buildCrowd, type Writer } from '../../kit/crowd.ts'
import type { Stalls } from '../../kit/observed-child.ts'
import { seeded } from '../../kit/seeded.ts'
import { startNode } from '../../kit/start-node.ts'
import { openWebSocket } from '../../kit/wire/open-socket.ts'
import { pilin } from '../../kit/wire/pilin.ts'
import { Typist } from '../../kit/wire/typist.ts'
import { mutate, namedAttacks } from './hostile-updates.ts'
import { readDocument } from './kills.ts'
import { Ledger } from './ledger.ts'
import { startWriter } from './writers.ts'

export type WireFigures = {
  frames: number
  packets: number
  accepted: number
  crashed: boolean
  stalls: Stalls
  honest: { acknowledged: number; lost: number }
}

const hostileSockets = 12
/** Milliseconds between two frames of one socket: what is faster is refused unread. */
const pause = 12

/** Hostile frames and spoilt packets against a server in a child process, while somebody writes in peace. */
export async function hostileOverTheWire({
  frames,
  packets,
  seed,
  program,
}: {
  frames: number
  packets: number
  seed: number
  /** A node with a planted fault. */
  program?: string
}): Promise<WireFigures> {
  const stage = await setStage()
  try {
    const { url, database } = await stage.database('hostile')
    const crowd = await buildCrowd(database, { writers: hostileSockets + 2, documents: 1 })
    const documentId = crowd.meetings[0]?.documentId ?? ''
    const node = await startNode({ databaseUrl: url, ...(program ? { program } : {}) })
    const ledger = new Ledger()
    const [person, ...others] = crowd.writers as [Writer, ...Writer[]]
    const honest = await startWriter(person, { url: node.url, documentId, client: 11 }, ledger)
    await delay(500)
    await node.watchStalls()
    const send = (writer: Writer, index: number) =>
      sendFrames(node.url, documentId, writer, index, Math.ceil(frames / hostileSockets), seed)
    const [counts] = await Promise.all([
      Promise.all(others.slice(0, hostileSockets).map(send)),
      sendPackets(node.url, documentId, others[0]?.cookie ?? '', packets, seed),
    ])
    honest.stop()
    const crashed = !node.isAlive()
    const stalls = crashed ? { wallMs: 0, cpuMs: 0, over50: 0 } : await node.stalls()
    const missing = crashed
      ? { acknowledged: ledger.acknowledged }
      : ledger.missingFrom(await readDocument(node.url, documentId, crowd))
    await node.kill()
    return {
      frames: counts.reduce((sum, { sent }) => sum + sent, 0),
      packets,
      accepted: counts.reduce((sum, { accepted }) => sum + accepted, 0),
      crashed,
      stalls,
      honest: { acknowledged: ledger.acknowledged, lost: missing.acknowledged },
    }
  } finally {
    await stage.clear()
  }
}

/** Frames of one socket that must all be refused. */
async function sendFrames(
  url: string,
  document: string,
  { cookie }: Writer,
  index: number,
  count: number,
  seed: number,
): Promise<{ sent: number; accepted: number }> {
  const random = seeded(seed * 1_000 + index)
  const client = 100 + index
  const connection = await pilin.connect({ url, document, client, cookie }, { onUpdate: () => {} })
  const attacks = namedAttacks(client, { client: 11, clock: 3 })
  const foreign = new Typist(4_000 + index).first
  let [sent, answered, accepted] = [0, 0, 0]
  for (; sent < count; sent++) {
    const attack = attacks[sent % (attacks.length * 4)]
    // A foreign id in front: whatever else is turned, it is not this person's to write.
    const bytes = attack?.bytes ?? Buffer.concat([foreign.slice(0, 4), mutate(foreign, foreign, random)])
    connection.send(bytes, ({ ok }) => {
      answered += 1
      if (ok) accepted += 1
    })
    await delay(pause)
  }
  for (let waited = 0; answered < sent && waited < 5_000; waited += 50) await delay(50)
  connection.close()
  return { sent, accepted }
}

/** Packets that no client would make, each connection until it is thrown out. */
async function sendPackets(url: string, documentId: string, cookie: string, count: number, seed: number) {
  const random = seeded(seed)
  const join = `420["live:join",{"documentId":"${documentId}","version":1}]`
  const samples = [
    '40',
    '41',
    '2',
    '3',
    '5',
    '451-["live:update",{"_placeholder":true,"num":0}]',
    join,
    '43',
    '',
  ]
  let sent = 0
  while (sent < count) {
    let open = true
    const socket = await openWebSocket(`${url}/live/?EIO=4&transport=websocket`, () => {}, {
      cookie,
      origin: url,
    })
    socket.on('close', () => {
      open = false
    })
    for (let i = 0; open && i < 200 && sent < count; i++, sent++) {
      const sample = samples[Math.floor(random() * samples.length)] ?? ''
      const spoilt = Buffer.from(mutate(Buffer.from(`${sample} `), Buffer.from(join), random))
      socket.send(spoilt, { binary: random() < 0.4 })
      if (i % 20 === 0) await delay(1)
    }
    socket.terminate()
  }
}
