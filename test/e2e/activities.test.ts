import { slotOf } from '@pilin/domain/attendance/check-in'
import { addDays } from '@pilin/domain/calendar/civil-date'
import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { checkInKeyOf, signCheckInCode } from '@pilin/server/domains/attendance/sign-check-in-code'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { phone, pressAndLoad, wordsSeen } from '../kit/browser.ts'
import { cameraPhoto } from '../kit/camera-photo.ts'
import { type BuiltCouncil, buildCouncil } from '../kit/council.ts'
import { useJourney } from '../kit/journey.ts'
import { look } from '../kit/look.ts'
import { toOrganizationPage } from '../kit/organization-pages.ts'
import { testSecret } from '../kit/running-server.ts'

const journey = useJourney()
const key = checkInKeyOf(testSecret)
const plain = { javaScriptEnabled: false, viewport: phone }

/** The secretariat founds a brand and announces an activity of it for tomorrow, with one place. */
async function announce({
  organizationId,
  committee,
}: BuiltCouncil): Promise<{ office: Page; link: string }> {
  const office = await journey.open(committee.secretariat, `/organizations/${organizationId}/brands`, plain)
  await office.locator('summary', { hasText: '设立品牌' }).click()
  await pressAndLoad(office, office.getByRole('button', { name: '保存' }))
  await office.getByText('请填写品牌名称。').waitFor()
  await office.getByLabel('品牌名称').fill('白金加油站')
  await pressAndLoad(office, office.getByRole('button', { name: '保存' }))
  await toOrganizationPage(office, '活动')
  await pressAndLoad(office, office.getByRole('link', { name: '发布活动' }))
  await office.getByLabel('活动名称').fill('午间健康讲座')
  await office.getByLabel('地点').fill('外滩楼宇 3 楼')
  await office.getByLabel('日期').fill(addDays(civilDateOf(new Date()), 1))
  await office.getByLabel('开始时间').fill('12:30')
  await office.getByLabel('结束时间').fill('12:00')
  await office.getByLabel('名额').fill('1')
  await office.getByLabel('品牌').selectOption({ label: '白金加油站' })
  await office.getByRole('checkbox', { name: '公开报名' }).check()
  await pressAndLoad(office, office.getByRole('button', { name: '发布' }))
  await office.getByText('结束时间要晚于开始时间。').waitFor()
  expect(await office.getByLabel('活动名称').inputValue()).toBe('午间健康讲座')
  await office.getByLabel('结束时间').fill('13:30')
  await pressAndLoad(office, office.getByRole('button', { name: '发布' }))
  await office.getByRole('heading', { level: 1, name: '午间健康讲座' }).waitFor()
  await office.locator('summary', { hasText: '公开报名链接' }).click()
  const link = await office.getByRole('link', { name: /\/activities\// }).getAttribute('href')
  return { office, link: new URL(link ?? '').pathname }
}

/** A visitor registers on a phone without scripts; the path of their own link. */
async function register(visitor: Page, link: string, name: string, number: string): Promise<string> {
  await visitor.goto(link)
  await visitor.getByLabel('姓名').fill(name)
  await visitor.getByLabel('手机号').fill(number)
  await pressAndLoad(visitor, visitor.getByRole('button', { name: /提交报名/ }))
  await visitor.getByText('报名已收到').waitFor()
  return new URL(visitor.url()).pathname
}

/** Lets the hour of the activity come. */
async function begin(activityId: string, minutesAgo: number): Promise<void> {
  const startsAt = new Date(Date.now() - minutesAgo * 60_000)
  const endsAt = new Date(startsAt.getTime() + 60 * 60_000)
  await journey.runtime.database.prisma.activity.update({
    where: { id: activityId },
    data: { startsAt, endsAt },
  })
}

it('an activity: visitors register without accounts, the queue moves up, they arrive and evaluate, without scripts', async () => {
  const council = await buildCouncil(journey.runtime)
  const { organizationId, committee, exchange } = council
  const { office, link } = await announce(council)
  const activityId = link.split('/').at(-1) ?? ''

  const first = await journey.open('a stranger', link, plain)
  await pressAndLoad(first, first.getByRole('button', { name: '提交报名' }))
  await first.getByText('请填写姓名。').waitFor()
  const firstLink = await register(first, link, '冯观澜', '138 0013 8000')
  await first.getByText('已报名，请准时到场').waitFor()
  const second = await journey.open('a stranger', link, plain)
  await second.getByText('名额已满，现在报名排在候补第一位。').waitFor()
  const words = await wordsSeen(second.locator('main'))
  expect(words).not.toMatch(/冯观澜|138/)
  await second.getByLabel('姓名').fill('冯')
  await second.getByLabel('手机号').fill('13800138000')
  await pressAndLoad(second, second.getByRole('button', { name: /提交报名/ }))
  await second.getByText('这个手机号已经报名').waitFor()
  const secondLink = await register(second, link, '陆听雨', '13900139000')
  await second.getByText('候补，排在第一位').waitFor()

  // Somebody with an account waits behind her.
  const member = await journey.open(
    exchange.member,
    `/organizations/${organizationId}/activities/${activityId}`,
    plain,
  )
  expect(await wordsSeen(member.locator('main'))).not.toMatch(/冯观澜|13800138000/)
  await pressAndLoad(member, member.getByRole('button', { name: '我要报名' }))
  await member.getByText('候补，前面还有 1 项报名').waitFor()

  await first.goto(firstLink)
  await first.locator('summary', { hasText: '取消报名' }).click()
  await pressAndLoad(first, first.getByRole('button', { name: '确认取消报名' }))
  await first.getByText('报名已取消').waitFor()
  await second.goto(secondLink)
  await second.getByText('已报名，请准时到场').waitFor()
  await member.reload()
  await member.getByText('候补，排在第一位').waitFor()
  await office.reload()
  const list = await wordsSeen(office.getByRole('region', { name: '报名名单' }))
  expect(list).toMatch(/陆听雨.*13900139000.*已报名.*程晓帆.*候补/s)
  expect(list).not.toContain('冯观澜')

  await begin(activityId, 5)
  await pressAndLoad(office, office.getByRole('link', { name: '打开签到二维码' }))
  await office.getByText('已到场 0 人，报名 1 人').waitFor()
  await second.goto(`/activities/check-in/${signCheckInCode(key, activityId, slotOf(new Date()))}`)
  const door = await journey.open('a stranger', new URL(second.url()).pathname)
  await look(door, 'arrival')
  await second.getByLabel('报名时填写的手机号').fill('13900139000')
  await pressAndLoad(second, second.getByRole('button', { name: '签到' }))
  await second.getByText('已签到，欢迎您。').waitFor()
  await office.reload()
  await office.getByText('已到场 1 人，报名 1 人').waitFor()

  await begin(activityId, 90)
  await pressAndLoad(office, office.getByRole('link', { name: '返回活动' }))
  await office.locator('summary', { hasText: '填写活动情况' }).click()
  await office.getByRole('textbox', { name: '活动情况' }).fill('讲了颈椎保健。')
  await office.getByRole('textbox', { name: '支出' }).fill('300')
  const photo = { name: '现场.jpg', mimeType: 'image/jpeg', buffer: cameraPhoto }
  await office.getByLabel('照片或材料').setInputFiles(photo)
  await pressAndLoad(office, office.getByRole('button', { name: '保存', exact: true }))
  await office.getByRole('link', { name: '现场.jpg' }).waitFor()
  await pressAndLoad(office, office.getByRole('button', { name: '发起评价' }))
  const evaluationPath = new URL(office.url()).pathname
  await door.goto(`/evaluate/${evaluationPath.split('/').at(-1)}`)
  await look(door, 'evaluate')
  await second.goto(secondLink)
  await pressAndLoad(second, second.getByRole('link', { name: '评价这次活动' }))
  await pressAndLoad(second, second.getByRole('button', { name: '提交评价' }))
  await second.getByText('请选择满意程度。').waitFor()
  await second.getByRole('radio', { name: '非常满意' }).check()
  await second.getByRole('radio', { name: '解决了', exact: true }).check()
  await second.getByLabel('意见和建议').fill('希望每月一次')
  await pressAndLoad(second, second.getByRole('button', { name: '提交评价' }))
  await second.getByText('谢谢您的评价！').waitFor()
  await second.goto(`/evaluate/${evaluationPath.split('/').at(-1)}`)
  await second.getByText('您已经评价过了，谢谢。').waitFor()
  // Once for the person: from another browser too.
  const elsewhere = await journey.open('a stranger', secondLink, plain)
  await pressAndLoad(elsewhere, elsewhere.getByRole('link', { name: '评价这次活动' }))
  await elsewhere.getByText('您已经评价过了，谢谢。').waitFor()
  await pressAndLoad(elsewhere, elsewhere.getByRole('link', { name: '返回我的报名' }))

  await member.goto(evaluationPath)
  await member.locator('summary', { hasText: '以本单位的名义评价' }).click()
  await member.getByRole('radio', { name: '满意', exact: true }).check()
  await member.getByRole('radio', { name: '解决了一部分' }).check()
  await pressAndLoad(member, member.getByRole('button', { name: '提交评价' }))
  await office.reload()
  await office
    .getByText('服务对象 1 人评价，平均 5.0 分（满分 5 分），满意率 100%；成员单位 1 家评价，平均 4.0 分')
    .waitFor()
  await pressAndLoad(office, office.getByRole('button', { name: '提请下次会议通报成效' }))
  await pressAndLoad(office, office.getByRole('button', { name: '结束评价' }))
  await pressAndLoad(office, office.getByRole('link', { name: '成效通报：午间健康讲座' }))
  await office.getByRole('definition').filter({ hasText: '请会议听取并讨论下一步安排。' }).waitFor()
  await second.reload()
  await second.getByText('您已经评价过了，谢谢。').waitFor()

  // With scripts, because the judge of accessibility is one; the pages send none.
  const home = `/organizations/${organizationId}`
  const desk = await journey.open(committee.secretariat, evaluationPath)
  await look(desk, 'evaluation')
  await desk.goto(`${home}/activities/${activityId}`)
  await look(desk, 'activity-held')
  await desk.goto(`${home}/brands`)
  await look(desk, 'brands')
  await begin(activityId, 5)
  await desk.goto(`${home}/activities/${activityId}/check-in-code`)
  await look(desk, 'activity-code')
}, 180_000)

it('the pages of an activity to come, for the secretariat, a member and a stranger', async () => {
  const council = await buildCouncil(journey.runtime)
  const { organizationId, committee, exchange } = council
  const { link } = await announce(council)
  const activityId = link.split('/').at(-1) ?? ''
  const stranger = await journey.open('a stranger', link)
  await look(stranger, 'public-activity')
  const visitorLink = await register(stranger, link, '冯观澜', '13800138000')
  await look(stranger, 'registration')
  const home = `/organizations/${organizationId}`
  const contact = await journey.open(exchange.contact, `${home}/activities`)
  await look(contact, 'activities')
  await contact.getByRole('link', { name: '午间健康讲座' }).click()
  await contact.locator('summary', { hasText: '单位集体报名' }).click()
  await contact.getByLabel('人数').fill('2')
  await pressAndLoad(contact, contact.getByRole('button', { name: '集体报名' }))
  await contact.getByText('这项活动一共 1 个名额，请减少人数。').waitFor()
  await contact.getByLabel('人数').fill('1')
  await pressAndLoad(contact, contact.getByRole('button', { name: '集体报名' }))
  await contact.getByText('候补，排在第一位').waitFor()
  const places = contact.getByRole('textbox', { name: '人数' })
  await places.fill('2')
  await pressAndLoad(contact, contact.getByRole('button', { name: '修改人数' }))
  await contact.getByText('名额不够，最多可以改为 1 人。').waitFor()
  expect(await places.inputValue()).toBe('2')
  await look(contact, 'activity-full')
  const desk = await journey.open(committee.secretariat, `${home}/activities/new`)
  await look(desk, 'activity-new')
  await desk.goto(`${home}/activities/${activityId}`)
  await desk.locator('summary', { hasText: '公开报名链接' }).click()
  await look(desk, 'activity')
  await desk.locator('summary', { hasText: '取消活动' }).click()
  await desk.getByLabel('取消原因').fill('台风')
  await pressAndLoad(desk, desk.getByRole('button', { name: '确认取消活动' }))
  await stranger.goto(visitorLink)
  await stranger.getByText('活动已经取消，原因：台风').waitFor()
  await stranger.goto(link)
  expect(await stranger.getByRole('button', { name: /提交报名/ }).count()).toBe(0)
}, 120_000)

it('strangers find nothing by a guessed link', async () => {
  const branch = await journey.branch()
  const stranger = await journey.open('a stranger', '/sign-in', plain)
  for (const path of [
    `/registrations/${'a'.repeat(43)}`,
    '/registrations/x',
    `/activities/${branch.organizationId}`,
    '/activities/x',
    `/evaluate/${branch.organizationId}`,
    '/evaluate/x',
  ]) {
    expect((await stranger.goto(path))?.status(), path).toBe(404)
  }
  await stranger.goto('/activities/check-in/x')
  await stranger.getByText('签到码已经更新').waitFor()
})
