import { createHash } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** The data folder belongs to a running instance. */
export class AlreadyRunningError extends Error {}

/** A path of a local socket is limited to about a hundred bytes. */
const longestSocketPath = 100

/**
 * Claims a data folder for this process: a local socket that only a living process can answer on, so a killed
 * one leaves nothing that would have to be cleaned up by hand.
 * @returns releases the folder
 * @throws AlreadyRunningError with a sentence
 */
export async function claimFolder(folder: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true })
  const socket = socketPath(folder)
  const server = await listen(socket).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error
    if (await answers(socket)) {
      throw new AlreadyRunningError(
        `The data folder ${folder} belongs to an instance that is running. Stop that one first, or set PILIN_DATA to another folder.`,
      )
    }
    await rm(socket, { force: true })
    return listen(socket)
  })
  server.unref()
  return () => new Promise((resolve) => server.close(() => resolve()))
}

function socketPath(folder: string): string {
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 16)
  if (process.platform === 'win32') return `\\\\.\\pipe\\pilin-${name}`
  const inside = path.join(folder, 'instance.sock')
  return inside.length <= longestSocketPath ? inside : path.join(tmpdir(), `pilin-${name}.sock`)
}

function listen(socket: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer((connection) => connection.end())
    server.once('error', reject)
    server.listen(socket, () => resolve(server))
  })
}

function answers(socket: string): Promise<boolean> {
  return new Promise((resolve) => {
    const connection = connect(socket)
    connection.once('connect', () => {
      connection.destroy()
      resolve(true)
    })
    connection.once('error', () => resolve(false))
  })
}
