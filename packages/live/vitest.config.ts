import { defineConfig } from 'vitest/config'

/** So that this package's tests also run from its own folder; the root runs them as its project `unit`. */
export default defineConfig({ test: { testTimeout: 20_000 } })
