import { addDays } from '@pilin/domain/calendar/civil-date'
import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { closeSurvey } from '@pilin/server/domains/surveys/close-survey'
import { sendByLink } from '@pilin/server/domains/surveys/send-answer'
import { newSecret } from '@pilin/server/kernel/secret'
import type { Page } from 'playwright-core'
import { readSheet } from 'read-excel-file/node'
import { expect, it } from 'vitest'
import { phone, pressAndLoad, wordsSeen } from '../kit/browser.ts'
import { type BuiltCouncil, buildCouncil } from '../kit/council.ts'
import { useJourney } from '../kit/journey.ts'
import { buildNeed } from '../kit/lists.ts'
import { look } from '../kit/look.ts'
import { answer, buildOpenSurvey, fullSheet } from '../kit/surveys.ts'
import { executing } from '../kit/test-runtime.ts'

const journey = useJourney()
const test = executing(() => journey.runtime)
const plain = { javaScriptEnabled: false, viewport: phone }
const today = () => civilDateOf(new Date())

const press = (page: Page, name: string) =>
  pressAndLoad(page, page.getByRole('button', { name, exact: true }))
const follow = (page: Page, name: string | RegExp) => pressAndLoad(page, page.getByRole('link', { name }))

async function unfold(page: Page, summary: string) {
  await page.locator('summary', { hasText: summary }).first().click()
  return page.getByRole('form', { name: summary }).first()
}

async function addQuestion(page: Page, kind: string, title: string, options = ''): Promise<void> {
  const form = page.getByRole('form', { name: '添加题目' })
  await form.getByLabel('题型').selectOption({ label: kind })
  await form.getByLabel('题目', { exact: true }).fill(title)
  await form.getByLabel(/^选项/).fill(options)
  await press(page, '添加')
}

/** The secretariat writes a questionnaire, says whom it asks, and opens it. */
async function writeSurvey(office: Page): Promise<void> {
  await follow(office, '新建调查')
  await office.getByLabel('开始日期').fill(today())
  await office.getByLabel(/^截止日期/).fill(addDays(today(), 20))
  await press(office, '建立')
  await office.getByText('请填写调查名称。').waitFor()
  await office.getByLabel('调查名称').fill('2026年建设者需求调查')
  await office.getByLabel('年度').fill('2026')
  await press(office, '建立')
  await addQuestion(office, '单选题', '最需要哪类服务', '健康')
  await office.getByText('单选题和多选题至少要有两个选项，每行一个。').waitFor()
  expect(
    await office.getByRole('form', { name: '添加题目' }).getByLabel('题目', { exact: true }).inputValue(),
  ).toBe('最需要哪类服务')
  await addQuestion(office, '单选题', '最需要哪类服务', '健康\n文化')
  await addQuestion(office, '开放意见', '还有什么建议')
  await addQuestion(office, '数字', '预计参加人数')
  await addQuestion(office, '评分（1 到 5 分）', '多余的一题')
  await press(office, '上移“预计参加人数”')
  await unfold(office, '修改“多余的一题”')
  await pressAndLoad(office, office.getByRole('button', { name: '删除这道题' }).last())
  const order = await office.getByRole('listitem').getByRole('heading').allTextContents()
  expect(order).toEqual(['1. 最需要哪类服务', '2. 预计参加人数', '3. 还有什么建议'])

  await follow(office, '返回调查')
  await office.getByText('选定调查对象。').waitFor()
  const audience = await unfold(office, '设定调查对象')
  await audience.getByLabel('黄浦区委').uncheck()
  await audience.getByLabel(/^点位/).fill('一号工地\n二号工地')
  await audience.getByLabel(/^公开链接/).check()
  await press(office, '保存调查对象')
  await press(office, '发布问卷')
  await office.getByText('正在进行').waitFor()
}

/** The contact of a unit gets a message, and answers once. */
async function answerForUnit(contact: Page): Promise<void> {
  await pressAndLoad(contact, contact.getByRole('button', { name: /：?请填写问卷：2026年建设者需求调查/ }))
  await contact.getByText('代表黄金交易所填写。').waitFor()
  await contact.goto('/mine')
  const tasks = contact.getByRole('region', { name: '待我办理' })
  expect(await wordsSeen(tasks)).toMatch(/待本单位填写的问卷.*2026年建设者需求调查.*截止/s)
  await pressAndLoad(contact, tasks.getByRole('link', { name: '2026年建设者需求调查' }))
  await contact.getByLabel(/预计参加人数/).fill('许多')
  await contact.getByLabel(/还有什么建议/).fill('希望工地有热水')
  await press(contact, '提交答卷')
  await contact.getByText('请回答“最需要哪类服务”。').waitFor()
  await contact.getByText('预计参加人数请填写 0 到 999999999 之间的整数。').waitFor()
  expect(await contact.getByLabel(/还有什么建议/).inputValue()).toBe('希望工地有热水')
  await contact.getByLabel(/预计参加人数/).fill('40')
  await contact.getByLabel('健康').check()
  await press(contact, '提交答卷')
  await contact.getByText('答卷已经收到，谢谢。').waitFor()
  expect(await contact.getByRole('button', { name: '提交答卷' }).count()).toBe(0)
  expect(await wordsSeen(contact.getByRole('region', { name: '本单位的答卷' }))).toContain('希望工地有热水')
}

