import { addDays } from '@pilin/domain/calendar/civil-date'
import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { cancelMeeting } from '@pilin/server/domains/meetings/cancel-meeting'
import { editMeeting } from '@pilin/server/domains/meetings/edit-meeting'
import { issueNotice } from '@pilin/server/domains/notices/issue-notice'
import { execute } from '@pilin/server/kernel/execute'
import { describe, expect, it } from 'vitest'
import { pressAndLoad } from '../kit/browser.ts'
import { useJourney } from '../kit/journey.ts'
import { look } from '../kit/look.ts'
import { buildMeeting, morning, onDuty } from '../kit/meeting-builders.ts'
import { digestOf } from '../kit/unchanged.ts'

const journey = useJourney()
const withoutScripts = { javaScriptEnabled: false }

async function comingMeeting() {
  const branch = await journey.branch()
  const startsAt = morning(7)
  const { meetingId } = await buildMeeting(journey.runtime, branch, { title: '工作会商', startsAt })
  return { branch, meetingId, chair: onDuty(branch, startsAt), date: civilDateOf(startsAt) }
}

/** The same with its notice issued, through the use case. */
async function noticedMeeting() {
  const meeting = await comingMeeting()
  const { number } = await execute(journey.runtime, issueNotice, meeting.chair.actor, {
    meetingId: meeting.meetingId,
    requirements: '请准时到会。',
    replyDate: addDays(meeting.date, -1),
    replyTime: '17:00',
    contact: '书记 13000000000',
  })
  return { ...meeting, number }
}

