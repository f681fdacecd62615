import './production.ts'

// Only now: whatever a file imports by name is loaded before its first line runs.
const { loadBuiltPages, mountBuiltPages } = await import('./pages.ts')
await loadBuiltPages()
const { run } = await import('./run.ts')
await run(mountBuiltPages, process.env)