/** Somebody at a site, without an account: two windows of one browser are one. */
async function answerAtSite(path: string): Promise<void> {
  const visitor = await journey.open('a stranger', path, plain)
  await visitor.getByText('点位：一号工地').waitFor()
  const other = await visitor.context().newPage()
  await other.goto(path)
  for (const page of [visitor, other]) {
    await page.getByLabel('文化').check()
    await page.getByLabel(/预计参加人数/).fill('12')
    await page.getByLabel(/还有什么建议/).fill('工地要热水')
  }
  await press(visitor, '提交答卷')
  await visitor.getByText('答卷已经收到，谢谢。').waitFor()
  await press(other, '提交答卷')
  await other.getByText('答卷已经收到').waitFor()
  await other.goto(path)
  expect(await other.getByRole('button', { name: '提交答卷' }).count()).toBe(0)
}

/** Opinions are grouped, become a need, and the need says from where it came. */
async function makeNeeds(office: Page): Promise<void> {
  await office.getByLabel('只看含有这些字的意见').fill('热水')
  await press(office, '筛选')
  await office.getByText('含有“热水”的意见，已全部勾选。').waitFor()
  await press(office, '归类')
  await office.getByText('请选择已有的归类，或者写明归纳后的需求。').waitFor()
  expect(await office.getByRole('checkbox').first().isChecked()).toBe(true)
  await office.getByLabel(/^归纳后的需求/).fill('工地热水')
  await press(office, '归类')
  await office.getByText('开放意见都已归类。').waitFor()
  await office.getByRole('checkbox', { name: '工地热水（2 条）' }).uncheck()
  await press(office, '转为需求')
  await office.getByText('请至少勾选一个归类。').waitFor()
  await office.getByRole('checkbox', { name: '工地热水（2 条）' }).check()
  await press(office, '转为需求')
  await follow(office, '把这一轮的需求列入 2027 年度服务清单')
  await office.getByLabel('项目名称').fill('工地热水站')
  await press(office, '列入清单')
  await office.getByText('请选择牵头单位。').waitFor()
  expect(await office.getByLabel('项目名称').inputValue()).toBe('工地热水站')
  expect(await office.getByRole('checkbox', { name: '工地热水' }).isChecked()).toBe(true)
  await office.getByLabel('牵头单位').selectOption({ label: '黄金交易所' })
  await press(office, '列入清单')
  await office.getByRole('heading', { name: /2027 年度服务清单/ }).waitFor()
  await follow(office, '工地热水站')
  await follow(office, /^工地热水$/)
  await office.getByText('提出单位：黄金交易所、一号工地').waitFor()
}

