// The one test command: style, types, structure, rules, use cases with PostgreSQL, journeys in a browser.
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { findChromium } from './kit/find-chromium.ts'
import { findRedis } from './kit/find-redis.ts'

type Step = { name: string; command: string; args: string[]; env?: NodeJS.ProcessEnv; report?: string }

const root = path.join(import.meta.dirname, '..')
const bin = (name: string) => path.join(root, 'node_modules/.bin', name)
const reports = await mkdtemp(path.join(tmpdir(), 'pilin-reports-'))
const turbo = (task: string) => ({ command: bin('turbo'), args: ['run', task, '--output-logs=errors-only'] })

/** A vitest run; its figures are added up at the end. */
function tests(name: string, project: string, more: string[] = [], env: NodeJS.ProcessEnv = {}): Step {
  const report = path.join(reports, `${name.replaceAll(' ', '-')}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  return {
    name,
    command: bin('vitest'),
    args: ['run', '--project', project, ...reporters, ...more],
    env,
    report,
  }
}

function steps(chromium: string, redis: string): Step[] {
  return [
    { name: 'style', command: bin('biome'), args: ['check', '.'] },
    { name: 'types', ...turbo('typecheck') },
    {
      name: 'structure',
      command: process.execPath,
      args: ['--import', 'tsx', 'packages/config/src/check-structure.ts'],
    },
    tests('rules', 'unit', [], { TZ: 'UTC' }),
    // The same rules in an awkward zone: code that forgets Asia/Shanghai fails.
    tests('rules in another zone', 'unit', ['packages/domain'], { TZ: 'America/St_Johns' }),
    tests('use cases', 'database', [], { TZ: 'Asia/Kathmandu', REDIS_SERVER: redis }),
    { name: 'build', ...turbo('build') },
    tests('journeys', 'journeys', [], { TZ: 'UTC', CHROMIUM: chromium }),
  ]
}

function run(step: Step): Promise<number> {
  return new Promise((resolve) => {
    const env = { ...process.env, TURBO_TELEMETRY_DISABLED: '1', ...step.env }
    const child = spawn(step.command, step.args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env })
    child.on('close', (code) => resolve(code ?? 1))
  })
}

async function countTests(report: string): Promise<{ passed: number; failed: number }> {
  try {
    const result = JSON.parse(await readFile(report, 'utf8')) as Record<string, number>
    return { passed: result.numPassedTests ?? 0, failed: result.numFailedTests ?? 0 }
  } catch {
    return { passed: 0, failed: 0 }
  }
}

async function found<T>(find: () => Promise<T>): Promise<T> {
  return find().catch((error: Error) => {
    console.error(error.message)
    process.exit(1)
  })
}

const total = { passed: 0, failed: 0 }
const broken: string[] = []
// Before anything long: a missing browser is said at once, never skipped; a Redis too.
const [chromium, redis] = await found(async () => [await findChromium(), await findRedis()] as const)
for (const step of steps(chromium, redis)) {
  const startedAt = performance.now()
  console.log(`\n▶ ${step.name}`)
  const code = await run(step)
  console.log(
    `${code === 0 ? '✔' : '✘'} ${step.name} (${((performance.now() - startedAt) / 1000).toFixed(1)} s)`,
  )
  if (step.report) {
    const { passed, failed } = await countTests(step.report)
    total.passed += passed
    total.failed += failed
  }
  if (code !== 0) broken.push(step.name)
}
await rm(reports, { recursive: true, force: true })
if (broken.length > 0) console.error(`\nnot well: ${broken.join(', ')}`)
console.log(`\ntests: ${total.passed} passed, ${total.failed} failed`)
process.exitCode = broken.length > 0 ? 1 : 0
