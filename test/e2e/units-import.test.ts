import { tableExcel } from '@pilin/documents/excel/spreadsheet'
import { expect, it } from 'vitest'
import { phone, pressAndLoad, wordsSeen } from '../kit/browser.ts'
import { buildCouncil } from '../kit/council.ts'
import { unitTable } from '../kit/imports.ts'
import { useJourney } from '../kit/journey.ts'
import { look } from '../kit/look.ts'

const journey = useJourney()
const plain = { javaScriptEnabled: false, viewport: phone }

async function workbook([head = [], ...rows]: string[][]) {
  const columns = head.map((label) => ({ label, width: 12 }))
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  const buffer = Buffer.from(await tableExcel({ title: '成员单位名册', subtitle: '', columns, rows }))
  return { name: '名册.xlsx', mimeType, buffer }
}

it('the secretariat uploads a table, sees every row’s errors, corrects it and follows the import, without scripts', async () => {
  const { organizationId, committee, exchange } = await buildCouncil(journey.runtime)
  const path = `/organizations/${organizationId}/units`
  const page = await journey.open(committee.secretariat, path, plain)
  await pressAndLoad(page, page.getByRole('link', { name: '从 Excel 导入' }))
  const upload = page.getByRole('button', { name: '上传并检查' })
  await pressAndLoad(page, upload)
  await page.getByText('请选择一个 .xlsx 文件。').first().waitFor()
  const notes = { name: '名册.xlsx', mimeType: 'text/plain', buffer: Buffer.from('不是表格') }
  await page.getByLabel('Excel 文件').setInputFiles(notes)
  await pressAndLoad(page, upload)
  await page.getByText('文件不能读取，请上传 .xlsx 格式的 Excel 文件。').first().waitFor()

  const wrong = unitTable(400, (index) =>
    index % 100 === 7 ? { from: '2020-02-30', phone: '无' } : index === 250 ? { name: '' } : {},
  )
  await page.getByLabel('Excel 文件').setInputFiles(await workbook(wrong))
  await pressAndLoad(page, upload)
  await page.getByText('共 400 行，其中 5 行需要更正。没有改动任何内容。').waitFor()
  const rows = await wordsSeen(page.getByRole('region', { name: '需要更正的行' }))
  expect(rows).toMatch(/第 10 行：导入单位7.*\s+加入日期：没有这个日期[^\n]*\s+联系电话：请填写电话号码/)
  expect(rows).toContain('第 253 行：（没有单位名称）')
  expect(await page.getByRole('button', { name: '确认导入' }).count()).toBe(0)
  const wrongAddress = page.url()

  await pressAndLoad(page, page.getByRole('link', { name: '上传另一份表格' }))
  await page.getByLabel('Excel 文件').setInputFiles(await workbook(unitTable(400)))
  await pressAndLoad(page, upload)
  await page.getByText('第 1 页，共 4 页').waitFor()
  await pressAndLoad(page, page.getByRole('link', { name: '下一页' }))
  await page.getByText('第 103 行：', { exact: false }).waitFor()
  const address = page.url()
  await pressAndLoad(page, page.getByRole('button', { name: '确认导入' }))
  // The page looks again by itself until everything is written.
  await page.getByText('已导入全部 400 行。').waitFor()
  await pressAndLoad(page, page.getByRole('link', { name: '回到成员单位' }))
  await page.getByText(/共有成员单位 402 个$/).waitFor()

  const member = await journey.open(exchange.contact, `${path}/import`, plain)
  await member.getByText('这项内容由秘书处办理，请联系秘书处。').waitFor()
  const looking = await journey.open(committee.secretariat, `${path}/import`)
  await look(looking, 'units-import')
  await looking.goto(wrongAddress)
  await look(looking, 'units-import-wrong')
  await looking.goto(address)
  await look(looking, 'units-import-done')
}, 120_000)
