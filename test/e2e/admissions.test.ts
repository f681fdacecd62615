import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { fragmentOf } from '@pilin/domain/minutes/fragments'
import { endMeeting } from '@pilin/server/domains/meetings/end-meeting'
import { planMeeting } from '@pilin/server/domains/meetings/plan-meeting'
import { confirmMinutes } from '@pilin/server/domains/minutes/confirm-minutes'
import { submitMinutes } from '@pilin/server/domains/minutes/submit-minutes'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { phone, pressAndLoad, wordsSeen } from '../kit/browser.ts'
import { type BuiltCouncil, buildCouncil } from '../kit/council.ts'
import { useJourney } from '../kit/journey.ts'
import { look } from '../kit/look.ts'
import { resolution, writeMinutes } from '../kit/minutes-text.ts'
import { executing } from '../kit/test-runtime.ts'

const journey = useJourney()
const test = executing(() => journey.runtime)
const plain = { javaScriptEnabled: false, viewport: phone }

async function fillApplication(page: Page, name: string): Promise<void> {
  await page.getByLabel('类型').selectOption({ label: '机构' })
  await page.getByLabel('单位名称').fill(name)
  await page.getByLabel('简称').fill('保交所')
  for (const [label, value] of [
    ['省（直辖市）', '上海市'],
    ['市', '上海市'],
    ['区（县）', '黄浦区'],
    ['姓名', '沈知行'],
    ['联系电话', '021-63210001'],
  ] as const) {
    await page.getByLabel(label, { exact: true }).fill(value)
  }
}

/** A session of the council today, which has begun. */
async function sessionToday({ organizationId, committee }: BuiltCouncil): Promise<string> {
  const { meetingId } = await test.run(planMeeting, committee.secretariat.actor, {
    ...{ organizationId, kind: 'COUNCIL_SESSION', title: '四季度联席会议', place: '外滩' },
    ...{ date: civilDateOf(new Date()), startTime: '00:00', endTime: '23:59' },
  })
  return meetingId
}

/** The session passes a resolution on the application, and its minutes are frozen. */
async function decide({ committee }: BuiltCouncil, meetingId: string): Promise<void> {
  const { prisma } = journey.runtime.database
  const item = await prisma.agendaItem.findFirstOrThrow({
    where: { meetingId, state: 'ACCEPTED' },
    include: { meeting: { select: { minutes: true } } },
  })
  await writeMinutes(journey.runtime.database, item.meeting.minutes?.documentId ?? '', {
    [fragmentOf(item.id)]: [resolution('同意吸收上海保险交易所为成员单位。')],
  })
  const { actor } = committee.general
  await test.run(endMeeting, actor, { meetingId })
  const { contentHash } = await test.run(submitMinutes, actor, { meetingId })
  await test.run(confirmMinutes, actor, { meetingId, contentHash })
}

