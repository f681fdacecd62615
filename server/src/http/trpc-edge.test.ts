import { request } from 'node:http'
import { buildBranch } from '@kit/builders'
import { buildMeeting } from '@kit/meetings'
import { missingId } from '@kit/refusals'
import { useApp } from '@kit/test-app'
import { unchanged } from '@kit/unchanged'
import superjson from 'superjson'
import { describe, expect, it } from 'vitest'
import { maxBodyBytes, maxUploadBytes } from './body-limit.ts'

const app = useApp()

/** Calls a mutation as a browser would, with headers that a test may spoil. */
async function mutate(path: string, input: unknown, headers: Record<string, string | undefined> = {}) {
  const given = { origin: app.url, 'content-type': 'application/json', ...headers }
  const sent = Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  const response = await fetch(`${app.url}/api/trpc/${path}`, {
    method: 'POST',
    headers: Object.fromEntries(sent),
    body: JSON.stringify(superjson.serialize(input)),
  })
  return { status: response.status, text: await response.text() }
}

async function setUp() {
  const branch = await buildBranch(app.test.runtime)
  const { meetingId } = await buildMeeting(app.test, branch)
  const { header } = await app.signIn(branch.south.secretary.userId)
  return { meetingId, cookie: header, input: { meetingId, reason: '从别处取消' } }
}

describe('a change that another site asks for', () => {
  it.each([
    ['without an Origin', undefined],
    ['from another site', 'https://evil.example'],
    ['from a sandboxed frame', 'null'],
    ['from the same host over https', 'https://localhost'],
    ['from another port', 'http://localhost:1'],
    ['from a name that begins like ours', 'http://localhost.evil.example'],
  ])('%s is refused and changes nothing', async (_title, origin) => {
    const { cookie, input } = await setUp()
    await unchanged(app.test.runtime.database, async () => {
      const { status, text } = await mutate('meetings.cancel', input, { cookie, origin })
      expect(status).toBe(403)
      expect(text).toMatch(/其他网站.*。$/)
    })
  })

  it('is not smuggled in by reading', async () => {
    const { cookie, input } = await setUp()
    await unchanged(app.test.runtime.database, async () => {
      const query = encodeURIComponent(JSON.stringify(superjson.serialize(input)))
      const url = `${app.url}/api/trpc/meetings.cancel?input=${query}`
      const response = await fetch(url, { headers: { cookie } })
      expect(response.status).toBe(405)
    })
  })

  it('is done when our own page asks for it', async () => {
    const { cookie, input, meetingId } = await setUp()
    expect((await mutate('meetings.cancel', input, { cookie })).status).toBe(200)
    const row = await app.test.runtime.database.prisma.meeting.findUniqueOrThrow({ where: { id: meetingId } })
    expect(row.state).toBe('CANCELLED')
  })
})

describe('what the caller learns of a failure', () => {
  it('is the sentence, the code and the fields of a refusal, and the right status', async () => {
    const { cookie, input } = await setUp()
    const signedOut = await mutate('meetings.cancel', input)
    expect(signedOut.status).toBe(401)
    const missing = await mutate('meetings.cancel', { ...input, meetingId: missingId }, { cookie })
    expect(missing.status).toBe(404)
    const invalid = await mutate('meetings.cancel', { ...input, reason: '' }, { cookie })
    expect(invalid.status).toBe(400)
    expect(invalid.text).toContain('"fields":{"reason":"请填写取消的原因。"}')
    for (const { text } of [signedOut, missing, invalid]) expectNoInside(text)
  })

  it.each([
    ['an unknown procedure', 'meetings.dropTables', {}],
    ['a prototype name', '__proto__.toString', {}],
    ['no input at all', 'meetings.cancel', undefined],
  ])('is nothing about the inside for %s', async (_title, path, input) => {
    const { cookie } = await setUp()
    const { status, text } = await mutate(path, input, { cookie })
    expect(status).toBeGreaterThanOrEqual(400)
    expectNoInside(text)
  })

  it('is nothing about the inside for a body that is not JSON', async () => {
    const { cookie } = await setUp()
    const headers = { cookie, origin: app.url, 'content-type': 'application/json' }
    const url = `${app.url}/api/trpc/meetings.cancel`
    const response = await fetch(url, { method: 'POST', headers, body: '{"json":' })
    expect(response.status).toBe(400)
    expectNoInside(await response.text())
  })

  it('is nothing about the inside when the database refuses', async () => {
    const { cookie, meetingId } = await setUp()
    const { pool } = app.test.runtime.database
    await pool.query('alter table attendance rename to attendance_away')
    try {
      const query = encodeURIComponent(JSON.stringify(superjson.serialize({ meetingId })))
      const response = await fetch(`${app.url}/api/trpc/meetings.view?input=${query}`, {
        headers: { cookie },
      })
      expect(response.status).toBe(500)
      const text = await response.text()
      expect(text).toContain('系统暂时不可用')
      expectNoInside(text)
    } finally {
      await pool.query('alter table attendance_away rename to attendance')
    }
    expect(app.log.join('')).toContain('procedure failed')
  })
})

