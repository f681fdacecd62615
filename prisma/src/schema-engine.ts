import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import type { SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg'
import * as engineModule from '@prisma/schema-engine-wasm/schema_engine_bg'
import pg from 'pg'

// Node has WebAssembly, but its types come only with those of the browser.
type Instantiate = (bytes: Uint8Array, imports: object) => Promise<{ instance: { exports: unknown } }>
const webAssembly = (globalThis as unknown as { WebAssembly: { instantiate: Instantiate } }).WebAssembly

// The engine is one WebAssembly instance per process: a second one over the same glue corrupts the first.
let loaded: Promise<void> | undefined

async function loadOnce(): Promise<void> {
  // The engine reports a panic through this global; undefined, the panic itself would fail unreadably.
  const registry = { set_message: (text: string) => process.stderr.write(`${text}\n`) }
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: registry })
  const require = createRequire(import.meta.url)
  const glue = require.resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const bytes = await readFile(glue.replace(/\.js$/, '.wasm'))
  const { instance } = await webAssembly.instantiate(bytes, { './schema_engine_bg.js': engineModule })
  const exports = instance.exports as { __wbindgen_start(): void }
  const glueModule = engineModule as unknown as { __wbg_set_wasm(exports: unknown): void }
  glueModule.__wbg_set_wasm(exports)
  exports.__wbindgen_start()
}

/**
 * The adapter cuts a script at every semicolon, which breaks function bodies and comments. Sent whole, a
 * migration is also one implicit transaction: it applies entirely or not at all.
 */
class WholeScripts extends PrismaPg {
  private readonly pool: pg.Pool

  constructor(pool: pg.Pool) {
    super(pool)
    this.pool = pool
  }

  override async connect() {
    const adapter = await super.connect()
    adapter.executeScript = async (script) => {
      await this.pool.query(script)
    }
    return adapter
  }
}

/**
 * Runs `work` with Prisma's schema engine connected to `url`, and closes its connection afterwards:
 * the engine takes a session lock that only the end of its connection releases.
 */
export async function withSchemaEngine<T>(
  url: string,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  loaded ??= loadOnce()
  await loaded
  const pool = new pg.Pool({ connectionString: url, max: 1 })
  pool.on('error', () => {})
  const restoreTimers = unrefTimers()
  try {
    const adapter = bindMigrationAwareSqlAdapterFactory(new WholeScripts(pool))
    const engine = await engineModule.SchemaEngine.new({ datamodels: undefined }, () => {}, adapter)
    return await work(engine)
  } finally {
    restoreTimers()
    await pool.end()
  }
}

/** The engine arms a ten-second timer and never clears it; without this the process would wait for it. */
function unrefTimers(): () => void {
  const original = globalThis.setTimeout
  const patched = ((...args: Parameters<typeof original>) => {
    const timer = original(...args)
    if (typeof timer === 'object') timer.unref()
    return timer
  }) as typeof original
  globalThis.setTimeout = patched
  return () => {
    globalThis.setTimeout = original
  }
}
