import { slotOf } from '@pilin/domain/attendance/check-in'
import { checkInKeyOf, signCheckInCode } from '@pilin/server/domains/attendance/sign-check-in-code'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { phone, pressAndLoad, wordsSeen } from '../kit/browser.ts'
import { buildPerson } from '../kit/builders.ts'
import { markPage, useJourney } from '../kit/journey.ts'
import { look } from '../kit/look.ts'
import { buildMeeting, morning, onDuty } from '../kit/meeting-builders.ts'
import { scan } from '../kit/qr-code.ts'
import { testSecret } from '../kit/running-server.ts'

const journey = useJourney()
const onPhone = { javaScriptEnabled: false, viewport: phone }
const key = checkInKeyOf(testSecret)

/** A branch whose meeting began seven minutes ago, and who runs it. */
async function underWay(beginsIn = -7) {
  const branch = await journey.branch()
  const meeting = await buildMeeting(journey.runtime, branch, { beginsIn })
  const startsAt = new Date(Date.now() + beginsIn * 60_000)
  const chair = onDuty(branch, startsAt)
  const other = chair === branch.south.secretary ? branch.north : branch.south
  const own = chair === branch.south.secretary ? branch.south : branch.north
  return { branch, ...meeting, chair, own, other, path: `/meetings/${meeting.meetingId}` }
}

/** A number of the list by its label. */
function countOf(page: Page, label: string) {
  const part = page.locator('dl > div').filter({ has: page.locator('dt', { hasText: label }) })
  return part.locator('dd').first()
}

describe('checking in with a telephone', () => {
  it('is a scan, a sign-in and one press, without scripts; the screen counts along', async () => {
    const { branch, chair, other, path } = await underWay()
    const page = await journey.open(chair, path)
    await page.getByRole('link', { name: '打开签到二维码' }).click()
    const picture = page.getByRole('img', { name: /签到二维码/ })
    await picture.waitFor()
    await countOf(page, '实到').getByText('0', { exact: true }).waitFor()
    await page.getByText('有表决权的应到 4 人，实到 0 人；到会 3 人才可以表决，还差 3 人。').first().waitFor()
    const mark = await markPage(page)
    const address = new URL(await scan(picture))
    expect(address.origin).toBe(journey.url)
    const member = await journey.open('a stranger', address.pathname, onPhone)
    expect(new URL(member.url()).searchParams.get('back')).toBe(address.pathname)
    const cookie = await journey.server.signIn(other.member.userId)
    await member.context().addCookies([{ name: cookie.name, value: cookie.value, url: journey.url }])
    await member.goto(address.pathname)
    const confirm = member.getByRole('button', { name: '确认签到' })
    expect((await confirm.boundingBox())?.height).toBeGreaterThanOrEqual(48)
    await pressAndLoad(member, confirm)
    await member.getByText(/您已于 \d\d:\d\d 签到。迟到 \d+ 分钟。/).waitFor()

    await countOf(page, '实到').getByText('1', { exact: true }).waitFor()
    const secretary = await journey.open(chair, path)
    for (const name of ['南书记', '北书记']) {
      await secretary.getByRole('button', { name: `为${name}签到` }).click()
    }
    await page.getByText('有表决权的应到 4 人，实到 3 人，可以表决。').first().waitFor()
    expect(await mark.wasReloaded()).toBe(false)
    const name = other === branch.north ? '北党员' : '南党员'
    const row = secretary.getByRole('listitem').filter({ hasText: new RegExp(`^${name}`) })
    await row.getByText(/已签到 迟到 \d+ 分钟 扫码/).waitFor()
  })

  it('is easy to see and to press on every screen', async () => {
    const { chair, other, meetingId, path } = await underWay()
    await look(await journey.open(chair, `${path}/check-in-code`), 'check-in-code')
    const code = signCheckInCode(key, meetingId, slotOf(new Date()))
    const member = await journey.open(other.member, `/check-in/${code}`)
    await member.getByRole('button', { name: '确认签到' }).waitFor()
    await look(member, 'check-in-ready')
  })

  it('works on a screen without scripts too, which looks again by itself', async () => {
    const { chair, path } = await underWay()
    const page = await journey.open(chair, `${path}/check-in-code`, { javaScriptEnabled: false })
    expect(await page.locator('meta[http-equiv=refresh]').count()).toBe(1)
    expect(new URL(await scan(page.getByRole('img', { name: /签到二维码/ }))).pathname).toMatch(
      /^\/check-in\//,
    )
  })

  it('answers in a sentence what does not go: expired, not invited, too early, over', async () => {
    const { branch, meetingId, own } = await underWay()
    const codeOf = (id: string, age = 0) => `/check-in/${signCheckInCode(key, id, slotOf(new Date()) - age)}`
    const member = await journey.open(own.member, codeOf(meetingId, 3), onPhone)
    await member.getByText('这个签到码已经过期，请重新扫描会场屏幕上的二维码。').waitFor()
    expect(await member.getByRole('button', { name: '确认签到' }).count()).toBe(0)
    await look(await journey.open(own.member, codeOf(meetingId, 3)), 'check-in-expired')

    const place = { organizationId: branch.organizationId, unitId: branch.south.unitId }
    const latecomer = await buildPerson(journey.runtime, place, '新来的', 'MEMBER')
    const uninvited = await journey.open(latecomer, codeOf(meetingId), onPhone)
    await uninvited.getByText(/您不在这次会议的参会人员中/).waitFor()
    expect(await wordsSeen(uninvited.locator('main'))).not.toContain('工作会商')

    const later = await buildMeeting(journey.runtime, branch, { startsAt: morning(2) })
    await member.goto(codeOf(later.meetingId))
    await member.getByText(/还没有到签到时间，.+起可以签到/).waitFor()
    const past = await buildMeeting(journey.runtime, branch, { startsAt: morning(-2) })
    await member.goto(codeOf(past.meetingId))
    await member.getByText(/扫码签到已经结束/).waitFor()
  })

  it('tells whoever presses too late to scan again', async () => {
    const { meetingId, own } = await underWay()
    const slot = slotOf(new Date())
    const member = await journey.open(
      own.member,
      `/check-in/${signCheckInCode(key, meetingId, slot)}`,
      onPhone,
    )
    // The page was open while the code went by.
    await member.evaluate(
      (action) => document.querySelector('main form')?.setAttribute('action', action),
      `/check-in/${signCheckInCode(key, meetingId, slot - 3)}`,
    )
    await pressAndLoad(member, member.getByRole('button', { name: '确认签到' }))
    await member.getByText('签到码已经更新，请重新扫描会场屏幕上的二维码。').waitFor()
  })
})

