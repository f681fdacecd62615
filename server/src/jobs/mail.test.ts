import { buildActivity, buildVisitor } from '@kit/activities'
import { type BuiltBranch, type BuiltPerson, buildBranch } from '@kit/builders'
import { buildComingMeeting, buildNoticedMeeting } from '@kit/notices'
import { testEnvironment } from '@kit/running-server'
import { useSmtpSink } from '@kit/smtp-sink'
import { useRuntime } from '@kit/test-runtime'
import { buildNewContact } from '@kit/units'
import { asCivilDate } from '@pilin/domain/calendar/civil-date'
import { retryMinutes } from '@pilin/domain/notifications/mail'
import { afterEach, describe, expect, it } from 'vitest'
import { cancelActivity } from '../domains/activities/cancel-activity.ts'
import { cancelByLink } from '../domains/activities/cancel-by-link.ts'
import { cancelRegistration } from '../domains/activities/cancel-registration.ts'
import { readRegistration } from '../domains/activities/read-registration.ts'
import { createFormLimits } from '../domains/auth/form-limits.ts'
import { editMeeting } from '../domains/meetings/edit-meeting.ts'
import { changeContact } from '../domains/notifications/change-contact.ts'
import { markAllRead } from '../domains/notifications/mark-all-read.ts'
import { sendInvitation } from '../domains/notifications/send-invitation.ts'
import { openLog } from '../open-log.ts'
import { createMailer } from './mailer.ts'
import { sweep } from './sweep.ts'

const test = useRuntime()
const sink = useSmtpSink()
const logged: string[] = []
afterEach(async () => {
  test.setClock('2026-11-06')
  // Nobody of an earlier test gets letters any more.
  await test.runtime.database.prisma.person.updateMany({ data: { email: null } })
})

async function look(time: string, smtpUrl: string | undefined = sink.url, day = '2026-11-06'): Promise<void> {
  test.setClock(day, time)
  const environment = testEnvironment('postgresql://unused', { smtpUrl, mailFrom: '毗邻 <pilin@example.cn>' })
  await sweep({
    runtime: test.runtime,
    mailer: createMailer(environment),
    publicUrl: 'https://pilin.example.cn',
    log: openLog('trace', (line) => logged.push(line)),
  })
}

let count = 0

async function withAddress({ actor }: BuiltPerson): Promise<string> {
  count += 1
  const email = `reader${count}@example.cn`
  await test.run(changeContact, actor, { email, receivesMail: true })
  return email
}

const move = (branch: BuiltBranch, meetingId: string, place: string) =>
  test.run(editMeeting, branch.south.secretary.actor, {
    meetingId,
    title: '11月工作会商',
    date: '2026-11-20',
    startTime: '14:00',
    endTime: '16:00',
    place,
  })

/** What stands in the outbox for a person. */
const outbox = (personId: string) =>
  test.runtime.database.prisma.mailDigest.findMany({ where: { personId }, orderBy: { createdAt: 'asc' } })

