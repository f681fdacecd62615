import { gzipSync } from 'node:zlib'
import { mountBuiltPages } from '@pilin/app/pages'
import { reactions } from '@pilin/server/reactions'
import { start } from '@pilin/server/start'
import { machine, setStage } from '../kit/bench-stage.ts'
import { buildBranch } from '../kit/builders.ts'
import { buildMeeting } from '../kit/meeting-builders.ts'
import { testEnvironment, testSecret } from '../kit/running-server.ts'
import { signedInCookie } from '../kit/session.ts'

export const about = 'bytes that a page needs, gzipped: HTML, JavaScript, styles'

export async function run(): Promise<string> {
  const stage = await setStage()
  const { url, database } = await stage.database('weight')
  const runtime = { database, clock: () => new Date(), reactions }
  const branch = await buildBranch(runtime)
  const { meetingId } = await buildMeeting(runtime, branch)
  const { header } = await signedInCookie(database.prisma, testSecret, branch.south.secretary.userId)
  const running = await start(testEnvironment(url, { mode: 'production' }), mountBuiltPages)
  try {
    const lines = []
    for (const [name, path] of [
      ['schedule', '/'],
      ['meeting', `/meetings/${meetingId}`],
      ['minutes', `/meetings/${meetingId}/minutes`],
    ] as const) {
      lines.push(`${name}: ${await weigh(running.url, path, header)}`)
    }
    return `${lines.join('; ')} (${machine()})`
  } finally {
    await running.stop()
    await stage.clear()
  }
}

async function weigh(url: string, path: string, cookie: string): Promise<string> {
  const html = await (await fetch(url + path, { headers: { cookie } })).text()
  const scripts = new Set(
    [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].map((match) => match[1] ?? ''),
  )
  const styles = new Set([...html.matchAll(/href="(\/assets\/[^"]+\.css)"/g)].map((match) => match[1] ?? ''))
  const inline = [...html.matchAll(/<script[^>]*>([^<]+)<\/script>/g)].map((match) => match[1] ?? '').join('')
  const javascript = (await sizeOf(url, scripts)) + (inline ? gzipSync(inline).length : 0)
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`
  return `HTML ${kilobytes(gzipSync(html).length)}, JavaScript ${kilobytes(javascript)}, styles ${kilobytes(await sizeOf(url, styles))}`
}

async function sizeOf(url: string, paths: Set<string>): Promise<number> {
  let total = 0
  for (const path of paths) total += gzipSync(await (await fetch(url + path)).text()).length
  return total
}