describe('a notice', () => {
  it('is previewed and issued by the secretary on duty, once, with what was typed kept after a refusal', async () => {
    const { meetingId, chair, date } = await comingMeeting()
    const page = await journey.open(chair, `/meetings/${meetingId}`)
    await page.getByRole('link', { name: '签发会议通知' }).click()
    await page.getByRole('heading', { name: '签发前预览' }).waitFor()
    await page.getByText('（签发时编号）').waitFor()
    await page.getByLabel('联系人及电话').fill('王书记 13000000000')
    await page.getByLabel('会议要求').fill('请携带第三季度总结。')
    await pressAndLoad(page, page.getByRole('button', { name: '更新预览' }))
    await page.getByText('联系人：王书记 13000000000').waitFor()
    await page.locator('#notice').getByText('请携带第三季度总结。').waitFor()
    await look(page, 'notice-preview')

    const before = await digestOf(journey.runtime.database)
    await page.getByLabel('回复截止日期').fill(addDays(date, 1))
    await pressAndLoad(page, page.getByRole('button', { name: '签发通知' }))
    await page.getByText('回复截止时间要早于会议开始时间，请重新选择。').waitFor()
    expect(await page.getByLabel('联系人及电话').inputValue()).toBe('王书记 13000000000')
    expect(await page.getByLabel('会议要求').inputValue()).toBe('请携带第三季度总结。')
    expect(await digestOf(journey.runtime.database)).toEqual(before)

    await page.getByLabel('回复截止日期').fill(addDays(date, -1))
    const twin = await page.context().newPage()
    await twin.goto(`/meetings/${meetingId}/notice`)
    await twin.getByLabel('联系人及电话').fill('另一个窗口')
    await pressAndLoad(page, page.getByRole('button', { name: '签发通知' }))
    await page
      .getByRole('status')
      .getByText(/通知已经签发，文号为测试\d+联〔\d{4}〕1号/)
      .waitFor()
    await look(page, 'notice-issued')

    // The other window still shows the form: it is refused, and nothing is issued a second time.
    const issued = await digestOf(journey.runtime.database)
    await pressAndLoad(twin, twin.getByRole('button', { name: '签发通知' }))
    expect(await twin.getByRole('button', { name: '签发通知' }).count()).toBe(0)
    await twin
      .getByRole('alert')
      .getByText(/会议通知已经签发（.+1号），不能再次签发。/)
      .waitFor()
    await twin.getByText('请携带第三季度总结。').waitFor()
    expect(await digestOf(journey.runtime.database)).toEqual(issued)
  })

  it('reaches a member without scripts: the count, the message, the notice, the reply', async () => {
    const { branch, meetingId, number } = await noticedMeeting()
    const phone = { ...withoutScripts, viewport: { width: 360, height: 780 } }
    const page = await journey.open(branch.north.member, '/', phone)
    await pressAndLoad(page, page.getByRole('link', { name: '消息（1）' }))
    // What looks at a page for people needs scripts of its own; the page itself has none.
    await look(await journey.open(branch.north.member, '/notifications'), 'notifications')
    const open = page.getByRole('button', { name: '查看：会议通知：工作会商' })
    expect((await open.boundingBox())?.height).toBeGreaterThanOrEqual(48)
    await pressAndLoad(page, open)
    expect(new URL(page.url()).pathname).toBe(`/meetings/${meetingId}/notice`)
    await page.getByText(number, { exact: true }).waitFor()
    await page.getByText('您还没有回复。').waitFor()
    expect(await page.getByRole('link', { name: '消息', exact: true }).count()).toBe(1)
    await pressAndLoad(page, page.getByRole('link', { name: '去回复' }))
    await pressAndLoad(page, page.getByRole('button', { name: '参加', exact: true }))
    await page.getByText('您已回复：参加。').waitFor()
    await pressAndLoad(page, page.getByRole('link', { name: '看会议通知' }))
    await page.getByText('您已回复：参加。').waitFor()
  })

  it('is followed by a message when the meeting moves or is cancelled, and says so itself', async () => {
    const { branch, meetingId, chair, date } = await noticedMeeting()
    const page = await journey.open(branch.observer, '/notifications', withoutScripts)
    await execute(journey.runtime, editMeeting, chair.actor, {
      meetingId,
      title: '工作会商',
      date,
      startTime: '15:00',
      endTime: '17:00',
      place: '北山塘文化礼堂',
    })
    await page.reload()
    await page.getByRole('heading', { name: '未读会议时间有变更：工作会商' }).waitFor()
    await page.goto(`/meetings/${meetingId}/notice`)
    await page.getByText(/会议的时间或地点有变更，以此为准：.*15:00–17:00，北山塘文化礼堂。/).waitFor()
    await execute(journey.runtime, cancelMeeting, chair.actor, { meetingId, reason: '台风影响' })
    await page.reload()
    await page.getByText('会议已取消。原因：台风影响').waitFor()
    await page.goto('/notifications')
    await page.getByRole('heading', { name: '未读会议已取消：工作会商' }).waitFor()
    await pressAndLoad(page, page.getByRole('button', { name: '全部标为已读' }))
    await page.getByText('已经全部标为已读。').waitFor()
    expect(await page.getByRole('link', { name: '消息', exact: true }).count()).toBe(1)
  })

  it('that is not issued yet says who issues it; to strangers there is none', async () => {
    const { branch, meetingId, chair } = await comingMeeting()
    const member = await journey.open(branch.north.member, `/meetings/${meetingId}/notice`, withoutScripts)
    await member.getByText(`由轮值书记（${chair.actor.name}）签发。`).waitFor()
    const path = `/meetings/${meetingId}/notice`
    await look(await journey.open(branch.north.member, path), 'notice-not-issued')
    const other = await journey.branch()
    const stranger = await journey.open(other.north.member, `/meetings/${meetingId}/notice`, withoutScripts)
    await stranger.getByText('没有找到这项内容').waitFor()
  })
})

describe('messages by e-mail', () => {
  it('are asked for on one’s own account page, without scripts', async () => {
    const branch = await journey.branch()
    const page = await journey.open(branch.north.member, '/account', withoutScripts)
    const email = page.getByRole('textbox', { name: '邮箱' })
    await email.fill('wang@')
    await pressAndLoad(page, page.getByRole('button', { name: '保存' }))
    await page.getByText('请填写正确的邮箱地址').waitFor()
    expect(await email.inputValue()).toBe('wang@')
    await email.fill('wang@example.cn')
    await page.getByLabel('接收邮件提醒').uncheck()
    await pressAndLoad(page, page.getByRole('button', { name: '保存' }))
    await page.getByText('邮件提醒的设置已经保存。').waitFor()
    expect(await email.inputValue()).toBe('wang@example.cn')
    expect(await page.getByLabel('接收邮件提醒').isChecked()).toBe(false)
    await look(await journey.open(branch.north.member, '/account'), 'account-contact')
  })
})