describe('letters', () => {
  it('bring several changes of a few minutes as one, in Chinese, with links', async () => {
    const branch = await buildBranch(test.runtime)
    const email = await withAddress(branch.north.member)
    const { meetingId, number } = await buildNoticedMeeting(test, branch)
    test.setClock('2026-11-06', '09:01')
    await move(branch, meetingId, '北山塘文化礼堂')
    test.setClock('2026-11-06', '09:02')
    await move(branch, meetingId, '山塘<老街>&议事厅')
    await look('09:02')
    expect(sink.received).toEqual([])
    await look('09:03')
    await look('09:04')
    expect(sink.received).toHaveLength(1)
    const [{ to, mail } = { to: [], mail: undefined }] = sink.received
    expect(to).toEqual([email])
    expect(mail?.from).toEqual({ name: '毗邻', address: 'pilin@example.cn' })
    expect(mail?.subject).toBe('【毗邻】会议通知：11月工作会商等 3 条消息')
    expect(mail?.text).toContain('北党员同志：')
    expect(mail?.text).toContain(`${number}。会议定于11月20日 星期五 14:00在山塘老街议事厅召开`)
    expect(mail?.text?.match(/会议地点有变更/g)).toHaveLength(2)
    expect(mail?.text).toContain('山塘<老街>&议事厅')
    expect(mail?.text).toContain(`https://pilin.example.cn/meetings/${meetingId}/notice`)
    expect(mail?.html).toContain('山塘&lt;老街&gt;&amp;议事厅')
    expect(mail?.html).toContain(`href="https://pilin.example.cn/meetings/${meetingId}"`)
  })

  it('that come later are another letter, after a quiet time of their own', async () => {
    const branch = await buildBranch(test.runtime)
    await withAddress(branch.north.member)
    const { meetingId } = await buildNoticedMeeting(test, branch)
    await look('09:03')
    test.setClock('2026-11-06', '09:04')
    await move(branch, meetingId, '北山塘文化礼堂')
    await look('09:06')
    expect(sink.received).toHaveLength(1)
    await look('09:07')
    expect(sink.received.map(({ mail }) => mail.subject)).toEqual([
      '【毗邻】会议通知：11月工作会商',
      '【毗邻】会议地点有变更：11月工作会商',
    ])
  })

  it('are sent once by two nodes at once', async () => {
    const branch = await buildBranch(test.runtime)
    await withAddress(branch.north.member)
    await withAddress(branch.south.member)
    await buildNoticedMeeting(test, branch)
    await Promise.all([1, 2, 3, 4].map(() => look('09:05')))
    expect(sink.received).toHaveLength(2)
    expect(new Set(sink.received.flatMap(({ to }) => to)).size).toBe(2)
  })

  it('go neither to people without an address, nor to those who want none or have read already', async () => {
    const branch = await buildBranch(test.runtime)
    await withAddress(branch.south.member)
    await withAddress(branch.north.secretary)
    await test.run(changeContact, branch.observer.actor, { email: 'no@example.cn', receivesMail: false })
    await buildNoticedMeeting(test, branch)
    await test.run(markAllRead, branch.south.member.actor, {})
    await test.run(changeContact, branch.north.secretary.actor, { email: '', receivesMail: true })
    await look('09:05')
    expect(sink.received).toEqual([])
  })

  it('are not sent at all without a mail server, and old news is not sent when there is one later', async () => {
    const branch = await buildBranch(test.runtime)
    await withAddress(branch.north.member)
    await buildNoticedMeeting(test, branch)
    expect(createMailer(testEnvironment('postgresql://unused'))).toBeUndefined()
    test.setClock('2026-11-06', '09:05')
    await sweep({ runtime: test.runtime, mailer: undefined, publicUrl: '', log: openLog('silent') })
    expect(await outbox(branch.north.member.id)).toEqual([])
    await look('09:05', sink.url, '2026-11-07')
    expect(sink.received).toEqual([])
    const unread = { personId: branch.north.member.id, readAt: null }
    expect(await test.runtime.database.prisma.notification.count({ where: unread })).toBe(1)
  })
})

