import './development.ts'
import { mountDevelopmentPages } from './pages.ts'
import { run } from './run.ts'

await run(mountDevelopmentPages, process.env)
