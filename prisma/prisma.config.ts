import { defineConfig } from 'prisma/config'

// `generate`, `validate` and `format` never run the schema engine, but the tool wants a path that exists;
// without one it would try to download a binary.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath
process.env.CHECKPOINT_DISABLE ??= '1'
process.env.PRISMA_HIDE_UPDATE_MESSAGE ??= '1'

export default defineConfig({ schema: 'schema', migrations: { path: 'migrations' } })
