import { asCivilDate } from '@pilin/domain/calendar/civil-date'
import { columnOf } from '@pilin/server/kernel/day'
import { readSheet } from 'read-excel-file/node'
import { expect, it } from 'vitest'
import { phone, pressAndLoad, wordsSeen } from '../kit/browser.ts'
import { buildUnit } from '../kit/builders.ts'
import { type BuiltCouncil, buildCouncil } from '../kit/council.ts'
import { useJourney } from '../kit/journey.ts'
import { look } from '../kit/look.ts'
import { toOrganizationPage } from '../kit/organization-pages.ts'

const journey = useJourney()
const plain = { javaScriptEnabled: false, viewport: phone }

/** A council of two units since 2017, a third since 2021, and a suspension in 2024. */
async function grownCouncil(): Promise<BuiltCouncil> {
  const council = await buildCouncil(journey.runtime)
  const { organizationId, exchange } = council
  const { prisma } = journey.runtime.database
  const late = await buildUnit(prisma, organizationId, '票据交易所')
  await prisma.unitMembership.updateMany({
    where: { unitId: late.id },
    data: { fromDay: columnOf(asCivilDate('2021-06-01')), position: 2 },
  })
  const [fromDay, untilDay] = ['2024-01-01', '2024-12-31'].map((day) => columnOf(asCivilDate(day)))
  await prisma.unitSuspension.create({
    data: {
      organizationId,
      unitId: exchange.unitId,
      fromDay: fromDay ?? new Date(),
      untilDay: untilDay ?? null,
      reason: '机构改革',
    },
  })
  return council
}

it('the members of any day are found in a plain form, counted, drawn and taken along, without scripts', async () => {
  const { organizationId, exchange } = await grownCouncil()
  const path = `/organizations/${organizationId}`
  const page = await journey.open(exchange.member, path, plain)
  await toOrganizationPage(page, '成员单位')
  await page.getByText(/共有成员单位 3 个$/).waitFor()
  await page.getByLabel('查看哪一天的成员单位').fill('2020-05-31')
  await pressAndLoad(page, page.getByRole('button', { name: '查看' }))
  await page.getByText('2020年5月31日共有成员单位 2 个', { exact: true }).waitFor()
  await page.getByLabel('查看哪一天的成员单位').fill('2024-06-01')
  await pressAndLoad(page, page.getByRole('button', { name: '查看' }))
  await page.getByText('2024年6月1日共有成员单位 3 个，其中暂停 1 个').waitFor()
  expect(await wordsSeen(page.getByRole('listitem').filter({ hasText: '黄金交易所' }))).toContain(
    '2024年1月1日起暂停，至2024年12月31日，原因：机构改革',
  )
  await page.goto(`${path}/units?on=2024-02-30`)
  await page.getByText(/^没有这个日期/).waitFor()
  await page.getByText('以表格查看').click()
  const table = await wordsSeen(page.getByRole('table', { name: '成员单位数量' }))
  expect(table).toMatch(/2017年6月1日\s+2\s+\+2\s+2021年6月1日\s+3\s+\+1/)
  // Whoever reads the page takes it along; the telephone numbers are not in it.
  const file = await page.request.get(`${path}/units.xlsx?on=2024-06-01`)
  const rows = await readSheet(await file.body())
  expect(rows).toHaveLength(2 + 3)
  expect(rows.flat()).toContain('暂停（机构改革）')
  expect(rows.flat()).not.toContain('021-63210000')
  expect(await page.getByRole('link', { name: '从 Excel 导入' }).count()).toBe(0)

  const looking = await journey.open(exchange.member, `${path}/units?on=2024-06-01`)
  await looking.getByText('以表格查看').click()
  await look(looking, 'member-units')
})

