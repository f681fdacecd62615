import { createHash } from 'node:crypto'
import { ask } from '@kit/live-client'
import { useLiveServer } from '@kit/live-server'
import { describe, expect, it } from 'vitest'
import { appointRecorder } from '../domains/meetings/appoint-recorder.ts'
import { endMeeting } from '../domains/meetings/end-meeting.ts'
import { submitMinutes } from '../domains/minutes/submit-minutes.ts'

const server = useLiveServer()

async function rowsOf(documentId: string): Promise<number> {
  return server.test.runtime.database.prisma.liveUpdate.count({ where: { documentId } })
}

describe('writing minutes together', () => {
  it('[AP6] is committed before it is acknowledged, and shown to the others', async () => {
    const { branch, documentId } = await server.buildMeeting()
    const south = await server.open(branch.south.secretary, documentId)
    const north = await server.open(branch.north.secretary, documentId)
    expect(south.joined).toMatchObject({ ok: true, access: 'write' })
    for (let i = 1; i <= 5; i++) {
      const { prisma } = server.test.runtime.database
      const answer = await south.writer.write(`第${i}句`)
      expect(answer).toMatchObject({ ok: true, seq: i })
      // What was acknowledged is in the log at that very moment.
      const row = await prisma.liveUpdate.findUniqueOrThrow({
        where: { documentId_seq: { documentId, seq: i } },
      })
      expect(row.author).toBe(branch.south.secretary.userId)
      expect(Buffer.from(row.sha256)).toEqual(createHash('sha256').update(row.bytes).digest())
    }
    await expect.poll(() => north.writer.text).toContain('第5句')
    expect(north.writer.text).toBe(south.writer.text)
  })

  it('is for secretaries; members read along and their updates are refused', async () => {
    const { branch, documentId } = await server.buildMeeting()
    const secretary = await server.open(branch.south.secretary, documentId)
    for (const person of [branch.south.member, branch.observer]) {
      const { writer, joined } = await server.open(person, documentId)
      expect(joined).toMatchObject({ ok: true, access: 'read' })
      expect(await writer.write('不该写的')).toEqual({ ok: false, code: 'read-only' })
      expect(await rowsOf(documentId)).toBe(0)
    }
    const reader = await server.open(branch.north.member, documentId)
    await secretary.writer.write('可以读到')
    await expect.poll(() => reader.writer.text).toContain('可以读到')
  })

  it('is for nobody who has not joined, and for no stranger', async () => {
    const { branch, documentId } = await server.buildMeeting()
    const other = await server.buildMeeting()
    const stranger = await server.open(other.branch.south.secretary, documentId)
    expect(stranger.joined).toEqual({ ok: false, code: 'not-found' })
    expect(await stranger.writer.write('外人')).toEqual({ ok: false, code: 'not-joined' })
    const { writer } = await server.open(branch.south.secretary, other.documentId)
    // Joined nothing: the room of the own document is not open either.
    const own = { ...writer.updateRequest('x'), documentId }
    expect(await ask(writer.socket, 'live:update', own)).toEqual({ ok: false, code: 'not-joined' })
    expect(await rowsOf(documentId)).toBe(0)
  })
})

describe('what ends writing', () => {
  it('submitting: everybody is sent away, and finds the document closed', async () => {
    const { branch, documentId, meetingId } = await server.buildMeeting()
    const { writer } = await server.open(branch.north.secretary, documentId)
    await writer.write('提交之前')
    await server.test.run(endMeeting, branch.south.secretary.actor, { meetingId })
    await server.test.run(submitMinutes, branch.south.secretary.actor, { meetingId })
    await expect.poll(() => writer.closed).toHaveLength(1)
    expect(await writer.write('提交之后')).toMatchObject({ ok: false })
    expect(await writer.join()).toEqual({ ok: false, code: 'closed' })
    expect(await rowsOf(documentId)).toBe(1)
  })

  it('another recorder: the old one is sent away and comes back as a reader', async () => {
    const { branch, documentId, meetingId } = await server.buildMeeting()
    const onDuty = branch.south.secretary.actor
    await server.test.run(appointRecorder, onDuty, { meetingId, personId: branch.south.member.id })
    const { writer, joined } = await server.open(branch.south.member, documentId)
    expect(joined).toMatchObject({ access: 'write' })
    await writer.write('记录人写的')
    await server.test.run(appointRecorder, onDuty, { meetingId, personId: branch.north.member.id })
    await expect.poll(() => writer.closed).toEqual(['access-changed'])
    expect(await writer.write('已不是记录人')).toMatchObject({ ok: false })
    expect(await writer.join()).toMatchObject({ ok: true, access: 'read' })
    expect(await writer.write('仍想写')).toEqual({ ok: false, code: 'read-only' })
    expect(await rowsOf(documentId)).toBe(1)
    const next = await server.open(branch.north.member, documentId)
    expect(next.joined).toMatchObject({ access: 'write' })
  })
})
