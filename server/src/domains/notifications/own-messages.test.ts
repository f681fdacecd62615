import { lastAuditOf } from '@kit/audit'
import { actorFor, buildBranch } from '@kit/builders'
import { buildNoticedMeeting } from '@kit/notices'
import { expectRefusals } from '@kit/refusals'
import { useRuntime } from '@kit/test-runtime'
import { buildAdministrator } from '@kit/world'
import { createCaller } from '@pilin/server/router'
import { describe, expect, it } from 'vitest'
import { setDocumentPrefix } from '../organizations/set-document-prefix.ts'
import { setEmail } from '../organizations/set-email.ts'
import { changeContact } from './change-contact.ts'
import { markRead } from './mark-read.ts'

const test = useRuntime()

async function noticed() {
  const branch = await buildBranch(test.runtime)
  const { meetingId } = await buildNoticedMeeting(test, branch)
  const { actor } = branch.north.member
  const caller = createCaller({ runtime: test.runtime, actor })
  return { branch, meetingId, actor, caller }
}

describe('one’s messages', () => {
  it('are counted, opened once and then read, and lead to their page', async () => {
    const { meetingId, caller } = await noticed()
    expect(await caller.notifications.unread()).toEqual({ unread: 1 })
    const { messages } = await caller.notifications.list()
    expect(messages).toMatchObject([
      { title: '会议通知：11月工作会商', unread: true, path: `/meetings/${meetingId}/notice` },
    ])
    const notificationId = messages[0]?.id ?? ''
    expect(await caller.notifications.markRead({ notificationId })).toEqual({
      path: `/meetings/${meetingId}/notice`,
    })
    const { prisma } = test.runtime.database
    const read = await prisma.notification.findUniqueOrThrow({ where: { id: notificationId } })
    test.setClock('2026-11-07')
    await caller.notifications.markRead({ notificationId })
    test.setClock('2026-11-06')
    const again = await prisma.notification.findUniqueOrThrow({ where: { id: notificationId } })
    expect(again.readAt).toEqual(read.readAt)
    expect(await caller.notifications.unread()).toEqual({ unread: 0 })
  })

  it('are marked together, and nobody else’s with them', async () => {
    const { branch, caller } = await noticed()
    await caller.notifications.markAllRead()
    expect(await caller.notifications.unread()).toEqual({ unread: 0 })
    const other = createCaller({ runtime: test.runtime, actor: branch.observer.actor })
    expect(await other.notifications.unread()).toEqual({ unread: 1 })
  })

  it('are not for colleagues, and not for whoever has left the organization', async () => {
    const { branch, caller } = await noticed()
    const { messages } = await caller.notifications.list()
    const notificationId = messages[0]?.id ?? ''
    await expectRefusals(test, markRead, [
      [branch.south.secretary.actor, { notificationId }, 'NOT_FOUND'],
      [await buildAdministrator(test), { notificationId }, 'NOT_FOUND'],
    ])
    const { prisma } = test.runtime.database
    await prisma.organizationRole.updateMany({
      where: { personId: branch.north.member.id },
      data: { untilDay: new Date('2026-11-05') },
    })
    const actor = await actorFor(test.runtime, branch.north.member.userId)
    const left = createCaller({ runtime: test.runtime, actor })
    expect(await left.notifications.list()).toEqual({ messages: [] })
    expect(await left.notifications.unread()).toEqual({ unread: 0 })
    await expectRefusals(test, markRead, [[actor, { notificationId }, 'NOT_FOUND']])
  })
})

describe('an address', () => {
  it('is entered by oneself or an administrator, and shown to nobody else, the log included', async () => {
    const branch = await buildBranch(test.runtime)
    const { member } = branch.south
    const { organizationId } = branch
    const own = createCaller({ runtime: test.runtime, actor: member.actor })
    await own.notifications.changeContact({ email: ' wang@example.cn ', receivesMail: false })
    expect(await own.notifications.contact()).toEqual({ email: 'wang@example.cn', receivesMail: false })
    const { database } = test.runtime
    const administrator = await buildAdministrator(test)
    const admin = createCaller({ runtime: test.runtime, actor: administrator })
    const set = { organizationId, personId: member.id, email: 'wang@mail.example.cn' }
    await admin.organizations.setEmail(set)
    expect(JSON.stringify(await lastAuditOf(database, member.id))).not.toContain('wang@')
    const { people } = await admin.organizations.administered({ organizationId })
    expect(people.find(({ id }) => id === member.id)?.email).toBe('wang@mail.example.cn')
    const colleague = createCaller({ runtime: test.runtime, actor: branch.south.secretary.actor })
    const seen = [
      await colleague.organizations.view({ organizationId }),
      await colleague.notifications.contact(),
      await colleague.audit.log({ organizationId }),
    ]
    expect(JSON.stringify(seen)).not.toContain('wang@')
    expect(await admin.notifications.contact()).toBeNull()
  })

  it('must be one, and somebody’s of the organization', async () => {
    const branch = await buildBranch(test.runtime)
    const other = await buildBranch(test.runtime)
    const administrator = await buildAdministrator(test)
    const { organizationId } = branch
    await expectRefusals(test, changeContact, [
      [branch.south.member.actor, { email: 'wang', receivesMail: true }, 'INVALID', 'email'],
      [administrator, { email: '', receivesMail: true }, 'NOT_FOUND'],
    ])
    const email = 'wang@example.cn'
    await expectRefusals(test, setEmail, [
      [administrator, { organizationId, personId: branch.south.member.id, email: 'x' }, 'INVALID', 'email'],
      [administrator, { organizationId, personId: other.south.member.id, email }, 'NOT_FOUND'],
      [
        branch.south.secretary.actor,
        { organizationId, personId: branch.south.member.id, email },
        'NOT_ADMINISTRATOR',
      ],
    ])
  })
})

describe('the beginning of document numbers', () => {
  it('is set by an administrator and used from then on; empty, it is made from the short name', async () => {
    const branch = await buildBranch(test.runtime)
    const administrator = await buildAdministrator(test)
    const { organizationId } = branch
    await test.run(setDocumentPrefix, administrator, { organizationId, documentPrefix: '山塘党联' })
    expect((await buildNoticedMeeting(test, branch)).number).toBe('山塘党联〔2026〕1号')
    await test.run(setDocumentPrefix, administrator, { organizationId, documentPrefix: '' })
    expect((await buildNoticedMeeting(test, branch)).number).toMatch(/^测试\d+联〔2026〕2号$/)
    await expectRefusals(test, setDocumentPrefix, [
      [branch.south.secretary.actor, { organizationId, documentPrefix: '联' }, 'NOT_ADMINISTRATOR'],
      [administrator, { organizationId, documentPrefix: '长'.repeat(21) }, 'INVALID', 'documentPrefix'],
    ])
  })
})
