// The real server without pages, as a child that can be asked about itself: a node for measurements and proofs.
import path from 'node:path'
import { readEnvironment } from '@pilin/server/environment'
import { start } from '@pilin/server/start'
import { observe } from './observed-child.ts'

const repository = path.join(import.meta.dirname, '../..')
const running = await start(readEnvironment(process.env, repository), () => {})
process.on('SIGTERM', () => void running.stop().then(() => process.exit(0)))
observe(running.url)
