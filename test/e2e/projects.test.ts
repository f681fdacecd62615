import { expect, it } from 'vitest'
import { phone, pressAndLoad, wordsSeen } from '../kit/browser.ts'
import { useJourney } from '../kit/journey.ts'
import { look } from '../kit/look.ts'
import { executing } from '../kit/test-runtime.ts'
import { proposeToBacklog } from '../kit/topics.ts'

const journey = useJourney()
const plain = { javaScriptEnabled: false }

it('a joint project is begun, gathers a topic and a document, and is read by members, without scripts', async () => {
  const branch = await journey.branch()
  const test = executing(() => journey.runtime)
  const topicId = await proposeToBacklog(test, branch, branch.south.member, { title: '统一入口标识' })
  const path = `/organizations/${branch.organizationId}/projects`
  const page = await journey.open(branch.south.secretary, path, { ...plain, viewport: phone })
  await page.getByText('还没有共建项目。').waitFor()
  await page.locator('summary', { hasText: '新建共建项目' }).click()
  await page.getByLabel('项目简介').fill('南北山塘共建景区')
  await page.getByLabel('启动日期').fill('2017-10-01')
  await pressAndLoad(page, page.getByRole('button', { name: '建立项目' }))
  expect(await page.getByLabel('项目简介').inputValue()).toBe('南北山塘共建景区')
  await page.getByLabel('项目名称').fill('明月山塘')
  await pressAndLoad(page, page.getByRole('button', { name: '建立项目' }))
  await page.getByRole('heading', { name: '明月山塘', level: 1 }).waitFor()

  await page.locator('summary', { hasText: '关联议题、决议或督办事项' }).click()
  await page.getByLabel('选择议题').selectOption(topicId)
  await pressAndLoad(page, page.getByRole('button', { name: '关联这个议题' }))
  await page.getByText('已保存。').waitFor()
  await pressAndLoad(page, page.getByRole('link', { name: '上传材料' }))
  await pressAndLoad(page, page.getByRole('button', { name: '上传' }))
  await page.getByText('请选择要上传的文件。').waitFor()
  const buffer = Buffer.from('导览方案')
  await page.getByLabel('材料').setInputFiles({ name: '导览方案.txt', mimeType: 'text/plain', buffer })
  await pressAndLoad(page, page.getByRole('button', { name: '上传' }))
  const address = page.url()

  const member = await journey.open(
    branch.north.member,
    `/organizations/${branch.organizationId}/topics/${topicId}`,
    {
      ...plain,
      viewport: phone,
    },
  )
  await pressAndLoad(member, member.getByRole('link', { name: '明月山塘' }))
  const timeline = await wordsSeen(member.getByRole('region', { name: '时间线' }))
  expect(timeline).toMatch(/2017年10月1日.*项目启动.*提出议题.*统一入口标识.*上传材料.*导览方案\.txt/s)
  expect(await member.locator('main form').count()).toBe(0)

  await page.locator('summary', { hasText: '修改或结束项目' }).click()
  await page.getByLabel('结束日期').fill('2017-09-01')
  await pressAndLoad(page, page.getByRole('button', { name: '保存' }))
  await page.getByText('结束日期不能早于启动日期。').waitFor()
  await page.getByLabel('结束日期').fill('2026-10-31')
  await pressAndLoad(page, page.getByRole('button', { name: '保存' }))
  await page.getByText('2026年10月31日结束').waitFor()
  await pressAndLoad(page, page.getByRole('button', { name: '移出项目' }))
  expect(await page.getByText('统一入口标识').count()).toBe(
    await page.locator('option', { hasText: '统一入口标识' }).count(),
  )

  const looking = await journey.open(branch.south.secretary, new URL(address).pathname)
  await look(looking, 'project')
  await looking.goto(path)
  await look(looking, 'projects')
})
