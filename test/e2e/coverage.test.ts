import { partsOf } from '@pilin/domain/calendar/civil-date'
import { appointContact } from '@pilin/server/domains/organizations/appoint-contact'
import { readSheet } from 'read-excel-file/node'
import { expect, it } from 'vitest'
import { phone, pressAndLoad, wordsSeen } from '../kit/browser.ts'
import type { BuiltPerson } from '../kit/builders.ts'
import { type BuiltCouncil, buildCouncil } from '../kit/council.ts'
import { fillHistory, thisMonth } from '../kit/council-history.ts'
import { useJourney } from '../kit/journey.ts'
import { buildNeed } from '../kit/lists.ts'
import { look } from '../kit/look.ts'
import { toOrganizationPage } from '../kit/organization-pages.ts'
import { executing } from '../kit/test-runtime.ts'

const journey = useJourney()
/** The year in Shanghai, by the clock that the server goes by. */
const { year } = partsOf(thisMonth())
const plain = { javaScriptEnabled: false, viewport: phone }

/** A council with a year behind it, in which 黄金交易所 was asked to every session and never answered. */
async function silentCouncil(): Promise<BuiltCouncil> {
  const council = await buildCouncil(journey.runtime)
  const { organizationId, exchange } = council
  const { pool } = journey.runtime.database
  await fillHistory(pool, { organizationId, units: 12, years: 1, seed: 5, until: thisMonth() })
  await pool.query(
    'insert into meeting_unit (meeting_id, unit_id) select id, $2 from meeting where organization_id = $1',
    [organizationId, exchange.unitId],
  )
  await pool.query(
    'insert into attendance (meeting_id, person_id) select id, $2 from meeting where organization_id = $1',
    [organizationId, exchange.contact.id],
  )
  return council
}

it('the secretariat finds who is silent, opens the number behind it and nudges once, without scripts', async () => {
  const { organizationId, committee, exchange } = await silentCouncil()
  const home = `/organizations/${organizationId}`
  const office = await journey.open(committee.secretariat, home, plain)
  await toOrganizationPage(office, '参与情况')
  await pressAndLoad(office, office.getByRole('link', { name: '最沉默的在前' }))
  const first = office.locator('tbody tr').first()
  expect(await wordsSeen(first)).toMatch(/^黄金交易所村\s+一直没有回应/)
  // Somebody else of the office has the page open as it was.
  const other = await journey.open(committee.general, `${home}/coverage?order=SILENCE`, plain)

  const number = first.getByRole('link', { name: /^未回应 \d+$/ })
  const count = Number((await number.getAttribute('aria-label'))?.split(' ')[1])
  await pressAndLoad(office, number)
  await office.getByRole('heading', { name: `会议：未回应（${count}）` }).waitFor()
  expect(
    await office
      .getByRole('region', { name: /^会议：未回应/ })
      .getByRole('listitem')
      .count(),
  ).toBe(count)
  await pressAndLoad(office, office.getByRole('link', { name: '回到参与情况' }))
  await pressAndLoad(office, office.getByRole('link', { name: '最沉默的在前' }))
  await pressAndLoad(office, office.getByRole('button', { name: '提醒黄金交易所' }))
  await office.getByText('已提醒，联络员会收到消息。').waitFor()
  expect(await wordsSeen(office.locator('tbody tr').first())).toMatch(/提醒过$/)

  await pressAndLoad(other, other.getByRole('button', { name: '提醒黄金交易所' }))
  await other.getByText(/已经提醒过该单位，每个单位一周最多提醒一次，.*起可以再次提醒/).waitFor()

  const contact = await journey.open(exchange.contact, '/notifications', plain)
  await pressAndLoad(contact, contact.getByRole('button', { name: /请贵单位参与.*的工作/ }))
  await contact.getByRole('heading', { level: 1, name: '黄金交易所村' }).waitFor()
  expect(await contact.locator('main form[method=post]').count()).toBe(0)
  await office.goto(`${home}/coverage?from=2026-02-30`)
  await office.getByText(/^没有这个日期/).waitFor()
  await office.goto(`${home}/coverage?from=2026-02-01&until=2026-01-31`)
  await office.getByText('结束日期不能早于开始日期。').waitFor()
  const refused = await journey.open(exchange.contact, `${home}/coverage`, plain)
  await refused.getByText('这项内容由秘书处办理，请联系秘书处。').waitFor()

  const looking = await journey.open(committee.secretariat, `${home}/coverage?order=SILENCE`)
  await look(looking, 'coverage')
  await looking.goto(`${home}/coverage/${exchange.unitId}?column=MEETINGS&outcome=SILENT`)
  await look(looking, 'coverage-unit')
}, 120_000)

