import { createAccount } from '@pilin/server/domains/auth/create-account'
import type { BrowserContextOptions, Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { pressAndLoad, wordsSeen } from '../kit/browser.ts'
import { useJourney } from '../kit/journey.ts'
import { look } from '../kit/look.ts'
import { buildAdministrator } from '../kit/world.ts'

const journey = useJourney()
const plain = { javaScriptEnabled: false }
const password = 'shantang-2017'

async function asAdministrator(options: BrowserContextOptions = plain): Promise<Page> {
  const { userId } = await buildAdministrator(journey.server.test)
  return journey.open({ userId }, '/', options)
}

/** Unfolds a form where it is folded, and returns it. */
async function unfold(page: Page, summary: string, form: string): Promise<Locator> {
  const found = page.locator(`form#${form}`)
  if (!(await found.isVisible())) await page.locator('summary', { hasText: summary }).click()
  return found
}

async function submit(page: Page, form: Locator): Promise<void> {
  await pressAndLoad(page, form.locator('button[type=submit]'))
}

describe('an administrator, without scripts', () => {
  it('sets an organization up: units, people with accounts, what it owes; and those can sign in', async () => {
    const page = await asAdministrator()
    expect(new URL(page.url()).pathname).toBe('/administration')
    const create = await unfold(page, '建立组织', 'create')
    await submit(page, create)
    await page.getByText('请填写组织名称。').waitFor()
    await create.getByLabel('组织类型').selectOption('JOINT_BRANCH')
    await create.getByLabel('组织名称').fill('吴根越角联合党支部')
    await create.getByLabel('简称').fill('吴根越角')
    await create.getByLabel('成立日期').fill('2019-06-01')
    await submit(page, create)
    await page.getByRole('heading', { name: '吴根越角联合党支部', level: 1 }).waitFor()

    const admit = await unfold(page, '登记成员单位', 'admit')
    const unit = { 单位名称: '枫泾镇新义村', 简称: '新义村', '省（直辖市）': '上海市', '区（县）': '金山区' }
    await admit.getByLabel('单位类型').selectOption('VILLAGE')
    for (const [label, text] of Object.entries(unit)) await admit.getByLabel(label).fill(text)
    await submit(page, admit)
    await page.getByText('请填写镇（街道）。').waitFor()
    expect(await admit.getByLabel('单位名称').inputValue()).toBe('枫泾镇新义村')
    await admit.getByLabel('市', { exact: true }).fill('上海市')
    await admit.getByLabel('镇（街道）').fill('枫泾镇')
    await submit(page, admit)
    await page.getByRole('heading', { name: '成员单位（1 个）' }).waitFor()

    const add = await unfold(page, '登记人员并开通账号', 'add')
    const typed = { 姓名: '吴月明', 用户名: 'wu-yueming' }
    await add.getByLabel('所属单位').selectOption({ label: '枫泾镇新义村' })
    await add.getByLabel('在本组织中的职务').selectOption('SECRETARY')
    for (const [label, text] of Object.entries(typed)) await add.getByLabel(label).fill(text)
    await add.getByLabel('初始密码').fill('short')
    await submit(page, add)
    await page.getByText('密码至少 8 个字符。').waitFor()
    expect(await add.getByLabel('姓名').inputValue()).toBe('吴月明')
    expect(await add.getByLabel('初始密码').inputValue()).toBe('')
    await add.getByLabel('初始密码').fill(password)
    await submit(page, add)
    await page.getByText('用户名：wu-yueming').waitFor()

    const set = await unfold(page, '规定应开会议', 'set')
    await set.getByLabel('会议类型').selectOption('CONSULTATION')
    await set.getByLabel('频次').selectOption('MONTH')
    await submit(page, set)
    await page.getByText('每月一次工作会商').waitFor()

    const secretary = await journey.open('a stranger', '/sign-in', plain)
    await secretary.getByLabel('用户名或手机号').fill('WU-Yueming')
    await secretary.getByLabel('密码', { exact: true }).fill(password)
    await pressAndLoad(secretary, secretary.getByRole('button', { name: '登录' }))
    await secretary.getByText('本月工作会商：').waitFor()
    await secretary.getByText('还没有安排轮值，请在“轮值安排”中排定。').waitFor()
  })

  it('ends an office, and whoever held it sees nothing any more from the day after', async () => {
    const branch = await journey.branch()
    const page = await asAdministrator()
    await page.goto(`/administration/${branch.organizationId}`)
    const row = page.getByRole('listitem').filter({ hasText: '北党员' })
    await row.locator('summary', { hasText: '终止职务' }).click()
    await row.getByLabel('最后一天').fill('2017-01-01')
    await pressAndLoad(page, row.getByRole('button', { name: '确认终止' }))
    await page.getByText('最后一天不能早于任职开始的日期。').waitFor()
    await row.getByLabel('最后一天').fill('2026-01-01')
    await pressAndLoad(page, row.getByRole('button', { name: '确认终止' }))
    expect(await wordsSeen(page.locator('main'))).not.toContain('北党员')
    const member = await journey.open(branch.north.member, '/', plain)
    await member.getByText('您还没有加入任何组织，请联系本单位书记。').waitFor()
    expect((await member.goto(`/organizations/${branch.organizationId}`))?.status()).toBe(404)
  })

  it('has nothing in the way', async () => {
    const branch = await journey.branch()
    const page = await asAdministrator({})
    await look(page, 'administration')
    await page.goto(`/administration/${branch.organizationId}`)
    const add = await unfold(page, '登记人员并开通账号', 'add')
    await submit(page, add)
    await look(page, 'administration-organization')
  })

  it('sees no meeting and no record', async () => {
    const branch = await journey.branch()
    const page = await asAdministrator()
    expect((await page.goto(`/organizations/${branch.organizationId}`))?.status()).toBe(404)
    expect((await page.goto(`/organizations/${branch.organizationId}/audit`))?.status()).toBe(404)
  })
})

describe('one’s own account, without scripts', () => {
  it('gets a new password, which ends the sessions elsewhere', async () => {
    const branch = await journey.branch()
    const { prisma } = journey.runtime.database
    const account = { name: '南党员', username: '姚金根', password, personId: branch.south.member.id }
    const userId = await prisma.$transaction((tx) => createAccount(tx, account, new Date()))
    const elsewhere = await journey.open({ userId }, '/', plain)
    const page = await journey.open({ userId }, '/account', plain)
    const change = async (current: string, next: string, repeated: string) => {
      await page.getByLabel('现在的密码').fill(current)
      await page.getByLabel('新密码', { exact: true }).fill(next)
      await page.getByLabel('再填一遍新密码').fill(repeated)
      await pressAndLoad(page, page.getByRole('button', { name: '修改密码' }))
    }
    await change('wrong-password', 'pinghu-2026', 'pinghu-2026')
    await page.getByText('现在的密码不正确，请重新填写。').waitFor()
    expect(await page.getByLabel('现在的密码').inputValue()).toBe('')
    await change(password, 'pinghu-2026', 'pinghu-2027')
    await page.getByText('两次填写的新密码不一致，请重新填写。').waitFor()
    await change(password, 'pinghu-2026', 'pinghu-2026')
    await page.getByText('密码已经修改。其他设备上的登录已经退出。').waitFor()
    await elsewhere.goto('/')
    expect(new URL(elsewhere.url()).pathname).toBe('/sign-in')
  })
})

describe('an organization’s page, without scripts', () => {
  it('shows its units with place and people, to those who belong to it', async () => {
    const branch = await journey.branch()
    const page = await journey.open(branch.observer, `/organizations/${branch.organizationId}`, plain)
    const main = await wordsSeen(page.locator('main'))
    expect(main).toMatch(
      /成员单位（2 个）[\s\S]*南山塘村[\s\S]*上海市 › 金山区 › 廊下镇[\s\S]*2017年6月1日加入/,
    )
    expect(main).toMatch(/北书记\s*书记[\s\S]*北党员\s*党员/)
    expect(main).not.toMatch(/1\d{10}/)
  })
})
