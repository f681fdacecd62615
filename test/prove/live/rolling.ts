import { createHash } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { generalFragment } from '@pilin/domain/minutes/fragments'
import { freePort } from '../../kit/app-process.ts'
import { startBalancer } from '../../kit/balancer.ts'
import { setStage } from '../../kit/bench-stage.ts'
import { buildCrowd, type Writer } from '../../kit/crowd.ts'
import { type Editor, openEditor, textOf } from '../../kit/editor.ts'
import { seeded } from '../../kit/seeded.ts'
import type { ServerProcess } from '../../kit/server-process.ts'
import { startNode } from '../../kit/start-node.ts'
import { readDocument } from './kills.ts'

export type RollingFigures = {
  restarts: number
  lines: number
  lost: number
  /** Editors whose text differs from what a newcomer gets. */
  different: number
  /** The longest time that each editor was not connected, in milliseconds. */
  gaps: number[]
}

export type RollingOptions = {
  editors: number
  restarts: number
  seed: number
  /** How a node goes: asked to, or killed. */
  signal: 'stop' | 'kill'
  /** Nodes with a planted fault. */
  program?: string
}

/** Two nodes are replaced in turn while people write; everybody comes back by themselves. */
export async function restartInTurn(options: RollingOptions): Promise<RollingFigures> {
  const { editors: count, restarts, seed, signal, program } = options
  const stage = await setStage()
  try {
    const { url, database } = await stage.database('rolling')
    const crowd = await buildCrowd(database, { writers: count + 1, documents: 1 })
    const documentId = crowd.meetings[0]?.documentId ?? ''
    const balancer = await startBalancer()
    const ports = [await freePort(), await freePort()]
    const nodes: ServerProcess[] = []
    const env = { PUBLIC_URL: balancer.url }
    for (const port of ports)
      nodes.push(await startNode({ databaseUrl: url, port, env, ...(program ? { program } : {}) }))
    balancer.send(ports)
    const people = crowd.writers.slice(0, count).map((writer) => openPerson(balancer.url, documentId, writer))
    await until(() => people.every(({ editor }) => phaseOf(editor) === 'synced'))
    for (const person of people) person.start()
    const random = seeded(seed)
    for (let index = 0; index < restarts; index++) {
      await delay(400 + random() * 800)
      const leaving = index % 2
      balancer.send(ports.filter((_, place) => place !== leaving))
      await nodes[leaving]?.[signal]()
      await nodes[leaving]?.restart()
      balancer.send(ports)
      // Otherwise everybody would stay on the node that was not replaced.
      balancer.spread()
    }
    // People on both nodes, who write.
    await until(() => people.every(({ editor }) => phaseOf(editor) === 'synced'))
    await delay(500)
    for (const person of people) await person.finish()
    const committed = await readDocument(balancer.url, documentId, crowd)
    const text = textOf(committed, generalFragment)
    await until(() => people.every(({ editor }) => editor.text(generalFragment) === text), 5_000)
    const kept = new Set(text.split('\n'))
    const lines = people.flatMap(({ lines }) => lines)
    const figures = {
      restarts,
      lines: lines.length,
      lost: lines.filter((line) => !kept.has(line)).length,
      different: people.filter(({ editor }) => hash(editor.text(generalFragment)) !== hash(text)).length,
      gaps: people.map(({ longestGap }) => longestGap()),
    }
    for (const { editor } of people) editor.close()
    for (const node of nodes) await node.kill()
    await balancer.close()
    return figures
  } finally {
    await stage.clear()
  }
}

/** Somebody who types a line now and then, whatever happens to the connection. */
function openPerson(url: string, documentId: string, { userId, cookie }: Writer) {
  const [name = '', value = ''] = cookie.split('=')
  const session = { name, value, header: cookie, sessionId: '' }
  const editor = openEditor({ url, cookie: session, documentId })
  const lines: string[] = []
  let timer: ReturnType<typeof setInterval> | undefined
  let [awaySince, longest] = [0, 0]
  return {
    editor,
    lines,
    longestGap: () => longest,
    start() {
      editor.provider.status.subscribe(() => {
        const isHere = phaseOf(editor) === 'synced'
        if (!isHere && awaySince === 0) awaySince = performance.now()
        if (!isHere || awaySince === 0) return
        longest = Math.max(longest, performance.now() - awaySince)
        awaySince = 0
      })
      timer = setInterval(() => {
        const line = `${userId.slice(-6)}-${lines.length} 毗邻`
        editor.write(generalFragment, line)
        lines.push(line)
      }, 250)
    },
    async finish() {
      clearInterval(timer)
      await editor.provider.acked()
    },
  }
}

function phaseOf({ provider }: Editor): string {
  return provider.status.getSnapshot().phase
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

async function until(condition: () => boolean, patience = 30_000): Promise<void> {
  for (let waited = 0; !condition() && waited < patience; waited += 10) await delay(10)
}