it('the half-year report is a page and a workbook with the same lines; the desk says what waits', async () => {
  const council = await silentCouncil()
  const { organizationId, committee, exchange } = council
  const test = executing(() => journey.runtime)
  await test.run(appointContact, committee.secretariat.actor, {
    ...{ organizationId, unitId: committee.unitId, personId: committee.general.id },
    ...{ phone: '', from: '2026-01-01' },
  })
  await journey.runtime.database.prisma.cadence.create({
    data: { organizationId, kind: 'COUNCIL_SESSION', period: 'QUARTER', startsOn: new Date('2018-01-01') },
  })
  await buildNeed(test, { organizationId }, exchange.contact, { title: '午间健康讲座' })
  const home = `/organizations/${organizationId}`
  const office = await journey.open(committee.secretariat, `${home}/desk`, plain)
  await office.getByRole('heading', { name: /^沉默的单位（\d+）$/ }).waitFor()
  const needs = office.getByRole('region', { name: '等待认领的需求' })
  await needs.getByText('以表格查看').click()
  const shown = await wordsSeen(needs.getByRole('table'))
  const [total] = /\d+/.exec(await wordsSeen(needs.getByRole('link').first())) ?? []
  const counted = [...shown.matchAll(/(?:以内|天|以上)\s+(\d+)/g)].map(([, number]) => Number(number))
  expect(counted).toHaveLength(4)
  expect(counted.reduce((sum, each) => sum + each, 0)).toBe(Number(total))
  await pressAndLoad(office, office.getByRole('link', { name: '参与情况' }).last())
  await pressAndLoad(office, office.getByRole('link', { name: '半年报告' }))
  const lines = await office.locator('tbody tr').count()
  const href = (await office.getByRole('link', { name: /Excel/ }).getAttribute('href')) ?? ''
  const file = await office.request.get(href)
  const rows = await readSheet(await file.body())
  expect(rows).toHaveLength(2 + lines)
  expect(rows[1]).toEqual(
    expect.arrayContaining([
      '单位',
      '会议到会',
      '会议请假',
      '会议缺席',
      '会议未回应',
      '认领',
      '项目',
      '资源',
    ]),
  )
  const word = await office.request.get(href.replace('.xlsx', '.docx'))
  expect([word.status(), (await word.body()).subarray(0, 2).toString()]).toEqual([200, 'PK'])

  const looking = await journey.open(committee.secretariat, `${home}/desk`)
  await look(looking, 'desk')
  await looking.goto(`${home}/coverage/report`)
  await look(looking, 'coverage-report')
  await looking.goto(`${home}/rotation/duties`)
  await looking.getByRole('link', { name: `${year}年第一季度联席会议` }).waitFor()
  await looking.getByText('向接任单位办理交接').first().waitFor()
  await writeAndTickDuties(`${home}/rotation/duties`, committee.secretariat, exchange.member)
  await looking.reload()
  await looking.locator('summary', { hasText: '办理“通报上一任期情况”' }).first().click()
  await look(looking, 'rotation-duties')
  await looking.goto(`${home}/desk`)
  const due = looking.getByRole('region', { name: /^近期到期/ })
  expect(await wordsSeen(due)).toMatch(/通报上一任期情况\s+任期职责（黄金交易所）.*逾期/)
}, 120_000)

