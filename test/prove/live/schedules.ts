import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

const root = path.join(import.meta.dirname, '../../..')

export type ScheduleFigures = { schedules: number; failed: string[] }

type Report = { testResults: { assertionResults: { failureMessages: string[] }[] }[]; numPassedTests: number }

/** Runs seeded schedules of the live engine in memory, where time is virtual; the messages name failing seeds. */
export async function runSchedules(count: number, first: number): Promise<ScheduleFigures> {
  const folder = await mkdtemp(path.join(tmpdir(), 'pilin-schedules-'))
  const file = path.join(folder, 'report.json')
  try {
    const args = ['run', '--project', 'unit', 'packages/live/test/convergence.test.ts', '-t', 'SY4']
    const child = spawn(
      path.join(root, 'node_modules/.bin/vitest'),
      [...args, '--reporter=json', `--outputFile=${file}`],
      {
        cwd: root,
        stdio: 'ignore',
        env: { ...process.env, LIVE_SEEDS: String(count), LIVE_FIRST: String(first) },
      },
    )
    await new Promise((resolve) => child.once('exit', resolve))
    const report = JSON.parse(await readFile(file, 'utf8')) as Report
    const messages = report.testResults.flatMap(({ assertionResults }) =>
      assertionResults.flatMap(({ failureMessages }) => failureMessages),
    )
    if (messages.length === 0 && report.numPassedTests === 0) throw new Error('no schedule was run')
    return { schedules: count, failed: messages }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
