import path from 'node:path'
import { defineConfig } from 'vitest/config'

const alias = [{ find: /^@kit\/(.*)$/, replacement: path.join(import.meta.dirname, 'test/kit/$1.ts') }]

/** The form that Node chooses for the built pages; vitest would choose another, and there would be two of it. */
const oneReactRouter = {
  find: /^react-router$/,
  replacement: path.join(import.meta.dirname, 'app/node_modules/react-router/dist/development/index.mjs'),
}

/** Three kinds of tests: rules without anything around them, use cases with PostgreSQL, journeys in a browser. */
export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: [
            'packages/*/src/**/*.test.ts',
            'packages/*/test/**/*.test.ts',
            'server/src/**/*.unit.test.ts',
            'prisma/src/**/*.unit.test.ts',
            'app/**/*.test.ts',
          ],
          // A process for each file would take longer to start than its tests to run.
          pool: 'threads',
          isolate: false,
          testTimeout: 20_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'database',
          include: ['server/src/**/*.test.ts', 'prisma/**/*.test.ts', 'test/kit/**/*.test.ts'],
          exclude: ['**/*.unit.test.ts', '**/node_modules/**'],
          globalSetup: ['test/kit/start-database.ts'],
          // The first query of a process compiles the query planner; sharing the process is the big lever.
          pool: 'threads',
          isolate: false,
          // Half of the time a file waits for PostgreSQL.
          maxWorkers: 2,
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve: { alias: [...alias, oneReactRouter] },
        test: {
          name: 'journeys',
          include: ['test/e2e/**/*.test.ts', 'test/live/**/*.test.ts'],
          globalSetup: ['test/kit/start-database.ts'],
          // A browser waits much of the time; two files at once fill two cores.
          maxWorkers: 2,
          // One process reads the program and its pages once for all files.
          isolate: false,
          // A page of a busy machine may take its time; whatever is right is there sooner.
          expect: { poll: { timeout: 15_000 } },
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