describe('the size of a request', () => {
  it('is at most a form: a larger body is refused before it is read', async () => {
    const { cookie, input } = await setUp()
    const huge = { ...input, reason: '长'.repeat(maxBodyBytes) }
    const { status, text } = await mutate('meetings.cancel', huge, { cookie })
    expect([status, text]).toEqual([413, '提交的内容太大，请精简后再提交。'])
  })

  it('is that of a form with files at the address for them, and nowhere else', async () => {
    const { cookie } = await setUp()
    const propose = '/organizations/0199aaaa-0000-7000-8000-000000000000/topics/new'
    const multipart = 'multipart/form-data; boundary=x'
    const statusOf = async (path: string, type: string, size: number) => {
      const headers = { cookie, origin: app.url, 'content-type': type }
      const response = await fetch(`${app.url}${path}`, {
        method: 'POST',
        headers,
        body: new Uint8Array(size),
      })
      return response.status
    }
    // Without pages nothing is there; what matters is that it is not refused for its size.
    expect(await statusOf(propose, multipart, maxBodyBytes + 1)).toBe(404)
    const id = '0199aaaa-0000-7000-8000-000000000001'
    const documents = propose.replace('topics/new', `projects/${id}/files`)
    for (const place of [
      documents,
      propose.replace('new', id),
      propose.replace('topics/new', `follow-up/${id}`),
    ]) {
      expect(await statusOf(place, multipart, maxBodyBytes + 1), place).toBe(404)
    }
    expect(await statusOf(documents.replace('/files', ''), multipart, maxBodyBytes + 1)).toBe(413)
    expect(await statusOf(propose, 'application/x-www-form-urlencoded', maxBodyBytes + 1)).toBe(413)
    for (const path of [`${propose}/`, `/x${propose}`, '/organizations/x/topics/new', '/meetings/x', '/']) {
      expect(await statusOf(path, multipart, maxBodyBytes + 1), path).toBe(413)
    }
    const tooLarge = { 'content-type': multipart, 'content-length': String(maxUploadBytes + 1) }
    expect(await refusedByHead(propose, tooLarge)).toBe(413)
  })

  it('must be announced', async () => {
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{}'))
        controller.close()
      },
    })
    const options = { method: 'POST', headers: { origin: app.url }, body, duplex: 'half' }
    const response = await fetch(`${app.url}/api/trpc/meetings.cancel`, options as RequestInit)
    expect(response.status).toBe(411)
  })

  it('is at most ten calls', async () => {
    const { cookie } = await setUp()
    const call = async (count: number) => {
      const paths = Array.from({ length: count }, () => 'organizations.list').join(',')
      const inputs = Object.fromEntries(Array.from({ length: count }, (_, i) => [i, { json: {} }]))
      const query = `batch=1&input=${encodeURIComponent(JSON.stringify(inputs))}`
      const response = await fetch(`${app.url}/api/trpc/${paths}?${query}`, { headers: { cookie } })
      return { status: response.status, text: await response.text() }
    }
    expect((await call(10)).status).toBe(200)
    const refused = await call(11)
    expect(refused.status).toBe(400)
    expectNoInside(refused.text)
  })
})

/** What is answered to the head of a request alone, before any of its body is sent. */
function refusedByHead(path: string, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asked = request(`${app.url}${path}`, { method: 'POST', headers: { origin: app.url, ...headers } })
    asked.on('response', ({ statusCode }) => {
      resolve(statusCode)
      asked.destroy()
    })
    asked.on('error', reject)
    asked.flushHeaders()
  })
}

function expectNoInside(text: string): void {
  expect(text).not.toMatch(
    /stack|\.ts|node_modules|prisma|select |attendance|SyntaxError|Unexpected|Invalid input/i,
  )
}
