import { rm } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AppProcess, startApp } from '../kit/app-process.ts'
import { pressAndLoad, wordsSeen } from '../kit/browser.ts'
import { scriptsReady, useWindows } from '../kit/journey.ts'
import { look } from '../kit/look.ts'
import { enterSection, sectionOf, untilSaved } from '../kit/minutes-page.ts'
import { pressTool } from '../kit/minutes-toolbar.ts'
import { toOrganizationPage } from '../kit/organization-pages.ts'
import { temporaryFolder } from '../kit/temporary-folder.ts'

const windows = useWindows()

/** The demo as everybody meets it first; its pages are what the pictures show. */
describe('the demo', () => {
  let folder: string
  let app: AppProcess

  beforeAll(async () => {
    folder = await temporaryFolder('demo')
    app = await startApp({ dataFolder: folder })
  })
  afterAll(async () => {
    await app.stop()
    await rm(folder, { recursive: true, force: true })
  })

  /** Presses somebody on the first page. */
  async function enterAs(organization: string | RegExp, position: number): Promise<Page> {
    const page = await windows.open(app.url, '/')
    const people = page.getByRole('form', { name: organization }).getByRole('button')
    await pressAndLoad(page, people.nth(position))
    return page
  }
  const shantang = '沪浙山塘联合党支部'
  const council = /金融外滩/

  async function at(page: Page, path: string): Promise<Page> {
    await page.goto(path)
    await scriptsReady(page)
    return page
  }

  /** Both secretaries at the next meeting; the chair is who is on duty, and sees most. */
  async function openNextMeeting(): Promise<{ chair: Page; other: Page; path: string }> {
    const [first, second] = [await enterAs(shantang, 0), await enterAs(shantang, 1)]
    const path = (await first.locator('article[data-state=PLANNED] h4 a').first().getAttribute('href')) ?? ''
    for (const page of [first, second]) await at(page, path)
    const firstChairs = await first.getByRole('heading', { name: '会议管理' }).isVisible()
    return firstChairs ? { chair: first, other: second, path } : { chair: second, other: first, path }
  }

  async function toOrganization(page: Page): Promise<void> {
    const ways = page.getByRole('navigation', { name: '主导航' })
    await pressAndLoad(page, ways.getByRole('link', { name: '沪浙山塘' }))
  }

  it('lists the people under their organizations; one press signs in and shows their schedule', async () => {
    const page = await windows.open(app.url, '/', { javaScriptEnabled: false })
    expect(new URL(page.url()).pathname).toBe('/sign-in')
    await page.getByRole('heading', { name: council, level: 3 }).waitFor()
    const person = page.getByRole('form', { name: shantang }).getByRole('button').first()
    const name = (await wordsSeen(person)).split('\n')[0] ?? ''
    await pressAndLoad(page, person)
    await page.getByRole('heading', { level: 1, name: /日程$/ }).waitFor()
    await page.getByRole('link', { name: `${name}，我的账号` }).waitFor()
    await page
      .getByRole('region', { name: /的轮值与应开会议$/ })
      .first()
      .waitFor()
  })

  it('is in nobody’s way: signing in', async () => {
    const page = await windows.open(app.url, '/sign-in')
    await look(page, 'sign-in')
    await page.getByLabel('用户名或手机号').fill('somebody')
    await page.getByLabel('密码', { exact: true }).fill('wrong password')
    await pressAndLoad(page, page.getByRole('button', { name: '登录', exact: true }))
    await look(page, 'sign-in-refused')
  })

  it('is in nobody’s way: a secretary’s month, also in the larger editions', async () => {
    const page = await enterAs(shantang, 0)
    await look(page, 'schedule')
    await pressAndLoad(page, page.getByRole('link', { name: /^上个月/ }))
    await look(page, 'schedule-last-month')
    await pressAndLoad(page, page.getByRole('button', { name: '长辈版' }))
    await look(page, 'schedule-larger')
    await pressAndLoad(page, page.getByRole('button', { name: '再大一些' }))
    await look(page, 'schedule-largest')
  })

  it('is in nobody’s way: the pages of an organization', async () => {
    const page = await enterAs(shantang, 0)
    await pressAndLoad(page, page.getByRole('link', { name: '轮值安排' }).first())
    await look(page, 'rotation')
    await page.locator('summary', { hasText: '排定新的轮值' }).click()
    await pressAndLoad(page, page.getByRole('button', { name: '保存轮值安排' }))
    await look(page, 'rotation-refused')
    for (const [name, picture] of [
      ['组织概况', 'organization'],
      ['督办事项', 'follow-up'],
      ['操作日志', 'audit'],
    ] as const) {
      await toOrganizationPage(page, name)
      await look(page, picture)
    }
    await at(page, '/nothing/here')
    await look(page, 'error')
  })

  it('is in nobody’s way: the council’s pages', async () => {
    const page = await enterAs(council, 0)
    await look(page, 'council-schedule')
    await pressAndLoad(page, page.getByRole('link', { name: '轮值安排' }).first())
    await toOrganizationPage(page, '组织概况')
    await look(page, 'council-organization')
  })

  it('shows the council’s activities, a queue, and what came of the one that was held', async () => {
    const page = await enterAs(council, 0)
    await pressAndLoad(page, page.getByRole('link', { name: '轮值安排' }).first())
    await toOrganizationPage(page, '活动品牌')
    await look(page, 'council-brands')
    await toOrganizationPage(page, '活动')
    await look(page, 'council-activities')
    await pressAndLoad(page, page.getByRole('link', { name: '青年职工摄影联谊' }))
    await page.getByText('12 个名额，余 1 个，候补 6 人').waitFor()
    await page.goBack()
    await pressAndLoad(page, page.getByRole('link', { name: '音乐党课' }))
    await pressAndLoad(page, page.getByRole('link', { name: '查看评价' }))
    await page.getByText(/^服务对象 5 人评价，平均 4\.2 分/).waitFor()
    await look(page, 'council-evaluation')
  })

  it('shows the council’s members of any day, their contacts, and an application that waits', async () => {
    const page = await enterAs(council, 0)
    await pressAndLoad(page, page.getByRole('link', { name: '轮值安排' }).first())
    await toOrganizationPage(page, '成员单位')
    await page.getByText(/共有成员单位 17 个$/).waitFor()
    await look(page, 'council-units')
    await at(page, `${new URL(page.url()).pathname}?on=2018-12-31`)
    await page.getByText('2018年12月31日共有成员单位 13 个').waitFor()
    await pressAndLoad(page, page.getByRole('link', { name: '上海黄金交易所' }))
    await page.locator('summary', { hasText: '曾任联络员' }).click()
    expect(await wordsSeen(page.getByRole('region', { name: '联络员' }))).toMatch(/乔如山.*程晓帆/s)
    await look(page, 'council-unit')
    await pressAndLoad(page, page.getByRole('link', { name: '回到成员单位' }))
    await pressAndLoad(page, page.getByRole('link', { name: '入会、退出和暂停' }))
    await pressAndLoad(page, page.getByRole('link', { name: '申请单位N（示例）' }))
    await page.getByText('党员 126 名。').waitFor()
    await look(page, 'council-application')
  })

  it('shows a survey that has ended with its results, the need that came of it, and one that is open', async () => {
    const page = await enterAs(council, 1)
    await pressAndLoad(page, page.getByRole('link', { name: '轮值安排' }).first())
    await toOrganizationPage(page, '需求调查')
    await page.getByText('正在进行').waitFor()
    await look(page, 'council-surveys')
    await pressAndLoad(page, page.getByRole('link', { name: /楼宇职工需求调查/ }))
    await pressAndLoad(page, page.getByRole('link', { name: '查看结果' }))
    await page.getByText('平均 20.63，中位数 13.5，最小 1，最大 60').waitFor()
    await look(page, 'council-survey-results')
    await pressAndLoad(page, page.getByRole('link', { name: '意见归类' }))
    await pressAndLoad(page, page.getByRole('link', { name: '楼宇健康咨询（3 条）' }))
    await page.getByText('提出单位：上海黄金交易所、成员单位A、外滩一号楼宇').waitFor()
  })

  it('shows the secretariat its desk and who takes part, and everybody the council’s public page', async () => {
    const page = await enterAs(council, 0)
    await pressAndLoad(page, page.getByRole('link', { name: '轮值安排' }).first())
    await pressAndLoad(page, page.getByRole('link', { name: '任期职责' }))
    await page.getByText('向接任单位办理交接').first().waitFor()
    await look(page, 'council-duties')
    await toOrganizationPage(page, '工作台')
    await page.getByRole('region', { name: '等待认领的需求' }).getByRole('img').waitFor()
    await look(page, 'council-desk')
    await toOrganizationPage(page, '参与情况')
    await pressAndLoad(page, page.getByRole('link', { name: '最沉默的在前' }))
    await look(page, 'council-coverage')
    await toOrganizationPage(page, '公开页面')
    await pressAndLoad(page, page.getByRole('link', { name: /\/c\// }))
    const visitor = await windows.open(app.url, new URL(page.url()).pathname)
    await visitor.getByRole('heading', { name: '成员单位（17 个）' }).waitFor()
    await look(visitor, 'council-public-page')
  })

  it('is in nobody’s way: planning a meeting, and one’s own account', async () => {
    const page = await enterAs(shantang, 0)
    await pressAndLoad(page, page.getByRole('link', { name: '安排会议' }).first())
    await scriptsReady(page)
    await look(page, 'meeting-new')
    await at(page, '/account')
    await look(page, 'account')
  })

  it('is in nobody’s way: the next meeting', async () => {
    const { chair, path } = await openNextMeeting()
    await look(chair, 'meeting')
    await chair.locator('summary', { hasText: '提出议题' }).click()
    await chair.getByRole('button', { name: '提出', exact: true }).click()
    await chair.getByText('请填写议题名称。').first().waitFor()
    await look(chair, 'meeting-refused')
    await at(chair, `${path}/edit`)
    await look(chair, 'meeting-edit')
  })

  it('is in nobody’s way: the next meeting’s record, with two people writing', async () => {
    const { chair, other, path } = await openNextMeeting()
    for (const page of [chair, other]) await at(page, `${path}/minutes`)
    const title = /^“界河联合巡查.*的记录$/
    await writeLines(chair, title, ['顾春生通报：北岸三处、南岸两处岸坡塌陷，已设警示牌。', ''])
    await pressTool(chair, /^“界河联合巡查.*”的格式$/, '决议')
    await chair.keyboard.type('两村各负责本岸修复，汛期前完成。')
    await writeLines(other, title, ['', '修复费用由两村分别列入年度预算。'])
    await untilSaved(chair)
    await sectionOf(chair, title).locator('[data-caret-name]').waitFor()
    await look(chair, 'minutes')
  }, 120_000)

  it('shows the backlog in several states, and the joint project with its timeline', async () => {
    const page = await enterAs(shantang, 1)
    await toOrganization(page)
    await toOrganizationPage(page, '议题库')
    await page.getByRole('link', { name: '老街非机动车统一停放' }).waitFor()
    await look(page, 'topics')
    for (const [filter, words] of [
      ['待受理', '将自动列入下一次工作会商。'],
      ['不列、合并和撤回', '经费还没有来源'],
      ['不列、合并和撤回', '并入议题：老街非机动车统一停放'],
    ] as const) {
      await pressAndLoad(page, page.getByRole('link', { name: filter }))
      expect(await wordsSeen(page.locator('main'))).toContain(words)
    }
    await toOrganizationPage(page, '共建项目')
    await pressAndLoad(page, page.getByRole('link', { name: '明月山塘', exact: true }))
    const words = await wordsSeen(page.locator('main'))
    for (const kind of ['项目启动', '提出议题', '会议讨论', '形成决议', '上传材料'])
      expect(words).toContain(kind)
    await look(page, 'project')
  })

  it('shows an issued notice with replies, and a leave that waits for whoever is on duty', async () => {
    const pages = [await enterAs(shantang, 0), await enterAs(shantang, 1)]
    const next = pages[0]?.locator('article[data-state=PLANNED] h4 a').first()
    const path = (await next?.getAttribute('href')) ?? ''
    for (const page of pages) await at(page, path)
    await pages[0]?.getByText(/^文号：.+〔\d{4}〕\d+号$/).waitFor()
    const waiting = await Promise.all(
      pages.map((page) => page.getByRole('button', { name: '批准张麦香的请假' }).count()),
    )
    expect(waiting.toSorted()).toEqual([0, 1])
  })

  it('shows a vote and the issued 会议纪要 of the last consultation', async () => {
    const page = await enterAs(shantang, 0)
    await toOrganization(page)
    await toOrganizationPage(page, '会议档案')
    const brief = page.getByRole('link', { name: /沪浙山塘纪〔\d{4}〕\d+号/ })
    // Early in January the last consultation was last year's.
    if ((await brief.count()) === 0)
      await pressAndLoad(page, page.getByRole('link', { name: /^\d{4}年$/ }).last())
    await pressAndLoad(page, brief.last())
    await page.getByRole('heading', { name: '会议纪要', exact: true }).waitFor()
    await look(page, 'brief')
    await pressAndLoad(page, page.getByRole('link', { name: '查看会议记录' }))
    await page.getByText(/^表决：应到 \d+，实到 \d+，赞成 \d+，反对 0，弃权 1，通过。$/).waitFor()
  })

  it('shows an agreed swap, a signed handover, and a calendar on the phone', async () => {
    const page = await enterAs(shantang, 0)
    await pressAndLoad(page, page.getByRole('link', { name: '轮值安排' }).first())
    await page.getByText(/^已生效；/).waitFor()
    await pressAndLoad(page, page.getByRole('link', { name: '交接清单和签字' }))
    await page
      .locator('summary', { hasText: /移交给/ })
      .first()
      .click()
    await page.getByText('意见：已逐项核对，接续办理。').waitFor()
    await look(page, 'handover-signed')
    await at(page, '/account/calendar')
    await page.getByText(/生成，正在使用。$/).waitFor()
  })

  it('finds its meetings, topics and people', async () => {
    const page = await enterAs(shantang, 0)
    for (const [asked, kinds] of [
      ['明月', ['会议', '议题', '决议']],
      ['sgm', ['人员']],
    ] as const) {
      await at(page, `/search?q=${encodeURIComponent(asked)}`)
      // What a first start wrote in bulk is indexed a moment later.
      const kindsOn = async () => {
        await page.reload()
        return page.locator('ol > li > p').allTextContents()
      }
      await expect.poll(kindsOn).toEqual(expect.arrayContaining([...kinds]))
    }
    await at(page, `/search?q=${encodeURIComponent('明月')}`)
    await look(page, 'search')
  })

  it('is in nobody’s way: a record that stands', async () => {
    const page = await enterAs(shantang, 0)
    await pressAndLoad(page, page.getByRole('link', { name: '督办事项' }).first())
    const decided = page.getByRole('region', { name: '决议', exact: true }).getByRole('link').first()
    const path = (await decided.getAttribute('href')) ?? ''
    await at(page, path)
    await look(page, 'meeting-held')
    await at(page, `${path}/minutes`)
    await page.getByText('已定稿，不再改变。').waitFor()
    await look(page, 'minutes-frozen')
  })
})

/** Writes lines at the end of a part, each a paragraph. */
async function writeLines(page: Page, title: RegExp, lines: string[]): Promise<void> {
  await enterSection(page, title)
  for (const [index, line] of lines.entries()) {
    if (index > 0) await page.keyboard.press('Enter')
    await page.keyboard.type(line)
  }
}
