import type { Locator, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { phone, pressAndLoad } from '../kit/browser.ts'
import { type BuiltBranch, buildPerson, buildUnit } from '../kit/builders.ts'
import { useJourney } from '../kit/journey.ts'
import { buildAsking, buildClaim, buildNeed, buildResource } from '../kit/lists.ts'
import { look } from '../kit/look.ts'
import { executing } from '../kit/test-runtime.ts'

const journey = useJourney()
const test = executing(() => journey.runtime)
const onPhone = { javaScriptEnabled: false, viewport: phone }

/** A council with a secretariat and the contacts of two units. */
async function buildCouncil() {
  const branch = await journey.branch()
  const { prisma } = journey.runtime.database
  const { organizationId } = branch
  await prisma.organization.update({
    where: { id: organizationId },
    data: { kind: 'REGIONAL_COUNCIL' },
  })
  const contactOf = async (name: string) => {
    const unit = await buildUnit(prisma, organizationId, name)
    return buildPerson(journey.runtime, { organizationId, unitId: unit.id }, `${name}联络员`, 'MEMBER')
  }
  const place = { organizationId, unitId: branch.south.unitId }
  const secretariat = await buildPerson(journey.runtime, place, '秘书', 'SECRETARIAT')
  return { branch, secretariat, exchange: await contactOf('交易所'), clinic: await contactOf('医院') }
}

async function unfold(page: Page, summary: string): Promise<Locator> {
  await page.locator('summary', { hasText: summary }).first().click()
  return page.getByRole('form', { name: summary }).first()
}

const homeOf = ({ organizationId }: BuiltBranch) => `/organizations/${organizationId}`

it('a contact asks for something, another unit takes it on, and both agree, on phones without scripts', async () => {
  const { branch, secretariat, exchange, clinic } = await buildCouncil()
  const home = homeOf(branch)
  const office = await journey.open(secretariat, `${home}/list-settings`, onPhone)
  await pressAndLoad(office, office.getByRole('button', { name: '采用常用分类' }))
  await office.getByText('医疗健康').waitFor()

  const asker = await journey.open(exchange, `${home}/needs`, onPhone)
  await pressAndLoad(asker, asker.getByRole('link', { name: '提出需求' }))
  await asker.getByLabel('具体说明').fill('楼宇职工颈椎问题多')
  await asker.getByLabel('分类').selectOption({ label: '医疗健康' })
  await pressAndLoad(asker, asker.getByRole('button', { name: '提出', exact: true }))
  await asker.getByText('请填写需求名称。').waitFor()
  expect(await asker.getByLabel('具体说明').inputValue()).toBe('楼宇职工颈椎问题多')
  await asker.getByLabel('需要什么').fill('健康讲座')
  await pressAndLoad(asker, asker.getByRole('button', { name: '提出', exact: true }))
  await asker.getByText('待认领，今天提出').waitFor()
  const needPath = new URL(asker.url()).pathname

  const giver = await journey.open(clinic, `${home}/resources/new`, onPhone)
  await giver.getByLabel('能提供什么').fill('中医健康讲座')
  await giver.getByLabel('分类').selectOption({ label: '医疗健康' })
  await pressAndLoad(giver, giver.getByRole('button', { name: '登记', exact: true }))
  await giver.getByText('同属“医疗健康”类，都提到“健康讲座”。').waitFor()
  await pressAndLoad(giver, giver.getByRole('link', { name: '健康讲座（交易所）' }))
  const claim = await unfold(giver, '认领这项需求')
  await claim.getByLabel('说明').fill('可派两名医师')
  await pressAndLoad(giver, claim.getByRole('button', { name: '提出认领' }))

  await asker.goto(`${home}/needs`)
  await asker.getByRole('heading', { name: '等待您答复的认领（1 项）' }).waitFor()
  const [file] = await Promise.all([
    asker.waitForEvent('download'),
    asker.getByRole('link', { name: '导出 Excel' }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/需求清单 \d{4}-\d\d-\d\d\.xlsx$/)
  await pressAndLoad(asker, asker.getByRole('link', { name: /医院认领需求：健康讲座/ }))
  const change = await unfold(asker, '建议调整')
  await pressAndLoad(asker, change.getByRole('button', { name: '建议调整' }))
  await asker.getByText('请写明建议怎样调整。').waitFor()
  await change.getByLabel('建议怎样调整').fill('请安排在午休时间')
  await pressAndLoad(asker, change.getByRole('button', { name: '建议调整' }))
  await asker.getByText('等待提出单位答复').waitFor()

  await giver.goto(needPath)
  await pressAndLoad(giver, giver.getByRole('button', { name: '同意', exact: true }))
  await giver.getByText('已达成').waitFor()
  await giver.goto(`${home}/needs?show=taken`)
  await giver.getByText('牵头：医院').waitFor()
  expect(await giver.getByText('没有待认领的需求').count()).toBe(0)
})

it('a room is asked for, given once, and the secretariat merges, proposes and closes needs', async () => {
  const { branch, secretariat, exchange, clinic } = await buildCouncil()
  const home = homeOf(branch)
  const roomId = await buildResource(test, branch, exchange, { title: '多功能厅' })
  const date = '2099-11-20'
  const first = await journey.open(clinic, `${home}/resources/${roomId}`, onPhone)
  const ask = await unfold(first, '申请使用这项资源')
  await pressAndLoad(first, ask.getByRole('button', { name: '提出申请' }))
  await first.getByText('请填写使用的日期、开始时间和结束时间。').waitFor()
  await ask.getByLabel('使用日期').fill(date)
  await ask.getByLabel('开始时间').fill('09:00')
  await ask.getByLabel('结束时间').fill('11:00')
  await pressAndLoad(first, ask.getByRole('button', { name: '提出申请' }))
  await buildAsking(test, branch.north.member, roomId, { date, startTime: '10:00' })
  const owner = await journey.open(exchange, `${home}/resources/${roomId}`, onPhone)
  await pressAndLoad(owner, owner.getByRole('button', { name: '同意', exact: true }).first())
  await pressAndLoad(owner, owner.getByRole('button', { name: '同意', exact: true }).first())
  await owner.getByText(/这个时间已经约给/).waitFor()
  expect(await owner.getByRole('region', { name: '已约定的时间' }).getByRole('listitem').count()).toBe(1)

  const needId = await buildNeed(test, branch, exchange, { title: '健康讲座' })
  const twinId = await buildNeed(test, branch, clinic, { title: '健康课' })
  const office = await journey.open(secretariat, `${home}/needs/${twinId}`, onPhone)
  const merge = await unfold(office, '合并到另一项需求')
  await merge.getByLabel('并入哪一项').selectOption(needId)
  await merge.getByLabel('理由').fill('同一件事')
  await pressAndLoad(office, merge.getByRole('button', { name: '确认合并' }))
  await pressAndLoad(office, office.getByRole('link', { name: '健康讲座' }))
  await office.getByText(/健康课.*医院 医院联络员/).waitFor()
  const propose = await unfold(office, '提为议题')
  await pressAndLoad(office, propose.getByRole('button', { name: '提为议题' }))
  await pressAndLoad(office, office.getByRole('link', { name: '健康讲座' }).first())
  const close = await unfold(office, '办结需求')
  await close.getByLabel('办结情况').selectOption('MET')
  await close.getByLabel('理由').fill('讲座已办')
  await pressAndLoad(office, close.getByRole('button', { name: '确认办结' }))
  await office.getByText('已满足').waitFor()
  expect(await office.locator('summary').count()).toBe(0)
})

// With scripts, because the judge of accessibility is one; the pages send none.
it('looks right at both widths', async () => {
  const { branch, secretariat, exchange, clinic } = await buildCouncil()
  const home = homeOf(branch)
  const page = await journey.open(secretariat, `${home}/list-settings`)
  await pressAndLoad(page, page.getByRole('button', { name: '采用常用分类' }))
  await look(page, 'list-settings')
  const { prisma } = journey.runtime.database
  const health = await prisma.listCategory.findFirstOrThrow({
    where: { organizationId: branch.organizationId, name: '医疗健康' },
  })
  const given = { categoryId: health.id, description: '为楼宇职工讲颈椎保养' }
  const needId = await buildNeed(test, branch, exchange, { title: '健康讲座', ...given })
  await buildNeed(test, branch, clinic, { title: '午间音乐会' })
  await prisma.need.updateMany({
    where: { title: '午间音乐会' },
    data: { enteredAt: new Date(Date.now() - 45 * 86_400_000) },
  })
  await buildClaim(test, clinic, needId)
  const roomId = await buildResource(test, branch, clinic, { title: '健康讲座教室', ...given })
  await buildAsking(test, exchange, roomId, { date: '2099-11-20' })
  for (const [path, name] of [
    ['needs', 'needs'],
    ['needs/new', 'need-new'],
    [`needs/${needId}`, 'need'],
    ['resources', 'resources'],
    ['resources/new', 'resource-new'],
    [`resources/${roomId}`, 'resource'],
  ] as const) {
    await page.goto(`${home}/${path}`)
    await look(page, name)
  }
})
