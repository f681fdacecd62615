import { ask, handshake, LiveWriter, openSocket } from '@kit/live-client'
import { useLiveServer } from '@kit/live-server'
import { testSecret } from '@kit/running-server'
import { describe, expect, it } from 'vitest'
import { signOut } from '../domains/auth/sign-in.ts'
import { createAuth } from '../domains/auth/store.ts'
import { hint } from '../kernel/execute.ts'

const server = useLiveServer()

/** A secretary who writes, with the cookie in hand. */
async function setUp() {
  const { branch, documentId, meetingId } = await server.buildMeeting()
  const { userId } = branch.south.secretary
  const cookie = await server.signIn(userId)
  const socket = openSocket({ url: server.url, cookie: cookie.header })
  await handshake(socket)
  const writer = new LiveWriter(socket, documentId)
  expect(await writer.join()).toMatchObject({ ok: true, access: 'write' })
  expect(await ask(socket, 'meeting:watch', { meetingId })).toEqual({ ok: true })
  return { ...cookie, userId, writer, meetingId, documentId }
}

async function expectShutOut({ writer, meetingId, documentId }: Awaited<ReturnType<typeof setUp>>) {
  await expect.poll(() => writer.socket.connected, { timeout: 5_000 }).toBe(false)
  const { prisma } = server.test.runtime.database
  expect(await prisma.liveUpdate.count({ where: { documentId } })).toBe(0)
  expect(meetingId).not.toBe('')
}

describe('an open page', () => {
  it('ends with the session when its person signs out, at once', async () => {
    const page = await setUp()
    const { runtime } = server.test
    const { database } = runtime
    const auth = createAuth({ database, secret: testSecret, publicUrl: server.url })
    await signOut(runtime, auth, new Headers({ cookie: page.header }))
    await expectShutOut(page)
  })

  it('takes nothing more when its session was revoked or has expired', async () => {
    const page = await setUp()
    const { prisma } = server.test.runtime.database
    await prisma.session.update({ where: { id: page.sessionId }, data: { expiresAt: new Date(0) } })
    // Whatever needs the person is refused without any notice.
    expect(await ask(page.writer.socket, 'meeting:watch', { meetingId: page.meetingId })).toMatchObject({
      ok: false,
    })
    expect(await page.writer.join()).toMatchObject({ ok: false })
    // The notice that access has changed ends the rest without waiting for the next look at all sessions.
    await hint(server.test.runtime, { type: 'access.changed', userId: page.userId })
    await expectShutOut(page)
  })

  it('stays when another session of the same person ends', async () => {
    const page = await setUp()
    const other = await server.signIn(page.userId)
    const { prisma } = server.test.runtime.database
    await prisma.session.delete({ where: { id: other.sessionId } })
    await hint(server.test.runtime, { type: 'access.changed', userId: page.userId })
    await expect.poll(() => page.writer.closed).toEqual(['access-changed'])
    expect(await page.writer.join()).toMatchObject({ ok: true, access: 'write' })
    expect(await page.writer.write('还在')).toMatchObject({ ok: true })
    page.writer.socket.disconnect()
  })
})
