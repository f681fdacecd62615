// Hocuspocus with its defaults (stores two seconds after the last change) and a store of synced files.
import { existsSync } from 'node:fs'
import { open, readFile, rename } from 'node:fs/promises'
import path from 'node:path'
import { Server } from '@hocuspocus/server'
import * as Y from 'yjs'
import { observe } from '../../../kit/observed-child.ts'

const folder = process.env.FOLDER ?? ''
const port = Number(process.env.PORT)
const fileOf = (name: string) => path.join(folder, `${encodeURIComponent(name)}.yjs`)

const server = new Server({
  port,
  address: 'localhost',
  quiet: true,
  stopOnSignals: false,
  async onLoadDocument({ documentName, document }) {
    const file = fileOf(documentName)
    if (existsSync(file)) Y.applyUpdate(document, await readFile(file))
  },
  async onStoreDocument({ documentName, document }) {
    const file = fileOf(documentName)
    const handle = await open(`${file}.new`, 'w')
    await handle.writeFile(Y.encodeStateAsUpdate(document))
    await handle.sync()
    await handle.close()
    await rename(`${file}.new`, file)
  },
})
await server.listen()
observe(`http://localhost:${port}`)
