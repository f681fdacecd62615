import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { wordsSeen } from '../kit/browser.ts'
import { markPage, useJourney } from '../kit/journey.ts'
import { look } from '../kit/look.ts'
import { buildMeeting, morning, onDuty } from '../kit/meeting-builders.ts'
import { enterSection, typeInto, untilSaved } from '../kit/minutes-page.ts'
import { actionItemOn, pressTool, writableParts } from '../kit/minutes-toolbar.ts'

const journey = useJourney()
const topic = '明月山塘景区共建'

/** A branch with a meeting of today, and who is on duty. */
async function aMeeting(startsAt: Date) {
  const branch = await journey.branch()
  const meeting = await buildMeeting(journey.runtime, branch, { startsAt, topics: [topic] })
  const chair = onDuty(branch, startsAt)
  const other = chair === branch.south.secretary ? branch.north.secretary : branch.south.secretary
  return { branch, meeting, chair, other, path: `/meetings/${meeting.meetingId}` }
}

async function confirm(page: Page, remark = ''): Promise<void> {
  await page.getByLabel('确认意见').fill(remark)
  await page.getByRole('button', { name: '确认会议记录' }).click()
}

/** What was said, a resolution, and an action item that still lacks its date. */
async function writeRecord(page: Page): Promise<void> {
  await typeInto(page, '会议听取了清淤工程的进展。', topic)
  await page.keyboard.press('Enter')
  await pressTool(page, topic, '决议')
  await page.keyboard.type('每周五联合清理界河。')
  await page.keyboard.press('Enter')
  await pressTool(page, topic, '督办事项')
  await page.keyboard.type('采购打捞船一艘。')
  await actionItemOn(page, topic, '采购打捞船')
    .getByLabel('责任人')
    .selectOption({ label: '北党员（北山塘）' })
}

describe('a meeting from its end to its frozen record', () => {
  it('is ended, written down, submitted, returned, confirmed by both villages, and then stands', async () => {
    const { branch, chair, other, path } = await aMeeting(morning(-1))
    const page = await journey.open(chair, path)
    await page.locator('summary', { hasText: '结束会议' }).click()
    await page.getByRole('button', { name: '确认结束会议' }).click()
    await page.getByText('会议已结束。').waitFor()

    const record = await journey.open(chair, `${path}/minutes`)
    const colleague = await journey.open(other, `${path}/minutes`)
    const marks = [await markPage(record), await markPage(colleague)]
    await writeRecord(record)

    // The date is missing, and that is said in a sentence that names the item.
    const submit = record.getByRole('button', { name: '提交会议记录' })
    await submit.click()
    await record
      .getByText(`“${topic}”第 1 条督办事项（“采购打捞船一艘。”）还没有完成期限，请填写日期。`)
      .waitFor()
    await look(record, 'minutes-incomplete')
    await actionItemOn(record, topic, '采购打捞船').getByLabel('完成期限').fill('2027-03-31')
    await untilSaved(record)
    await submit.click()

    // The other page becomes a text to be read by itself.
    for (const each of [record, colleague]) {
      await each.getByText('已提交，等待各单位书记确认。').waitFor()
      await expect.poll(() => writableParts(each).count()).toBe(0)
    }
    await colleague.getByText('责任人：北党员（北山塘）　完成期限：2027年3月31日').waitFor()

    await look(colleague, 'minutes-submitted')

    await confirm(record, '属实。')
    await colleague.getByText(/意见：属实。/).waitFor()
    await colleague.locator('summary', { hasText: '退回修改' }).click()
    await colleague.getByText('退回后可以继续修改，已有 1 个单位的确认将一并撤回。').waitFor()
    await colleague.getByRole('button', { name: '确认退回' }).click()
    await colleague.getByText('请填写退回修改的原因。').first().waitFor()
    await colleague.getByLabel('退回修改的原因').fill('打捞船应为两艘')
    await colleague.getByRole('button', { name: '确认退回' }).click()

    // Both write on where they are.
    for (const each of [record, colleague]) await enterSection(each, topic)
    await actionItemOn(colleague, topic, '采购打捞船').getByText('采购打捞船一艘。').click()
    await colleague.keyboard.press('End')
    await colleague.keyboard.type('改为两艘。')
    await actionItemOn(record, topic, '改为两艘。').waitFor()
    await untilSaved(colleague)
    await submit.click()
    await colleague.getByText('已提交，等待各单位书记确认。').waitFor()
    expect(await colleague.getByText('待确认').count()).toBe(2)

    await confirm(record)
    await record.getByText(/已于 .* 确认/).waitFor()
    await confirm(colleague)
    for (const each of [record, colleague]) {
      await each.getByText('已定稿，不再改变。').waitFor()
      await each.getByRole('heading', { name: '决议和督办事项' }).waitFor()
      await each.getByText(`〔${new Date(morning(-1)).getFullYear()}〕1号`).waitFor()
    }
    for (const mark of marks) expect(await mark.wasReloaded()).toBe(false)

    const member = await journey.open(branch.south.member, `${path}/minutes`, { javaScriptEnabled: false })
    expect(await wordsSeen(member.locator('main'))).toContain('采购打捞船一艘。改为两艘。')
    expect(await wordsSeen(member.locator('main'))).toContain('北党员（北山塘），2027年3月31日前完成')
  })

  it('cannot be ended before it has begun, and that is said in a sentence', async () => {
    const { chair, path, meeting } = await aMeeting(morning(-1))
    const page = await journey.open(chair, path, { javaScriptEnabled: false })
    await page.locator('summary', { hasText: '结束会议' }).click()
    // While the page was open the meeting was put off.
    const startsAt = morning(1)
    const data = { startsAt, endsAt: new Date(startsAt.getTime() + 7_200_000) }
    const { prisma } = journey.runtime.database
    await prisma.meeting.update({ where: { id: meeting.meetingId }, data })
    await page.getByRole('button', { name: '确认结束会议' }).click()
    await page.getByText('会议还没有开始，开始后在这里结束会议。').waitFor()
    expect(await page.getByRole('button', { name: '确认结束会议' }).count()).toBe(0)
    expect((await prisma.meeting.findUniqueOrThrow({ where: { id: meeting.meetingId } })).state).toBe(
      'PLANNED',
    )
  })

  it('is cancelled with a reason that everybody reads', async () => {
    const { branch, chair, path } = await aMeeting(morning(1))
    const page = await journey.open(chair, path)
    const member = await journey.open(branch.north.member, path)
    await page.locator('summary', { hasText: '取消会议' }).click()
    await page.getByRole('button', { name: '确认取消会议' }).click()
    await page.getByText('请填写取消的原因。').first().waitFor()
    await page.getByLabel('取消的原因').fill('台风红色预警')
    await page.getByRole('button', { name: '确认取消会议' }).click()
    await member.getByText('会议已取消。原因：台风红色预警').waitFor()
    expect(await member.getByRole('button', { name: '参加' }).count()).toBe(0)
    await look(member, 'meeting-cancelled')
  })
})
