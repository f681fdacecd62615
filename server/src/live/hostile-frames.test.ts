import { randomBytes } from 'node:crypto'
import { ask } from '@kit/live-client'
import { useLiveServer } from '@kit/live-server'
import { missingId } from '@kit/refusals'
import { describe, expect, it } from 'vitest'
import { liveEvents } from './events.ts'

const server = useLiveServer()
const eventNames = ['meeting:watch', 'live:join', 'live:update', 'live:check', 'live:presence', 'live:leave']

/** What each event means by its payload, aimed at a document and its meeting. */
function payloadsFor({ meetingId, documentId }: { meetingId: string; documentId: string }) {
  const bytes = Buffer.from([0, 0])
  return {
    'meeting:watch': { meetingId },
    'live:join': { documentId, version: 1, stateVector: Buffer.from([0]), presenceId: 7 },
    'live:update': { documentId, id: 'u', bytes },
    'live:check': { documentId, seq: 0, hash: '0'.repeat(64) },
    'live:presence': { documentId, bytes },
    'live:leave': { documentId },
  } as Record<string, Record<string, unknown>>
}

const deep = JSON.parse(`${'['.repeat(500)}${']'.repeat(500)}`) as unknown
const nonsense: unknown[] = [
  null,
  undefined,
  '',
  'text',
  0,
  -1,
  Number.MAX_VALUE,
  true,
  [],
  {},
  deep,
  randomBytes(1_000),
  { __proto__: { documentId: missingId } },
  { constructor: 'x', toString: null },
]
const spoilt: unknown[] = [null, '', 'x', "' or 1=1 --", 1e308, -1, {}, [], [[1]], 'a'.repeat(10_000)]

describe('every event of the gateway', () => {
  it('is in this table', () => {
    const names = liveEvents(server.test.runtime.database.prisma).map(({ name }) => name)
    expect(names).toEqual(eventNames)
    expect(Object.keys(payloadsFor({ meetingId: '', documentId: '' }))).toEqual(eventNames)
  })

  it.each(eventNames)('%s answers nonsense with a refusal, and another’s edit still works', async (name) => {
    const meeting = await server.buildMeeting()
    const { branch, documentId } = meeting
    const { writer } = await server.open(branch.north.secretary, documentId)
    const socket = await server.connect(branch.south.secretary)
    for (const payload of nonsense) {
      expect(await ask(socket, name, payload), JSON.stringify(payload)).toMatchObject({ ok: false })
    }
    const good = payloadsFor(meeting)[name] ?? {}
    for (const field of Object.keys(good)) {
      for (const value of spoilt) {
        const answer = await ask(socket, name, { ...good, [field]: value })
        expect(answer.code ?? answer.ok, `${name} ${field}=${JSON.stringify(value)}`).toBeDefined()
      }
      socket.emit(name, { ...good, [field]: randomBytes(70_000) })
    }
    // Without an acknowledgement, with a wrong one, with more arguments than agreed.
    socket.emit(name)
    socket.emit(name, good, 'no function', 'more')
    expect(await writer.write('别人照常写')).toMatchObject({ ok: true })
    expect(socket.connected).toBe(true)
  })

  it.each(eventNames)('%s answers what belongs to others like what does not exist', async (name) => {
    const mine = await server.buildMeeting()
    const theirs = await server.buildMeeting()
    const socket = await server.connect(mine.branch.south.secretary)
    const foreign = await ask(socket, name, payloadsFor(theirs)[name])
    const missing = await ask(
      socket,
      name,
      payloadsFor({ meetingId: missingId, documentId: missingId })[name],
    )
    expect(foreign).toEqual(missing)
    // Leaving and presence tell nothing either way; the others are refused.
    if (!['live:presence', 'live:leave'].includes(name)) expect(foreign.ok).toBe(false)
  })

  it('a frame larger than any edit ends that socket only', async () => {
    const { branch, documentId } = await server.buildMeeting()
    const { writer } = await server.open(branch.north.secretary, documentId)
    const socket = await server.connect(branch.south.secretary)
    socket.emit('live:update', { documentId, id: 'big', bytes: randomBytes(1_000_000) })
    await expect.poll(() => socket.connected).toBe(false)
    expect(await writer.write('别人照常写')).toMatchObject({ ok: true })
  })

  it('[LM2] a flood is slowed down for the one who floods', async () => {
    const meeting = await server.buildMeeting()
    const { branch, documentId, meetingId } = meeting
    const { writer } = await server.open(branch.north.secretary, documentId)
    const socket = await server.connect(branch.south.secretary)
    const answers = await Promise.all(
      Array.from({ length: 300 }, () => ask(socket, 'live:leave', { documentId })),
    )
    expect(answers.filter(({ code }) => code === 'too-fast').length).toBeGreaterThan(50)
    expect(await writer.write('别人照常写')).toMatchObject({ ok: true })
    await expect
      .poll(() => ask(socket, 'meeting:watch', { meetingId }), { timeout: 5_000 })
      .toEqual({ ok: true })
  })

  it('hostile updates of a writer change nothing and are refused', async () => {
    const { branch, documentId } = await server.buildMeeting()
    const { writer } = await server.open(branch.south.secretary, documentId)
    await writer.write('真的内容')
    for (let i = 0; i < 60; i++) {
      const bytes = randomBytes(1 + i * 3)
      const answer = await ask(writer.socket, 'live:update', { documentId, id: `h${i}`, bytes })
      expect(answer).toMatchObject({ ok: false })
    }
    const rows = await server.test.runtime.database.prisma.liveUpdate.count({ where: { documentId } })
    expect(rows).toBe(1)
  })
})
