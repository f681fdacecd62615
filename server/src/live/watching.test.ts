import { ask } from '@kit/live-client'
import { useLiveServer } from '@kit/live-server'
import { missingId } from '@kit/refusals'
import { buildAdministrator } from '@kit/world'
import { describe, expect, it } from 'vitest'
import { replyToInvitation } from '../domains/attendance/reply-to-invitation.ts'
import { endRole } from '../domains/organizations/end-role.ts'

const server = useLiveServer()

function heardBy(socket: Awaited<ReturnType<typeof server.connect>>): unknown[] {
  const heard: unknown[] = []
  socket.on('meeting:changed', (payload: unknown) => heard.push(payload))
  return heard
}

describe('watching a meeting', () => {
  it('tells who watches that something was committed, and nobody else', async () => {
    const { branch, meetingId } = await server.buildMeeting()
    const other = await server.buildMeeting()
    const watcher = await server.connect(branch.north.member)
    const idle = await server.connect(branch.observer)
    const stranger = await server.connect(other.branch.south.secretary)
    const [heard, heardIdle, heardStranger] = [watcher, idle, stranger].map(heardBy)
    expect(await ask(watcher, 'meeting:watch', { meetingId })).toEqual({ ok: true })
    expect(await ask(stranger, 'meeting:watch', { meetingId })).toEqual({ ok: false, code: 'not-found' })
    expect(await ask(stranger, 'meeting:watch', { meetingId: other.meetingId })).toEqual({ ok: true })
    await server.test.run(replyToInvitation, branch.south.member.actor, { meetingId, reply: 'ATTEND' })
    await expect.poll(() => heard).toEqual([{ meetingId }])
    // The stranger's own notice comes after ours on the same bus, so ours would have been there.
    const theirs = { meetingId: other.meetingId, reply: 'ATTEND' as const }
    await server.test.run(replyToInvitation, other.branch.south.member.actor, theirs)
    await expect.poll(() => heardStranger).toEqual([{ meetingId: other.meetingId }])
    expect(heardIdle).toEqual([])
    expect(heard).toEqual([{ meetingId }])
  })

  it('tells nothing of what was refused', async () => {
    const { branch, meetingId } = await server.buildMeeting()
    const watcher = await server.connect(branch.north.member)
    const heard = heardBy(watcher)
    await ask(watcher, 'meeting:watch', { meetingId })
    await server.test.refusal(replyToInvitation, branch.south.member.actor, { meetingId, reply: 'LEAVE' })
    await server.test.run(replyToInvitation, branch.south.member.actor, { meetingId, reply: 'ATTEND' })
    await expect.poll(() => heard.length).toBe(1)
  })

  it('is over for a member whose office has ended', async () => {
    const { branch, meetingId } = await server.buildMeeting()
    const former = await server.connect(branch.north.member)
    const watcher = await server.connect(branch.observer)
    const [heardFormer, heard] = [former, watcher].map(heardBy)
    for (const socket of [former, watcher]) await ask(socket, 'meeting:watch', { meetingId })
    const { organizationId, north } = branch
    const ending = { organizationId, personId: north.member.id, until: '2026-11-05' }
    await server.test.run(endRole, await buildAdministrator(server.test), ending)
    await expect
      .poll(async () => {
        const [before, beforeFormer] = [heard?.length ?? 0, heardFormer?.length ?? 0]
        const reply = { meetingId, reply: 'ATTEND' as const }
        await server.test.run(replyToInvitation, branch.south.member.actor, reply)
        await expect.poll(() => heard?.length).toBe(before + 1)
        // Its own answer comes behind whatever was sent to it before.
        await ask(former, 'live:leave', { documentId: missingId })
        return (heardFormer?.length ?? 0) - beforeFormer
      })
      .toBe(0)
    expect(await ask(former, 'meeting:watch', { meetingId })).toEqual({ ok: false, code: 'not-found' })
  })
})