describe('an invitation to open a login', () => {
  it('goes out at once with the link, or who issued it learns why not', async () => {
    const branch = await buildBranch(test.runtime)
    const { prisma } = test.runtime.database
    const contactId = await buildNewContact(test, branch)
    const environment = testEnvironment('postgresql://unused', {
      smtpUrl: sink.url,
      mailFrom: '毗邻 <pilin@example.cn>',
    })
    const mailer = createMailer(environment)
    const given = {
      contactId,
      until: asCivilDate('2026-11-13'),
      address: 'https://pilin.example.cn/invitations/a-secret',
    }
    expect(await sendInvitation(test.runtime, mailer, given)).toBe('NO_ADDRESS')
    const email = 'fang@example.cn'
    await prisma.person.updateMany({ where: { contactOf: { some: { id: contactId } } }, data: { email } })
    expect(await sendInvitation(test.runtime, undefined, given)).toBe('NO_ADDRESS')
    sink.refuse(550, 1)
    expect(await sendInvitation(test.runtime, mailer, given)).toBe('NOT_SENT')
    const before = sink.received.length
    expect(await sendInvitation(test.runtime, mailer, given)).toBe('SENT')
    const [letter] = sink.received.slice(before)
    expect(letter?.to).toEqual([email])
    expect(letter?.mail.subject).toMatch(/^【毗邻】请开通登录：“.*”北山塘联络员$/)
    expect(letter?.mail.text).toContain('方知秋同志：')
    expect(letter?.mail.text).toContain(given.address)
    expect(letter?.mail.html).toContain(`href="${given.address}"`)
  })
})

describe('a letter that is not taken', () => {
  async function waiting() {
    const branch = await buildBranch(test.runtime)
    const email = await withAddress(branch.north.member)
    await buildNoticedMeeting(test, branch)
    return { personId: branch.north.member.id, email }
  }

  it('for now, is tried again after a pause, and then arrives once', async () => {
    const { personId } = await waiting()
    sink.refuse(451, 1)
    await look('09:05')
    expect(sink.received).toEqual([])
    expect(await outbox(personId)).toMatchObject([{ state: 'QUEUED', attempts: 1, failure: 'EENVELOPE 451' }])
    await look('09:05')
    expect(sink.received).toEqual([])
    await look('09:06')
    await look('09:10')
    expect(sink.received).toHaveLength(1)
    expect(await outbox(personId)).toMatchObject([{ state: 'SENT', attempts: 2 }])
  })

  it('for good, is given up at once, and its message stays in the application', async () => {
    const { personId } = await waiting()
    sink.refuse(550, 1)
    await look('09:05')
    await look('10:05')
    expect(sink.received).toEqual([])
    expect(await outbox(personId)).toMatchObject([{ state: 'FAILED', attempts: 1, failure: 'EENVELOPE 550' }])
    expect(await test.runtime.database.prisma.notification.count({ where: { personId } })).toBe(1)
  })

  it('again and again, is given up after the last pause', async () => {
    const { personId } = await waiting()
    sink.refuse(451, 100)
    for (const day of ['2026-11-06', '2026-11-07']) {
      for (let hour = 9; hour < 24; hour++) {
        for (const minute of ['05', '20', '40']) {
          await look(`${String(hour).padStart(2, '0')}:${minute}`, sink.url, day)
        }
      }
    }
    expect(await outbox(personId)).toMatchObject([{ state: 'FAILED', attempts: retryMinutes.length + 1 }])
  })

  it('because the server is away, waits for it, and so do the others', async () => {
    const branch = await buildBranch(test.runtime)
    await withAddress(branch.north.member)
    await withAddress(branch.south.member)
    await buildNoticedMeeting(test, branch)
    await look('09:05', 'smtp://127.0.0.1:1')
    const states = [...(await outbox(branch.north.member.id)), ...(await outbox(branch.south.member.id))]
    expect(states.map(({ state }) => state)).toEqual(['QUEUED', 'QUEUED'])
    expect(states.map(({ attempts }) => attempts).sort()).toEqual([0, 1])
    await look('09:07')
    expect(sink.received).toHaveLength(2)
  })

  it('because the program died on the way, is not sent a second time', async () => {
    const { personId } = await waiting()
    const { prisma } = test.runtime.database
    sink.refuse(451, 1)
    await look('09:05')
    await prisma.mailDigest.updateMany({
      where: { personId },
      data: { state: 'SENDING', claimedAt: test.runtime.clock() },
    })
    await look('09:14')
    expect(await outbox(personId)).toMatchObject([{ state: 'SENDING' }])
    await look('09:16')
    expect(sink.received).toEqual([])
    expect(await outbox(personId)).toMatchObject([{ state: 'FAILED', failure: 'INTERRUPTED' }])
  })

  it('is not written for a meeting without news', async () => {
    const branch = await buildBranch(test.runtime)
    await withAddress(branch.north.member)
    await buildComingMeeting(test, branch)
    await look('09:05')
    expect(sink.received).toEqual([])
  })
})

