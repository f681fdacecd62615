import { ask, handshake, openSocket } from '@kit/live-client'
import { useLiveServer } from '@kit/live-server'
import { afterEach, describe, expect, it } from 'vitest'

const server = useLiveServer()
const open: { disconnect(): unknown }[] = []
afterEach(() => {
  for (const socket of open.splice(0)) socket.disconnect()
})

async function tryToConnect(given: Omit<Parameters<typeof openSocket>[0], 'url'>): Promise<string> {
  const socket = openSocket({ url: server.url, ...given })
  open.push(socket)
  return handshake(socket)
}

describe('connecting', () => {
  it.each([
    ['from another site', 'https://evil.example', true],
    ['from a sandboxed frame', 'null', true],
    ['from another port', 'http://localhost:1', true],
    ['from another site by the fallback transport', 'https://evil.example', false],
  ])('%s is refused, also with a valid session', async (_title, origin, websocket) => {
    const { branch } = await server.buildMeeting()
    const { header } = await server.signIn(branch.south.secretary.userId)
    expect(await tryToConnect({ cookie: header, origin, websocket })).toMatch(
      /websocket error|xhr poll error/,
    )
    expect(await tryToConnect({ cookie: header })).toBe('connected')
  })

  it('without a session, with a forged one, or with one that has expired is refused', async () => {
    const { branch } = await server.buildMeeting()
    const { userId } = branch.south.secretary
    const { header, sessionId } = await server.signIn(userId)
    expect(await tryToConnect({})).toBe('signed-out')
    expect(await tryToConnect({ cookie: 'pilin.session_token=abc.def' })).toBe('signed-out')
    expect(await tryToConnect({ cookie: `${header.slice(0, -8)}AAAA%3D` })).toBe('signed-out')
    const { prisma } = server.test.runtime.database
    await prisma.session.update({ where: { id: sessionId }, data: { expiresAt: new Date(0) } })
    expect(await tryToConnect({ cookie: header })).toBe('signed-out')
  })

  it('is refused to a suspended person', async () => {
    const { branch } = await server.buildMeeting()
    const { id, userId } = branch.north.member
    const { prisma } = server.test.runtime.database
    await prisma.person.update({ where: { id }, data: { suspendedAt: new Date() } })
    const { header } = await server.signIn(userId)
    expect(await tryToConnect({ cookie: header })).toBe('signed-out')
  })

  it('[LM1] is possible thirty times for one person, and others do not suffer from it', async () => {
    const { branch, meetingId } = await server.buildMeeting()
    const { header } = await server.signIn(branch.south.member.userId)
    const results: string[] = []
    for (let i = 0; i < 31; i++) results.push(await tryToConnect({ cookie: header }))
    expect(results.filter((result) => result === 'connected')).toHaveLength(30)
    expect(results.at(-1)).toBe('too-fast')
    const other = await server.connect(branch.north.member)
    expect(await ask(other, 'meeting:watch', { meetingId })).toEqual({ ok: true })
  })
})