it('a unit applies without an account, is examined, decided on by the session and admitted, without scripts', async () => {
  const council = await buildCouncil(journey.runtime)
  const { organizationId, committee, exchange } = council
  const visitor = await journey.open('a stranger', `/apply/${organizationId}`, plain)
  await fillApplication(visitor, '上海保险交易所')
  await pressAndLoad(visitor, visitor.getByRole('button', { name: '提交申请' }))
  await visitor.getByText('请填写申请理由。').waitFor()
  expect(await visitor.getByLabel('单位名称').inputValue()).toBe('上海保险交易所')
  await visitor.getByLabel('申请理由').fill('希望共享党课资源。')
  await pressAndLoad(visitor, visitor.getByRole('button', { name: '提交申请' }))
  await visitor.getByText('待审查', { exact: true }).waitFor()
  const link = new URL(visitor.url()).pathname

  const office = await journey.open(committee.secretariat, `/organizations/${organizationId}/units`, plain)
  await pressAndLoad(office, office.getByRole('link', { name: '入会、退出和暂停' }))
  await pressAndLoad(office, office.getByRole('link', { name: '上海保险交易所' }))
  expect(await wordsSeen(office.locator('main'))).toContain('021-63210001')
  await office.getByLabel('审查意见').selectOption({ label: '请申请单位补充材料' })
  await pressAndLoad(office, office.getByRole('button', { name: '提交审查意见' }))
  await office.getByText('请写明需要补充什么，或者不通过的原因。').waitFor()
  await office.getByLabel('说明').fill('请补充党员人数。')
  await pressAndLoad(office, office.getByRole('button', { name: '提交审查意见' }))

  await visitor.goto(link)
  await visitor.getByText('请补充党员人数。').waitFor()
  // Who examines is not named to strangers.
  expect(await wordsSeen(visitor.locator('main'))).not.toContain('林听涛')
  await visitor.getByLabel('补充说明').fill('党员 42 名。')
  await pressAndLoad(visitor, visitor.getByRole('button', { name: '提交补充材料' }))
  await visitor.getByText('党员 42 名。').waitFor()

  await office.reload()
  await office.getByLabel('审查意见').selectOption({ label: '审查通过，提请会议决定' })
  await pressAndLoad(office, office.getByRole('button', { name: '提交审查意见' }))
  await office.getByText('没有尚未召开的联席会议').waitFor()
  const meetingId = await sessionToday(council)
  await office.reload()
  await pressAndLoad(office, office.getByRole('button', { name: '列入议程' }))
  await office.getByText('会议记录定稿、并在这项议题下写有决议之后').waitFor()
  await decide(council, meetingId)
  await office.reload()
  await office.getByLabel('会议的决定').selectOption({ label: '通过，按决议办理' })
  await pressAndLoad(office, office.getByRole('button', { name: '办结' }))
  await office.getByText('会议通过，已办理').waitFor()
  await pressAndLoad(office, office.getByRole('link', { name: '查看单位资料' }))
  await office.getByRole('heading', { name: '上海保险交易所', level: 1 }).waitFor()
  expect(await wordsSeen(office.getByRole('region', { name: '联络员' }))).toContain('沈知行')
  await visitor.goto(link)
  await visitor.getByText(/^会议通过，已办理：自.*起为成员单位$/).waitFor()

  // Members who are not of the secretariat see no applications.
  const refused = await journey.open(exchange.member, `/organizations/${organizationId}/applications`, plain)
  await refused.getByText('这项内容由秘书处办理，请联系秘书处。').waitFor()

  const looking = await journey.open('a stranger', `/apply/${organizationId}`)
  await look(looking, 'apply')
  await looking.goto(link)
  await look(looking, 'application-status')
  const desk = await journey.open(committee.secretariat, `/organizations/${organizationId}/applications`)
  await desk.locator('summary', { hasText: '已办结' }).click()
  await look(desk, 'applications')
  await desk.getByRole('link', { name: '上海保险交易所' }).click()
  await desk.getByText('办理经过').waitFor()
  await look(desk, 'application')
}, 120_000)

it('strangers find nothing by a guessed link, and do not send forms without end', async () => {
  const { organizationId } = await buildCouncil(journey.runtime)
  const branch = await journey.branch()
  const visitor = await journey.open('a stranger', `/apply/${organizationId}`, plain)
  for (const path of [
    `/applications/${'a'.repeat(43)}`,
    '/applications/x',
    `/apply/${branch.organizationId}`,
    '/apply/1',
    `/apply/${organizationId.replace(/.$/, '0')}x`,
  ]) {
    expect((await visitor.goto(path))?.status(), path).toBe(404)
  }
  const send = async (index: number) => {
    await visitor.goto(`/apply/${organizationId}`)
    await fillApplication(visitor, `申请单位${index}`)
    await visitor.getByLabel('申请理由').fill('希望参加。')
    await pressAndLoad(visitor, visitor.getByRole('button', { name: '提交申请' }))
  }
  const { prisma } = journey.runtime.database
  const kept = () => prisma.unitApplication.count({ where: { organizationId } })
  // The other journey has sent one from this address, or will.
  for (let index = 0; index < 5; index += 1) await send(index)
  await send(5)
  await visitor.getByText(/^尝试次数过多，请在 \d+ 分钟后再试。$/).waitFor()
  expect(await visitor.getByLabel('单位名称').inputValue()).toBe('申请单位5')
  expect(await kept()).toBeLessThanOrEqual(5)
  const rows = await prisma.unitApplication.findMany({ where: { organizationId } })
  expect(rows.every(({ tokenHash }) => tokenHash?.length === 32)).toBe(true)
}, 120_000)