describe('a visitor who left an address', () => {
  const stage = async () => {
    const branch = await buildBranch(test.runtime)
    test.setClock('2026-11-06', '08:00')
    const activityId = await buildActivity(test, branch, branch.south.secretary, { places: '1' })
    const first = await buildVisitor(test, activityId, 1)
    const lu = await buildVisitor(test, activityId, 2, '陆听雨', 'lu@example.cn')
    test.setClock('2026-11-06', '08:05')
    return { branch, activityId, first, lu }
  }
  const leave = (branch: BuiltBranch, registrationId: string) =>
    test.run(cancelRegistration, branch.south.secretary.actor, { registrationId })
  const linkIn = (text = '') => /registrations\/([\w-]{43})/.exec(text)?.[1] ?? ''

  it('hears by letter that they have moved up, once, with a link with which they look and cancel', async () => {
    const { branch, first, lu } = await stage()
    await look('08:10')
    expect(sink.received).toEqual([])
    await leave(branch, first.registrationId)
    await look('08:11')
    await look('08:12')
    expect(sink.received.map(({ to }) => to)).toEqual([['lu@example.cn']])
    const [{ mail } = { mail: undefined }] = sink.received
    expect(mail?.subject).toBe('【毗邻】候补成功：音乐党课')
    expect(mail?.text).toContain('陆听雨：')
    expect(mail?.text).not.toContain('/notifications')
    const link = linkIn(mail?.text)
    const rows = await test.runtime.database.prisma.registration.findMany({
      where: { id: lu.registrationId },
    })
    expect(JSON.stringify(rows)).not.toContain(link)
    // The first link goes on working beside it.
    for (const secret of [link, lu.secret]) {
      expect(await readRegistration(test.runtime, secret)).toMatchObject({ name: '陆听雨', state: 'PLACED' })
    }
    const limits = createFormLimits(test.runtime.database)
    await cancelByLink({ runtime: test.runtime, limits, ip: '10.9.9.9' }, link)
    expect(await readRegistration(test.runtime, lu.secret)).toMatchObject({ name: '', state: 'CANCELLED' })
  })

  it('hears that it is tomorrow and that it is cancelled, and nothing any more once they have cancelled', async () => {
    const { branch, activityId, first } = await stage()
    await leave(branch, first.registrationId)
    await look('08:11')
    await look('14:00', sink.url, '2026-11-19')
    await test.run(cancelActivity, branch.south.secretary.actor, { activityId, reason: '台风' })
    await look('14:01', sink.url, '2026-11-19')
    expect(sink.received.map(({ mail }) => mail.subject)).toEqual([
      '【毗邻】候补成功：音乐党课',
      '【毗邻】活动提醒：音乐党课',
      '【毗邻】活动已取消：音乐党课',
    ])
    const other = await stage()
    await leave(other.branch, other.first.registrationId)
    sink.refuse(451, 1)
    sink.received.length = 0
    await look('08:11')
    await leave(other.branch, other.lu.registrationId)
    await look('08:13')
    expect(sink.received).toEqual([])
    const { registrationId } = other.lu
    const letters = await test.runtime.database.prisma.mailDigest.findMany({ where: { registrationId } })
    expect(letters).toMatchObject([{ kind: 'activity.moved-up', state: 'DROPPED' }])
  })
})

it('no address ever stands in the log or in the outbox', async () => {
  expect(logged.join('\n')).not.toMatch(/@example\.cn/)
  const rows = await test.runtime.database.prisma.mailDigest.findMany()
  expect(rows.length).toBeGreaterThan(0)
  expect(JSON.stringify(rows)).not.toContain('@')
})