it('a visitor without account sees what the secretariat published, and before that nothing at all', async () => {
  const { organizationId, committee, exchange } = await silentCouncil()
  const visitor = await journey.open('a stranger', `/c/${organizationId}`, plain)
  const nothing = await wordsSeen(visitor.locator('main'))
  await visitor.goto('/c/0199aaaa-0000-7000-8000-000000000000')
  expect(await wordsSeen(visitor.locator('main'))).toBe(nothing)

  const home = `/organizations/${organizationId}`
  const office = await journey.open(committee.secretariat, home, plain)
  await toOrganizationPage(office, '公开页面')
  await pressAndLoad(office, office.getByRole('button', { name: '保存简介并公开' }))
  await office.getByText('请先填写组织简介，再公开。').waitFor()
  await office.getByLabel('简介', { exact: true }).fill('金融机构与区委共建。\n每季度召开一次联席会议。')
  await pressAndLoad(office, office.getByRole('button', { name: '保存简介并公开' }))
  await pressAndLoad(office, office.getByRole('button', { name: '公开成员单位', exact: true }))
  await visitor.goto(`/c/${organizationId}`)
  const words = await wordsSeen(visitor.locator('main'))
  expect(words).toContain('每季度召开一次联席会议。')
  expect(words).toContain('黄金交易所村')
  expect(words).not.toContain('乔如山')
  expect(await visitor.getByRole('heading', { name: '工作成效' }).count()).toBe(0)
  await pressAndLoad(office, office.getByRole('button', { name: '停止公开成员单位', exact: true }))
  await visitor.reload()
  expect(await wordsSeen(visitor.locator('main'))).not.toContain('黄金交易所村')

  for (const part of ['成员单位', '年度服务清单', '近期活动', '工作成效']) {
    await pressAndLoad(office, office.getByRole('button', { name: `公开${part}`, exact: true }))
  }
  await journey.runtime.database.pool.query(
    `update service_list set state = 'PUBLISHED', published_at = now()
     where organization_id = $1 and state = 'ADOPTED' and year = $2`,
    [organizationId, year],
  )
  const looking = await journey.open('a stranger', `/c/${organizationId}`)
  await looking.getByRole('heading', { name: `${year}年服务清单` }).waitFor()
  await look(looking, 'public-page')
  await pressAndLoad(looking, looking.getByRole('link', { name: '申请成为成员单位' }))
  await looking.getByRole('button', { name: '提交申请' }).waitFor()
  const settings = await journey.open(committee.secretariat, `${home}/public-page`)
  await look(settings, 'public-settings')
  const member = await journey.open(exchange.member, `${home}/public-page`, plain)
  await member.getByText('这项内容由秘书处办理，请联系秘书处。').waitFor()
}, 120_000)

/** The secretariat writes what every term owes; somebody of the chair unit ticks one of it, all without scripts. */
async function writeAndTickDuties(path: string, office: BuiltPerson, member: BuiltPerson): Promise<void> {
  const desk = await journey.open(office, path, plain)
  const add = async (title: string, due: string) => {
    await desk.locator('summary', { hasText: '增加每个任期的职责' }).click()
    const form = desk.locator('form', { has: desk.getByRole('button', { name: '增加到每个任期' }) })
    await form.getByLabel('职责名称').fill(title)
    await form.getByLabel('什么时候完成').selectOption(due)
    await pressAndLoad(desk, form.getByRole('button', { name: '增加到每个任期' }))
  }
  await add('通报上一任期情况', 'DAY')
  await desk.getByText('请填写任期第几天，从 1 数起。').waitFor()
  await desk.getByLabel('第几天').fill('1')
  await pressAndLoad(desk, desk.getByRole('button', { name: '增加到每个任期' }))
  await add('提出任期计划', 'FIRST_WEEK')
  const chair = await journey.open(member, path, plain)
  expect(await chair.getByRole('heading', { name: '每个任期的职责' }).count()).toBe(0)
  await chair.locator('summary', { hasText: '办理“提出任期计划”' }).first().click()
  const form = chair.locator('form:visible', { has: chair.getByRole('button', { name: '勾去，已完成' }) })
  await form.getByLabel('完成日期').fill(`${year + 1}-12-31`)
  await form.getByLabel('办理情况').fill('已报秘书处')
  await pressAndLoad(chair, form.getByRole('button', { name: '勾去，已完成' }))
  await chair.getByText('完成日期不能晚于今天。').waitFor()
  expect(await form.getByLabel('办理情况').inputValue()).toBe('已报秘书处')
  await form.getByLabel('完成日期').fill(`${year}-01-02`)
  await pressAndLoad(chair, form.getByRole('button', { name: '勾去，已完成' }))
  await chair.getByText(/1月2日完成，程晓帆登记：已报秘书处/).waitFor()
}
