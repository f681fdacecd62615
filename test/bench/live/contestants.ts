import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { writeMissing } from '@pilin/server/domains/search/write-missing'
import { freePort } from '../../kit/app-process.ts'
import type { Stage } from '../../kit/bench-stage.ts'
import { buildCrowd } from '../../kit/crowd.ts'
import { type ServerProcess, startServerProcess } from '../../kit/server-process.ts'
import { startNode } from '../../kit/start-node.ts'
import type { History } from './history.ts'
import { writeHistory } from './stored-history.ts'
import type { Target } from './tasks.ts'

export type Contestant = {
  name: Target['wire']
  server: ServerProcess
  /** Names of fresh documents, and who may open them. */
  target(documents: number): Target
  /** Puts a long history where the server keeps documents, when that can be done without it. */
  store?(history: History): Promise<{ target: Target; rows(): Promise<number> }>
}

export type Sizes = { documents: number; people: number }

const program = (name: string) => path.join(import.meta.dirname, `servers/${name}.ts`)
let names = 0

/** The servers that are measured side by side, each started when its turn comes. */
export const contestants: Record<Target['wire'], (stage: Stage, sizes: Sizes) => Promise<Contestant>> = {
  floor: () => startPeer('floor', 'relay', {}),
  'y-websocket': async (stage) =>
    startPeer('y-websocket', 'y-websocket', { YPERSISTENCE: path.join(stage.folder, 'leveldb') }),
  async hocuspocus(stage) {
    const folder = path.join(stage.folder, 'hocuspocus')
    await mkdir(folder)
    return startPeer('hocuspocus', 'hocuspocus', { FOLDER: folder })
  },
  pilin: startPilin,
}

async function startPeer(name: Target['wire'], file: string, env: NodeJS.ProcessEnv): Promise<Contestant> {
  const server = await startServerProcess(program(file), { ...env, PORT: String(await freePort()) })
  return {
    name,
    server,
    target: (count) => ({
      wire: name,
      url: server.url,
      pid: server.pid,
      documents: Array.from({ length: count }, () => `document-${++names}`),
      cookies: [],
    }),
  }
}

async function startPilin(stage: Stage, { documents, people }: Sizes): Promise<Contestant> {
  const { url, database } = await stage.database('bench')
  const crowd = await buildCrowd(database, { writers: people, documents })
  // As on a server that has run for a while: nothing is left to be indexed.
  await writeMissing(database)
  const server = await startNode({ databaseUrl: url })
  const fresh = crowd.meetings.map(({ documentId }) => documentId)
  const target = (count: number): Target => ({
    wire: 'pilin',
    url: server.url,
    pid: server.pid,
    databasePid: stage.pid,
    documents: fresh.splice(0, count),
    cookies: crowd.writers.map(({ cookie }) => cookie),
  })
  return {
    name: 'pilin',
    server,
    target,
    async store(history) {
      const chosen = target(1)
      const [documentId = ''] = chosen.documents
      await writeHistory(database.pool, documentId, history, crowd.writers[0]?.userId ?? '')
      return { target: chosen, rows: () => countRows(documentId) }
    },
  }
  async function countRows(documentId: string): Promise<number> {
    return database.prisma.liveUpdate.count({ where: { documentId } })
  }
}
