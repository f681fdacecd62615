import { createAccount } from '@pilin/server/domains/auth/create-account'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { pressAndLoad } from '../kit/browser.ts'
import type { BuiltPerson } from '../kit/builders.ts'
import { useJourney } from '../kit/journey.ts'

const journey = useJourney()
const password = 'shantang-2017'

/** A secretary of a new branch, and the account to sign in with. */
async function somebodyWithPassword(username: string) {
  const branch = await journey.branch()
  const { secretary } = branch.south
  const { prisma } = journey.runtime.database
  const account = { name: '南书记', username, password, personId: secretary.id }
  const userId = await prisma.$transaction((tx) => createAccount(tx, account, new Date()))
  return { branch, secretary: { ...secretary, userId } satisfies BuiltPerson }
}

async function fillIn(page: Page, name: string, secret: string): Promise<void> {
  await page.getByLabel('用户名或手机号').fill(name)
  await page.getByLabel('密码', { exact: true }).fill(secret)
  await pressAndLoad(page, page.getByRole('button', { name: '登录' }))
}

describe('signing in', () => {
  it('says what is wrong, keeps the name but not the password, and then leads to the page that was asked for', async () => {
    const { branch } = await somebodyWithPassword('沈国平')
    const asked = `/organizations/${branch.organizationId}/rotation`
    const page = await journey.open('a stranger', asked)
    expect(new URL(page.url()).pathname).toBe('/sign-in')
    expect(new URL(page.url()).searchParams.get('back')).toBe(asked)

    await fillIn(page, '沈国平', 'not-the-password')
    expect(await page.getByRole('alert').textContent()).toBe('用户名（手机号）或密码不正确，请核对后再试。')
    expect(await page.getByLabel('用户名或手机号').inputValue()).toBe('沈国平')
    expect(await page.getByLabel('密码', { exact: true }).inputValue()).toBe('')

    await fillIn(page, '沈国平', password)
    await page.getByRole('heading', { name: '轮值安排', level: 1 }).waitFor()
    expect(new URL(page.url()).pathname).toBe(asked)
    expect(await page.getByRole('link', { name: /南书记，我的账号/ }).isVisible()).toBe(true)
  })

  it('says at the field what is missing', async () => {
    const page = await journey.open('a stranger', '/sign-in')
    await fillIn(page, '', '')
    expect(await page.getByText('请填写密码。').isVisible()).toBe(true)
    expect(await page.getByText('请填写用户名或手机号。').isVisible()).toBe(true)
    expect(await page.getByLabel('密码', { exact: true }).getAttribute('aria-invalid')).toBe('true')
  })

  it('asks to wait after the fifth wrong attempt, even with the right password', async () => {
    await somebodyWithPassword('wang-shufen')
    const page = await journey.open('a stranger', '/sign-in')
    for (let attempt = 1; attempt <= 5; attempt++) {
      await fillIn(page, 'wang-shufen', `wrong-${attempt}`)
      expect(await page.getByRole('alert').textContent()).toContain('不正确')
    }
    await fillIn(page, 'wang-shufen', password)
    expect(await page.getByRole('alert').textContent()).toMatch(/^尝试次数过多，请在 \d+ 分钟后再试。$/)
    expect(await page.getByLabel('用户名或手机号').inputValue()).toBe('wang-shufen')
  })

  it('never leads to another website', async () => {
    await somebodyWithPassword('li-xiuying')
    const page = await journey.open('a stranger', '/sign-in?back=https://evil.example/')
    await fillIn(page, 'li-xiuying', password)
    await page.getByRole('link', { name: /我的账号/ }).waitFor()
    expect(new URL(page.url()).origin).toBe(journey.url)
  })
})

describe('a session', () => {
  it('that has been removed leads back to the sign-in, and from there to where one was', async () => {
    const { secretary } = await somebodyWithPassword('chen-jianguo')
    const page = await journey.open(secretary, '/?month=2026-10')
    await journey.runtime.database.prisma.session.deleteMany({ where: { userId: secretary.userId } })
    await page.reload()
    expect(new URL(page.url()).searchParams.get('back')).toBe('/?month=2026-10')
    await fillIn(page, 'chen-jianguo', password)
    await page.getByRole('heading', { name: '2026年10月日程' }).waitFor()
  })

  it('that has expired is no session', async () => {
    const branch = await journey.branch()
    const { prisma } = journey.runtime.database
    const page = await journey.open(branch.south.member, '/')
    await prisma.session.updateMany({
      where: { userId: branch.south.member.userId },
      data: { expiresAt: new Date(Date.now() - 1_000) },
    })
    await page.goto(`/organizations/${branch.organizationId}/follow-up`)
    expect(new URL(page.url()).pathname).toBe('/sign-in')
  })

  it('that is removed while a meeting is open leads that page to the sign-in by itself', async () => {
    const { branch, secretary } = await somebodyWithPassword('zhao-guilan')
    const path = `/organizations/${branch.organizationId}/meetings/new`
    const page = await journey.open(secretary, path)
    await journey.runtime.database.prisma.session.deleteMany({ where: { userId: secretary.userId } })
    await page.getByLabel('地点').fill('山塘老街')
    await page.getByRole('button', { name: '安排会议' }).click()
    await page.waitForURL(/\/sign-in/)
  })

  it.each([
    ['its own account', true],
    ['another account', false],
  ])('that begins on a device that keeps unsaved text of %s: it stays, %s', async (_whose, stays) => {
    const name = stays ? 'wu-meihua' : 'zhou-dehai'
    const { secretary } = await somebodyWithPassword(name)
    const page = await journey.open('a stranger', '/sign-in')
    const keeper = stays ? secretary.userId : 'somebody-else'
    await page.context().addCookies([{ name: 'pilin-keep-unsaved', value: keeper, url: journey.url }])
    await page.evaluate(() => localStorage.setItem('kept', 'text'))
    await fillIn(page, name, password)
    await page.getByRole('link', { name: /我的账号/ }).waitFor()
    expect(await page.evaluate(() => localStorage.getItem('kept'))).toBe(stays ? 'text' : null)
    const cookies = await page.context().cookies()
    expect(cookies.some((cookie) => cookie.name === 'pilin-keep-unsaved')).toBe(stays)
  })

  it('is over for the browser and the server after signing out', async () => {
    const branch = await journey.branch()
    const page = await journey.open(branch.north.secretary, '/')
    const cookies = await page.context().cookies()
    await page.getByRole('button', { name: '退出' }).click()
    await page.getByRole('heading', { name: '登录' }).waitFor()
    await page.goto('/')
    expect(new URL(page.url()).pathname).toBe('/sign-in')
    // The old cookie in another browser is worth nothing either.
    await page.context().addCookies(cookies)
    await page.goto('/')
    expect(new URL(page.url()).pathname).toBe('/sign-in')
  })
})
