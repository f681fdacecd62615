// Node starts a thread with plain JavaScript; the loader that reads TypeScript is the program's own.
import { workerData } from 'node:worker_threads'

const { register } = await import(workerData.loader)
register()
await import('./worker.ts')
