import { buildBranch } from '@kit/builders'
import { useApp } from '@kit/test-app'
import { describe, expect, it } from 'vitest'
import { nonceOf } from './security-headers.ts'

const app = useApp((express) => {
  express.get('/meetings/:id', (_request, response) => {
    response.type('html').send(`<script nonce="${nonceOf(response.locals)}">1</script>`)
  })
  express.get('/broken', () => {
    throw new Error('select secret from somewhere')
  })
})
const secure = useApp(() => {}, 'https://pilin.example.cn')

describe('every answer', () => {
  it('lets scripts run only with the nonce of this very answer', async () => {
    const nonces: (string | undefined)[] = []
    for (let i = 0; i < 2; i++) {
      const response = await fetch(`${app.url}/meetings/1`)
      const policy = response.headers.get('content-security-policy') ?? ''
      const directive = (name: string) => policy.split(';').find((part) => part.startsWith(`${name} `)) ?? ''
      const nonce = /nonce="([^"]{24})"/.exec(await response.text())?.[1]
      expect(directive('script-src')).toBe(`script-src 'self' 'nonce-${nonce}'`)
      expect(directive('style-src-elem')).not.toContain('unsafe-inline')
      expect(directive('frame-ancestors')).toBe("frame-ancestors 'none'")
      expect(directive('object-src')).toBe("object-src 'none'")
      expect(directive('base-uri')).toBe("base-uri 'none'")
      expect(policy).not.toContain('unsafe-eval')
      nonces.push(nonce)
    }
    expect(new Set(nonces).size).toBe(2)
  })

  it.each(['/meetings/1', '/missing', '/broken', '/api/trpc/organizations.list'])(
    'carries the other protections: %s',
    async (path) => {
      const { headers } = await fetch(`${app.url}${path}`)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('same-origin')
      expect(headers.get('permissions-policy')).toContain('camera=()')
      expect(headers.get('content-security-policy')).toMatch(/default-src '(self|none)'/)
      expect(headers.get('x-powered-by')).toBeNull()
      expect(headers.get('strict-transport-security')).toBeNull()
    },
  )

  it('demands https where the public address has it, and believes only that origin', async () => {
    const { headers } = await fetch(`${secure.url}/missing`)
    expect(headers.get('strict-transport-security')).toContain('max-age=31536000')
    const post = (origin: string) =>
      fetch(`${secure.url}/api/trpc/meetings.cancel`, { method: 'POST', headers: { origin } })
    expect((await post(secure.url)).status).toBe(403)
    expect((await post('https://pilin.example.cn')).status).not.toBe(403)
  })

  it('says nothing of an unforeseen error but that it happened', async () => {
    const response = await fetch(`${app.url}/broken`)
    expect(response.status).toBe(500)
    expect(await response.text()).toBe('系统暂时不可用，内容没有保存，请稍后再试。')
  })
})

describe('the request log', () => {
  it('has a line for each answer, without ids, queries, names or cookies', async () => {
    const branch = await buildBranch(app.test.runtime)
    const { header, value } = await app.signIn(branch.south.member.userId)
    const id = crypto.randomUUID()
    const query = `input=${encodeURIComponent(JSON.stringify({ json: { meetingId: id } }))}`
    await fetch(`${app.url}/meetings/${id}?name=${encodeURIComponent('南党员')}`, {
      headers: { cookie: header },
    })
    await fetch(`${app.url}/api/trpc/meetings.view?${query}`, { headers: { cookie: header } })
    await expect.poll(() => app.log.join('')).toContain('"path":"/api/trpc/meetings.view"')
    const log = app.log.join('')
    expect(log).toContain('"path":"/meetings/:id"')
    for (const secret of [id, value, branch.south.member.userId, '南党员', 'name=', 'input=']) {
      expect(log).not.toContain(secret)
    }
    const line: unknown = JSON.parse(app.log.find((each) => each.includes('/meetings/:id')) ?? 'null')
    expect(line).toMatchObject({ method: 'GET', status: 200, ms: expect.any(Number) })
  })
})
