import { expect, it } from 'vitest'
import { phone, pressAndLoad, wordsSeen } from '../kit/browser.ts'
import { buildPerson, buildUnit } from '../kit/builders.ts'
import { cameraPhoto } from '../kit/camera-photo.ts'
import { useJourney } from '../kit/journey.ts'
import { buildNeed } from '../kit/lists.ts'
import { look } from '../kit/look.ts'
import { buildFrozenMeeting } from '../kit/meetings.ts'
import { executing } from '../kit/test-runtime.ts'

const journey = useJourney()
const onPhone = { javaScriptEnabled: false, viewport: phone }

it('a list is drawn up from a need, adopted, published, and its project run by a contact, without scripts', async () => {
  const test = executing(() => journey.runtime)
  const branch = await journey.branch()
  const { prisma } = journey.runtime.database
  const { organizationId } = branch
  const { meetingId } = await buildFrozenMeeting(journey.server.test, branch)
  await prisma.meeting.update({ where: { id: meetingId }, data: { kind: 'COUNCIL_SESSION' } })
  await prisma.organization.update({ where: { id: organizationId }, data: { kind: 'REGIONAL_COUNCIL' } })
  const unit = await buildUnit(prisma, organizationId, '医院')
  const contact = await buildPerson(journey.runtime, { organizationId, unitId: unit.id }, '联络员', 'MEMBER')
  const place = { organizationId, unitId: branch.south.unitId }
  const secretariat = await buildPerson(journey.runtime, place, '秘书', 'SECRETARIAT')
  await buildNeed(test, branch, branch.south.member, { title: '健康讲座' })
  const path = `/organizations/${organizationId}/service-list`

  const office = await journey.open(secretariat, path, onPhone)
  await office.locator('summary', { hasText: '建立年度清单' }).click()
  await pressAndLoad(office, office.getByRole('button', { name: '建立清单' }))
  await pressAndLoad(office, office.getByRole('link', { name: '添加项目' }))
  await office.getByLabel('项目名称').fill('健康讲座进楼宇')
  await office.getByLabel('服务对象').fill('楼宇职工')
  await office.getByLabel('来自需求').selectOption({ label: '健康讲座' })
  await office.getByRole('checkbox', { name: '北山塘' }).check()
  await pressAndLoad(office, office.getByRole('button', { name: '列入清单' }))
  await office.getByText('请选择牵头单位。').waitFor()
  expect(await office.getByLabel('项目名称').inputValue()).toBe('健康讲座进楼宇')
  expect(await office.getByRole('checkbox', { name: '北山塘' }).isChecked()).toBe(true)
  await office.getByLabel('牵头单位').selectOption({ label: '医院' })
  await pressAndLoad(office, office.getByRole('button', { name: '列入清单' }))
  await office.getByRole('heading', { level: 1, name: '健康讲座进楼宇' }).waitFor()
  const projectPath = new URL(office.url()).pathname
  await pressAndLoad(office, office.getByRole('link', { name: '返回服务清单' }))
  await office.locator('summary', { hasText: '登记通过清单的决议' }).click()
  await office.getByLabel('决议', { exact: true }).selectOption({ index: 1 })
  await pressAndLoad(office, office.getByRole('button', { name: '登记', exact: true }))
  await pressAndLoad(office, office.getByRole('button', { name: '公布清单' }))
  await office.getByText(/已公布，.*登记通过，.*公布/).waitFor()
  expect(await office.getByRole('link', { name: '添加项目' }).count()).toBe(0)
  const [file] = await Promise.all([
    office.waitForEvent('download'),
    office.getByRole('link', { name: '导出 Excel' }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/年度服务清单 \d{4}-\d\d-\d\d\.xlsx$/)

  const runner = await journey.open(contact, path, onPhone)
  await pressAndLoad(runner, runner.getByRole('link', { name: '健康讲座进楼宇' }))
  await runner.locator('summary', { hasText: '添加节点' }).click()
  await runner.getByLabel('节点名称').fill('首场讲座')
  await runner.getByLabel('到期日期').fill('2026-01-10')
  await pressAndLoad(runner, runner.getByRole('button', { name: '添加节点' }))
  await runner.getByText('已超期').waitFor()
  await runner.locator('summary', { hasText: '填报进展' }).click()
  await pressAndLoad(runner, runner.getByRole('button', { name: '填报', exact: true }))
  await runner.getByText('请填写进展情况。').waitFor()
  await runner.getByLabel('进展情况').fill('首场讲座 60 人参加')
  await runner.getByLabel('项目状态').selectOption('RUNNING')
  await runner.getByLabel('支出').fill('1200')
  const photo = { name: '现场.jpg', mimeType: 'image/jpeg', buffer: cameraPhoto }
  await runner.getByLabel('照片或材料').setInputFiles(photo)
  await pressAndLoad(runner, runner.getByRole('button', { name: '填报', exact: true }))
  await runner.getByRole('link', { name: '现场.jpg' }).waitFor()
  await pressAndLoad(runner, runner.getByRole('button', { name: '标为完成' }))
  const chain = await wordsSeen(runner.getByRole('region', { name: '来龙去脉' }))
  expect(chain).toMatch(/需求.*健康讲座.*项目.*健康讲座进楼宇/s)
  await pressAndLoad(runner, runner.getByRole('link', { name: '健康讲座', exact: true }))
  await runner.getByRole('region', { name: '来龙去脉' }).getByText('健康讲座进楼宇').waitFor()

  // What came of it is asked from the project, and seen from its need.
  await office.goto(projectPath)
  await pressAndLoad(office, office.getByRole('button', { name: '发起评价' }))
  await office.getByRole('heading', { level: 1, name: '成效评价：健康讲座进楼宇' }).waitFor()
  const evaluationPath = new URL(office.url()).pathname
  const whole = await wordsSeen(office.getByRole('region', { name: '来龙去脉' }))
  expect(whole).toMatch(/需求.*健康讲座.*项目.*健康讲座进楼宇.*评价.*健康讲座进楼宇/s)
  await runner.reload()
  const ofNeed = runner.getByRole('region', { name: '来龙去脉' })
  expect(await ofNeed.getByRole('link').last().getAttribute('href')).toBe(evaluationPath)
  await office.goto(projectPath)
  await office.getByRole('region', { name: '成效评价' }).getByText('还没有人评价。').waitFor()

  // With scripts, because the judge of accessibility is one; the pages send none.
  const looking = await journey.open(contact, path)
  await look(looking, 'service-list')
  await looking.goto(projectPath)
  await look(looking, 'service-project')
  const drafting = await journey.open(secretariat, path)
  await drafting.locator('summary', { hasText: '建立年度清单' }).click()
  await drafting.getByLabel('年度', { exact: true }).fill('2031')
  await pressAndLoad(drafting, drafting.getByRole('button', { name: '建立清单' }))
  await pressAndLoad(drafting, drafting.getByRole('link', { name: '添加项目' }))
  await look(drafting, 'service-project-new')
}, 120_000)
