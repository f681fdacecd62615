import { mountBuiltPages } from './pages.ts'
import { run } from './run.ts'

await run(mountBuiltPages, { ...process.env, NODE_ENV: process.env.NODE_ENV || 'production' })
