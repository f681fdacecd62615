import { execFile } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type AppProcess, startApp } from '../kit/app-process.ts'
import { temporaryFolder } from '../kit/temporary-folder.ts'

const root = path.join(import.meta.dirname, '../..')
const live = path.join(root, 'packages/live')
const schedule = z.object({
  next: z.string(),
  meetings: z.array(z.object({ id: z.string(), state: z.string() })),
})
const viewed = z.object({ state: z.string(), documentId: z.string(), sections: z.unknown() })
const run = promisify(execFile)

/** What `packages/live/README.md` promises to a script, step by step. */
describe('a script at a server of its own', () => {
  let folder: string
  let app: AppProcess

  beforeAll(async () => {
    folder = await temporaryFolder('script')
    app = await startApp({ dataFolder: folder })
  })
  afterAll(async () => {
    await app.stop()
    await rm(folder, { recursive: true, force: true })
  })

  it('[PV16] is shown in the README as it runs here', async () => {
    const readme = await readFile(path.join(live, 'README.md'), 'utf8')
    const example = await readFile(path.join(live, 'example.ts'), 'utf8')
    const [, ...code] = example.split('\n')
    expect(readme).toContain(`\`\`\`ts\n${code.join('\n')}\`\`\``)
    expect(readme).toContain('is running at http://localhost:4100')
    expect(app.output()).toContain(`is running at ${app.url}`)
  })

  it('[PV16] signs in with a password, finds a document, writes, and knows when it is committed', async () => {
    const cookie = await signIn('shen.guiming', 'pilin-demo-2017')
    const { meetingId, documentId } = await findDraft(cookie)
    const arguments_ = ['--import', 'tsx', path.join(live, 'example.ts'), app.url, documentId]
    const { stdout } = await run(process.execPath, [...arguments_, cookie], { cwd: root })
    expect(stdout).toMatch(/^committed at 20\d\d-.*Z\n0\n$/)
    const { sections } = await ask(cookie, 'minutes.view', viewed, { meetingId })
    expect(JSON.stringify(sections)).toContain('由脚本写入')
    const refused = await run(process.execPath, [...arguments_, 'no session'], { cwd: root }).catch(
      ({ stderr }: { stderr: string }) => ({ stdout: stderr }),
    )
    expect(refused.stdout).toContain('signed-out')
  })

  async function signIn(name: string, password: string): Promise<string> {
    const answer = await fetch(`${app.url}/sign-in`, {
      method: 'POST',
      headers: { Origin: app.url },
      body: new URLSearchParams({ name, password }),
      redirect: 'manual',
    })
    expect(answer.status).toBe(302)
    return answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  }

  /** A meeting whose minutes are being written, in this month or the next. */
  async function findDraft(cookie: string): Promise<{ meetingId: string; documentId: string }> {
    const { next, meetings } = await ask(cookie, 'meetings.schedule', schedule, {})
    const later = await ask(cookie, 'meetings.schedule', schedule, { month: next })
    for (const { id: meetingId, state } of [...meetings, ...later.meetings]) {
      if (state !== 'PLANNED') continue
      const minutes = await ask(cookie, 'minutes.view', viewed, { meetingId })
      if (minutes.state === 'DRAFT') return { meetingId, documentId: minutes.documentId }
    }
    throw new Error('no minutes are being written')
  }

  /** Reads a procedure as any program may. */
  async function ask<Found>(cookie: string, procedure: string, found: z.ZodType<Found>, input: unknown) {
    const query = encodeURIComponent(JSON.stringify({ json: input }))
    const answer = await fetch(`${app.url}/api/trpc/${procedure}?input=${query}`, { headers: { cookie } })
    return z.object({ result: z.object({ data: z.object({ json: found }) }) }).parse(await answer.json())
      .result.data.json
  }
})