it('the yearly round: written, asked, answered with and without an account, made into needs, on phones without scripts', async () => {
  const { organizationId, committee, exchange }: BuiltCouncil = await buildCouncil(journey.runtime)
  const office = await journey.open(committee.secretariat, `/organizations/${organizationId}/surveys`, plain)
  await writeSurvey(office)
  const survey = new URL(office.url()).pathname
  await press(office, '提醒尚未填写的单位')
  await press(office, '提醒尚未填写的单位')
  await office.getByText('今天已经提醒过尚未填写的单位，请明天再提醒。').waitFor()
  await pressAndLoad(office, office.getByRole('button', { name: '生成填写链接：黄金交易所' }))
  const own = (await office.getByRole('link', { name: /\/answer\// }).textContent()) ?? ''

  await answerForUnit(await journey.open(exchange.contact, '/notifications', plain))
  const byOwnLink = await journey.open('a stranger', new URL(own).pathname, plain)
  await byOwnLink.getByText('答卷已经收到，谢谢。').waitFor()

  await office.goto(survey)
  await follow(office, /一号工地/)
  const address = (await office.getByRole('link', { name: /\/survey\// }).textContent()) ?? ''
  await answerAtSite(new URL(address).pathname)

  await office.goto(survey)
  await office.getByText('受邀单位 1 个，未填 0 个').waitFor()
  await follow(office, '查看结果')
  const words = await wordsSeen(office.locator('main'))
  expect(words).toContain('平均 26，中位数 26，最小 12，最大 40')
  expect(words).toContain('希望工地有热水（黄金交易所）')
  const file = await office.request.get(
    (await office.getByRole('link', { name: '导出 Excel' }).getAttribute('href')) ?? '',
  )
  const rows = await readSheet(await file.body())
  expect(rows.slice(1).map((row) => row.slice(0, 2).concat(row.slice(3)))).toEqual([
    ['序号', '单位或点位', '最需要哪类服务', '预计参加人数', '还有什么建议'],
    [1, '黄金交易所', '健康', 40, '希望工地有热水'],
    [2, '一号工地', '文化', 12, '工地要热水'],
  ])
  await follow(office, '意见归类')
  await makeNeeds(office)

  await office.goto(survey)
  await press(office, '沿用到下一年度')
  await office.getByRole('heading', { name: '2027年建设者需求调查' }).waitFor()
  await office.getByText('正在准备').waitFor()
})

it('a questionnaire that is asked is changed in a new version', async () => {
  const { organizationId, committee, exchange } = await buildCouncil(journey.runtime)
  const place = { organizationId, keeper: committee.secretariat, unitIds: [exchange.unitId] }
  const days = { opensOn: today(), closesOn: addDays(today(), 10) }
  const open = await buildOpenSurvey(test, place, { ...days, isPublic: true })
  await answer(test, exchange.contact.actor, open)
  const path = `/organizations/${organizationId}/surveys/${open.surveyId}`
  const office = await journey.open(committee.secretariat, `${path}/questions`, plain)
  await press(office, '修改题目，生成新版本')
  await addQuestion(office, '日期', '再问一题')
  await follow(office, '返回调查')
  await press(office, '发布第 2 版')
  await follow(office, '查看结果')
  await office.getByText('这一版还没有答卷。').waitFor()
  await follow(office, '第 1 版')
  await office.getByText('答卷 1 份').waitFor()
  const member = await journey.open(exchange.member, `${path}/answer`, plain)
  await member.getByText('答卷已经收到，谢谢。').waitFor()
  const visitor = await journey.open('a stranger', `/survey/${open.linkIds[0]}`, plain)
  await visitor.getByLabel(/再问一题/).waitFor()
  await test.run(closeSurvey, committee.secretariat.actor, { surveyId: open.surveyId })
  await visitor.reload()
  await visitor.getByText('这次调查已经结束，谢谢关注。').waitFor()
})

// With scripts, because the judge of accessibility is one; the pages send none.
it('looks right at both widths', async () => {
  const { organizationId, committee, exchange } = await buildCouncil(journey.runtime)
  const place = {
    organizationId,
    keeper: committee.secretariat,
    unitIds: [committee.unitId, exchange.unitId],
  }
  const given = {
    opensOn: today(),
    closesOn: addDays(today(), 10),
    sites: '一号工地\n二号工地',
    isPublic: true,
  }
  const open = await buildOpenSurvey(test, place, given)
  const limits = { take: async () => {} }
  await answer(test, exchange.contact.actor, open)
  for (const [index, q4] of ['工地要热水', '食堂开得太早', '希望办电影晚会'].entries()) {
    await sendByLink({ runtime: journey.runtime, limits, ip: '' }, open.linkIds[0] ?? '', newSecret(), {
      versionId: open.versionId,
      answers: { ...fullSheet, q1: `${index % 3}`, q4, q5: `${10 + index * 7}`, q6: `${5 - index}` },
    })
  }
  for (const title of ['工地热水', '楼宇健康讲座']) {
    await buildNeed(test, { organizationId }, exchange.contact, { title })
  }
  const home = `/organizations/${organizationId}/surveys`
  const page = await journey.open(committee.secretariat, home)
  await look(page, 'surveys')
  for (const [path, name] of [
    ['/new', 'survey-new'],
    [`/${open.surveyId}`, 'survey'],
    [`/${open.surveyId}/answer`, 'survey-answer'],
    [`/${open.surveyId}/results`, 'survey-results'],
    [`/${open.surveyId}/opinions`, 'survey-opinions'],
    [`/${open.surveyId}/links/${open.linkIds[0]}`, 'survey-link'],
  ] as const) {
    await page.goto(`${home}${path}`)
    await look(page, name)
  }
  await page.goto(`${home.replace('surveys', 'service-list')}/from-needs`)
  await look(page, 'service-list-from-needs')
  await page.goto('/mine')
  await look(page, 'mine-unit')
  await page.goto(`${home}/${open.surveyId}/questions`)
  await press(page, '修改题目，生成新版本')
  await look(page, 'survey-questions')
  const visitor = await journey.open('a stranger', `/survey/${open.linkIds[1]}`)
  await press(visitor, '提交答卷')
  await look(visitor, 'survey-refused')
})