it('a unit’s contact keeps its own unit’s data and contacts; the secretariat’s changes are told apart', async () => {
  const { organizationId, committee, exchange } = await grownCouncil()
  const path = `/organizations/${organizationId}/units/${exchange.unitId}`
  const page = await journey.open(exchange.contact, path, plain)
  await page.locator('summary', { hasText: '修改单位资料' }).click()
  await page.getByLabel('简称').fill('')
  await page.getByLabel('地址').fill('中山南路699号')
  await pressAndLoad(page, page.getByRole('button', { name: '保存单位资料' }))
  await page.getByText('请填写简称。').waitFor()
  expect(await page.getByLabel('地址').inputValue()).toBe('中山南路699号')
  await page.getByLabel('简称').fill('金交所')
  await pressAndLoad(page, page.getByRole('button', { name: '保存单位资料' }))
  await page.getByText(/^最近由乔如山于.*修改：简称、地址$/).waitFor()

  await page.locator('summary', { hasText: '登记联络员' }).click()
  await page.getByLabel('本单位人员').selectOption({ label: '程晓帆' })
  await page.getByLabel('联系电话').last().fill('13800000000')
  await pressAndLoad(page, page.getByRole('button', { name: '登记', exact: true }))
  await page.getByText('13800000000').waitFor()
  await page.locator('summary', { hasText: '修改乔如山的登记' }).click()
  const form = page.getByRole('listitem').filter({ hasText: '乔如山' }).locator('form:visible')
  await form.getByLabel('最后一天').fill('2017-01-01')
  await pressAndLoad(page, form.getByRole('button', { name: '保存联络员' }))
  await page.getByText('最后一天不能早于开始的日期。').waitFor()

  const office = await journey.open(committee.secretariat, path, plain)
  await office.locator('summary', { hasText: '修改单位资料' }).click()
  await office.getByLabel('镇（街道）').fill('外滩街道')
  await pressAndLoad(office, office.getByRole('button', { name: '保存单位资料' }))
  await office.getByText(/^最近由林听涛于.*（秘书处代为修改）$/).waitFor()

  const member = await journey.open(exchange.member, path, plain)
  expect(await member.locator('main form').count()).toBeGreaterThan(0)
  // Its people see their own unit's row and report, and nobody else's.
  const row = member.getByRole('region', { name: '参与情况', exact: true })
  await pressAndLoad(member, row.getByRole('link', { name: /上半年参与情况报告$/ }))
  await member.getByRole('heading', { level: 1, name: /^黄金交易所村.*上半年参与情况报告$/ }).waitFor()
  await member.getByText('这半年没有收到提醒。').waitFor()
  const reportPath = new URL(member.url()).pathname
  await pressAndLoad(member, member.getByRole('link', { name: '上一个半年' }))
  await member.getByRole('heading', { level: 1, name: /下半年参与情况报告$/ }).waitFor()
  for (const foreign of [reportPath, reportPath.replace(/\/report$/, '')]) {
    const answer = await member.goto(foreign.replace(exchange.unitId, committee.unitId))
    expect(answer?.status()).toBe(403)
  }
  const elsewhere = await journey.open(
    exchange.member,
    `/organizations/${organizationId}/units/${committee.unitId}`,
    plain,
  )
  expect(await elsewhere.locator('main form').count()).toBe(0)
  expect(await elsewhere.getByRole('region', { name: '参与情况', exact: true }).count()).toBe(0)

  // Somebody without an account becomes a contact, and opens a login with the link on the secretariat's screen.
  const inviting = await journey.open(committee.secretariat, path)
  await inviting.locator('summary', { hasText: '登记联络员' }).click()
  await inviting.getByLabel('或者填写新联络员的姓名').fill('方知秋')
  await pressAndLoad(inviting, inviting.getByRole('button', { name: '登记', exact: true }))
  await pressAndLoad(inviting, inviting.getByRole('button', { name: '为方知秋开通登录' }))
  await inviting.getByText('链接已经生成，请当面出示二维码').waitFor()
  await look(inviting, 'member-unit-invited')
  const link = (await inviting.getByRole('link', { name: /\/invitations\// }).getAttribute('href')) ?? ''
  const stranger = await journey.open('a stranger', new URL(link).pathname, plain)
  await stranger.getByLabel('密码', { exact: true }).fill('zhiqiu-2026')
  await pressAndLoad(stranger, stranger.getByRole('button', { name: '开通并登录' }))
  await stranger.getByText('两次填写的密码不一致，请重新填写。').waitFor()
  expect(await stranger.getByLabel('用户名').inputValue()).toBe('方知秋')
  await stranger.getByLabel('密码', { exact: true }).fill('zhiqiu-2026')
  await stranger.getByLabel('再填一次密码').fill('zhiqiu-2026')
  await pressAndLoad(stranger, stranger.getByRole('button', { name: '开通并登录' }))
  await stranger.locator('summary', { hasText: '修改单位资料' }).waitFor()
  expect(new URL(stranger.url()).pathname).toBe(path)
  for (const secret of [link, link.slice(0, -1), link.replace(/.$/, (last) => (last === 'A' ? 'Q' : 'A'))]) {
    expect((await stranger.goto(secret))?.status()).toBe(404)
    await stranger.getByText('这个链接不能使用：可能已经用过、已经过期或被撤销。').waitFor()
  }

  const looking = await journey.open(committee.secretariat, path)
  await looking.locator('summary', { hasText: '修改单位资料' }).click()
  await looking.locator('summary', { hasText: '暂停意味着什么' }).click()
  await look(looking, 'member-unit')
  await looking.goto(`/organizations/${organizationId}/coverage/${exchange.unitId}/report`)
  await look(looking, 'unit-report')
  await looking.goto(`/organizations/${organizationId}/units`)
  await looking.locator('summary', { hasText: '更多页面' }).click()
  await look(looking, 'organization-ways')
})
