import { asCivilDate } from '@pilin/domain/calendar/civil-date'
import fc from 'fast-check'
import JSZip from 'jszip'
import { readSheet } from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { claimsTable } from './council/claims.ts'
import { evaluationTable } from './council/evaluation.ts'
import { registrationsTable } from './council/registrations.ts'
import { coverageTable } from './coverage-table.ts'
import { tableExcel } from './excel/spreadsheet.ts'
import { dayCell, serialColumn, type TableColumn, type TableDocument, tableOf } from './table.ts'

type Thing = { name: string; count: number | null; on: ReturnType<typeof asCivilDate> | null }

const columns: TableColumn<Thing>[] = [
  serialColumn,
  { label: '名称', width: 20, value: ({ name }) => name },
  { label: '数量', width: 8, value: ({ count }) => count },
  { label: '日期', width: 13, value: ({ on }) => dayCell(on) },
]
const day = asCivilDate('2026-11-30')
const words = { title: '样表', subtitle: '待认领，共1项' }

async function cellsOf(table: TableDocument) {
  return readSheet(Buffer.from(await tableExcel(table)))
}

describe('a table', () => {
  it('has title, subtitle and headings, and every cell keeps its kind', async () => {
    const rows = await cellsOf(tableOf(words, columns, [{ name: '议事厅', count: 0, on: day }]))
    expect(rows).toEqual([
      ['样表', null, null, null],
      ['待认领，共1项', null, null, null],
      ['序号', '名称', '数量', '日期'],
      [1, '议事厅', 0, new Date('2026-11-30T00:00:00Z')],
    ])
  })

  it('without rows has its headings, and without a subtitle no line for it', async () => {
    expect(await cellsOf(tableOf(words, columns, []))).toHaveLength(3)
    expect(await cellsOf(tableOf({ title: '样表' }, columns, []))).toHaveLength(2)
  })

  it('leaves empty what is not known, and is data that a thread can take', async () => {
    const table = tableOf(words, columns, [{ name: '', count: null, on: null }])
    expect(structuredClone(table)).toEqual(table)
    expect((await cellsOf(table))[3]).toEqual([1, null, null, null])
  })

  it('never makes a formula of a text, wherever it stands', async () => {
    const dangerous = fc
      .tuple(fc.constantFrom('=', '+', '-', '@', '\t=', '\r='), fc.string())
      .map((parts) => parts.join(''))
    await fc.assert(
      fc.asyncProperty(dangerous, async (text) => {
        const head = { label: text, width: 8 }
        const table = { title: text, subtitle: text, columns: [head], rows: [[text]] }
        const zip = await JSZip.loadAsync(await tableExcel(table))
        const xml = (await zip.file('xl/worksheets/sheet1.xml')?.async('string')) ?? ''
        expect(xml).not.toMatch(/<f[ >]/)
        for (const cell of ['A1', 'A2', 'A3', 'A4']) {
          expect(xml.match(new RegExp(`<c r="${cell}"[^>]*>`))?.[0]).toMatch(/t="(s|inlineStr)"/)
        }
      }),
      { numRuns: 30 },
    )
  })
})

describe('the tables of a council', () => {
  it('of claims tell what was agreed from what is only wished', () => {
    const claim = { title: '会议室', owner: '', unit: '南山塘', role: 'RESPONSIBLE' as const, askedOn: day }
    const asked = {
      ...claim,
      about: 'RESOURCE' as const,
      time: '2026年11月20日 09:00–11:00',
      steps: ['提出', '同意'],
    }
    const { rows } = claimsTable(words, [
      { ...asked, state: 'AGREED' },
      { ...asked, state: 'OPEN' },
      { ...claim, about: 'NEED', state: 'WITHDRAWN', time: '', steps: [] },
    ])
    expect(rows.map((row) => row.slice(1, 6))).toEqual([
      ['申请资源', '会议室', '组织自有', '南山塘', ''],
      ['申请资源', '会议室', '组织自有', '南山塘', ''],
      ['认领需求', '会议室', '组织自有', '南山塘', '牵头认领'],
    ])
    expect(rows.map((row) => row.slice(7))).toEqual([
      ['已达成', asked.time, '', '提出\n同意'],
      ['待答复', '', asked.time, '提出\n同意'],
      ['已撤回', '', '', ''],
    ])
  })

  it('of registrations leave a wiped name empty', () => {
    const wiped = { serial: 3, kind: 'VISITOR' as const, name: '', phone: '', places: 1, present: 1 }
    const { rows } = registrationsTable(words, [{ ...wiped, state: 'PLACED', registeredOn: day }])
    expect(rows).toEqual([[3, '访客', '', '', 1, '已报名', { day }, 1]])
  })

  it('of an evaluation have words for every answer', () => {
    const served = { side: 'SERVED' as const, unit: '', satisfaction: 4, effect: 'PART' as const, count: 12 }
    expect(evaluationTable(words, [{ ...served, comment: '' }]).rows).toEqual([
      [1, '服务对象', '', '满意', '解决了一部分', 12, ''],
    ])
  })

  it('of the matrix have a column for each number of the span', () => {
    const cells = [
      {
        column: '会议',
        counts: [
          { outcome: '到会', count: 3 },
          { outcome: '未回应', count: 1 },
        ],
      },
      { column: '认领', counts: [{ outcome: '认领', count: 2 }] },
    ]
    const table = coverageTable({
      organization: '联席会议',
      from: asCivilDate('2026-01-01'),
      until: day,
      rows: [{ unit: '黄金交易所', cells, isSilent: false }],
    })
    expect(table.subtitle).toContain('2026年1月1日至2026年11月30日')
    expect(table.columns.map(({ label }) => label)).toEqual([
      '序号',
      '单位',
      '会议到会',
      '会议未回应',
      '认领',
      '备注',
    ])
    expect(table.rows).toEqual([[1, '黄金交易所', 3, 1, 2, '']])
  })
})