describe('leave', () => {
  it('is asked for without scripts, refused with a reason, asked for again and approved', async () => {
    const { chair, own, path } = await underWay(60)
    const member = await journey.open(own.member, path, onPhone)
    await member.locator('summary', { hasText: '请假' }).first().click()
    await member.getByLabel('请假类别').selectOption('SICK')
    await member.getByLabel('请假原因').fill('住院复查')
    await pressAndLoad(member, member.getByRole('button', { name: '确认请假' }))
    await member.getByText(/等待轮值书记批准。/).waitFor()

    const page = await journey.open(chair, path)
    await page.getByText('病假：住院复查').waitFor()
    await look(page, 'meeting-leave-asked')
    await page.locator('summary', { hasText: '不批准' }).click()
    await page.getByRole('button', { name: '确认不批准' }).click()
    await page.getByText('请填写不批准的理由，让本人知道原因。').first().waitFor()
    await page.getByLabel('不批准的理由').fill('须到会表决')
    await page.getByRole('button', { name: '确认不批准' }).click()
    await page.getByText('请假未批准').waitFor()

    await member.goto(path)
    await member.getByText(/没有批准，理由：须到会表决。/).waitFor()
    await member.locator('summary', { hasText: '修改请假原因' }).click()
    await member.getByLabel('请假原因').fill('手术')
    await pressAndLoad(member, member.getByRole('button', { name: '确认请假' }))
    await page.getByRole('button', { name: /^批准.党员的请假$/ }).click()
    await expect.poll(() => page.getByText('待批准的请假').count()).toBe(0)
    await member.goto(path)
    await member.getByText(/轮值书记已批准。/).waitFor()
  })
})

describe('who should attend', () => {
  it('is decided by the chair, with guests named, late arrivals noted and the rules to be read', async () => {
    const { chair, branch, path } = await underWay()
    const page = await journey.open(chair, path)
    await page.locator('summary', { hasText: '登记特邀人员' }).click()
    await page.getByLabel('姓名').fill('王工')
    await page.getByLabel('单位和职务').fill('水利站站长')
    await page.getByRole('button', { name: '登记', exact: true }).click()
    await page.getByRole('button', { name: '为王工签到' }).click()
    await page.getByText('特邀 1 人。').waitFor()
    const row = page.getByRole('listitem').filter({ hasText: /^北党员/ })
    await row.locator('summary').click()
    await row.getByLabel('不计入应到的原因').fill('长期患病')
    await row.getByRole('button', { name: '保存', exact: true }).click()
    await page.getByText('不计入应到：长期患病').waitFor()
    await countOf(page, '应到').getByText('3', { exact: true }).waitFor()
    const member = await journey.open(branch.south.member, path, onPhone)
    await member.locator('summary', { hasText: '参会人员' }).click()
    expect(await wordsSeen(member.locator('main'))).not.toContain('长期患病')

    const rules = await journey.open(chair, `/organizations/${branch.organizationId}/quorum`, onPhone)
    await rules.getByText('支部党员大会表决（支部工作条例第十一条）').first().waitFor()
    await rules.locator('summary', { hasText: '选择表决规则' }).click()
    await pressAndLoad(rules, rules.getByRole('button', { name: '保存' }))
    await rules.getByText('请选择事项类别。').waitFor()
    await rules.getByLabel('事项类别').selectOption('ORDINARY')
    await rules.getByLabel('表决规则', { exact: true }).selectOption('TWO_THIRDS')
    await pressAndLoad(rules, rules.getByRole('button', { name: '保存' }))
    await rules.getByText('表决规则已保存，正在进行的表决不受影响。').waitFor()
    await look(await journey.open(chair, `/organizations/${branch.organizationId}/quorum`), 'quorum-rules')
  })
})
