import { asCivilDate } from '@pilin/domain/calendar/civil-date'
import JSZip from 'jszip'
import { readSheet } from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { type ActionListRow, actionListTable } from '../action-list.ts'
import { type LedgerRow, ledgerTable } from '../ledger.ts'
import { surveyAnswersTable } from '../survey-answers.ts'
import { tableExcel } from './spreadsheet.ts'

const day = asCivilDate('2026-11-30')

function item(given: Partial<ActionListRow>): ActionListRow {
  return {
    text: '采购打捞船一艘。',
    person: '张龑',
    unit: '南山塘',
    assistants: '李䶮（北山塘）',
    meeting: '十一月工作会商',
    dueOn: day,
    state: '待办',
    progress: '',
    extensions: '',
    closedOn: null,
    closingNote: '',
    ...given,
  }
}

const meeting: LedgerRow = {
  organization: '沪浙山塘联合党支部',
  kind: '工作会商',
  period: '2026年11月',
  state: '已召开',
  title: '十一月工作会商',
  plannedOn: asCivilDate('2026-11-06'),
  heldOn: asCivilDate('2026-11-06'),
  place: '南山塘村党群服务中心',
  chair: '张龑',
  recorder: '周喆',
  speaker: '',
  expected: 13,
  present: 12,
  onLeave: '病假1人',
  absent: 0,
  observers: 1,
  invited: 2,
  topics: '山塘河联合保洁',
  resolutions: '〔2026〕11号 自2026年12月起联合清理界河。',
  notice: '沪浙山塘联〔2026〕11号（2026年11月2日）',
  minutes: '已定稿',
  attachments: '',
  reportedOn: null,
  reviewer: '',
  archiveNumber: '',
}

const excelOf = (organization: string, rows: ActionListRow[]) =>
  tableExcel(actionListTable(organization, rows))

async function sheetXml(bytes: Uint8Array): Promise<string> {
  const zip = await JSZip.loadAsync(bytes)
  return (await zip.file('xl/worksheets/sheet1.xml')?.async('string')) ?? ''
}

describe('督办清单', () => {
  it('has a title, its columns and one row for each item, with days as days', async () => {
    const rows = await readSheet(
      Buffer.from(
        await excelOf('沪浙山塘联合党支部', [
          item({}),
          item({
            text: '修复警示牌。',
            state: '已办结',
            progress: '11月18日 张龑：已订货',
            extensions: '延至2026年12月31日',
            closedOn: asCivilDate('2026-11-20'),
            closingNote: '已修复，\n拍照存档。',
          }),
        ]),
      ),
    )
    expect(rows[0]?.[0]).toBe('沪浙山塘联合党支部督办清单')
    expect(rows[1]).toEqual([
      '序号',
      '督办事项',
      '责任人',
      '责任单位',
      '协办人',
      '来源会议',
      '完成期限',
      '状态',
      '进展',
      '延期',
      '办结日期',
      '办结情况',
    ])
    expect(rows[2]?.slice(0, 6)).toEqual([
      1,
      '采购打捞船一艘。',
      '张龑',
      '南山塘',
      '李䶮（北山塘）',
      '十一月工作会商',
    ])
    expect(rows[2]?.[6]).toEqual(new Date('2026-11-30T00:00:00Z'))
    expect(rows[2]?.[10]).toBeNull()
    expect(rows[3]?.slice(7, 10)).toEqual(['已办结', '11月18日 张龑：已订货', '延至2026年12月31日'])
    expect(rows[3]?.slice(10)).toEqual([new Date('2026-11-20T00:00:00Z'), '已修复，\n拍照存档。'])
  })

  it.each([
    '=1+1',
    '+86 21 5739',
    '-1',
    '@SUM(A1)',
    '=HYPERLINK("http://x","y")',
    '\t=1',
    '0012',
    '1e5',
    'TRUE',
    '2026-11-30',
    '<b>&"\'',
  ])('keeps %j as the text that it is', async (text) => {
    const bytes = await excelOf(text, [item({ text, person: text, closingNote: text })])
    const rows = await readSheet(Buffer.from(bytes))
    expect([rows[2]?.[1], rows[2]?.[2], rows[2]?.[11]]).toEqual([text, text, text].map((each) => each.trim()))
    const xml = await sheetXml(bytes)
    expect(xml).not.toContain('<f>')
    expect(xml.match(/<c r="B3"[^>]*>/)?.[0]).toMatch(/t="(s|inlineStr)"/)
  })

  it('prints on A4 landscape, as wide as the page', async () => {
    const xml = await sheetXml(await excelOf('支部', [item({})]))
    expect(xml).toMatch(/<worksheet[^>]*><sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr>/)
    expect(xml).toMatch(
      /<pageSetup paperSize="9" fitToWidth="1" fitToHeight="0" [^>]*orientation="landscape"/,
    )
    expect(xml).toContain('state="frozen"')
  })
})

describe('台账', () => {
  it('has every field of a ledger, empty where nothing is known', async () => {
    const [title, head, row] = await readSheet(
      Buffer.from(await tableExcel(ledgerTable('沪浙山塘联合党支部', '2026年度', [meeting]))),
    )
    expect(title?.[0]).toBe('沪浙山塘联合党支部2026年度会议台账')
    expect(head?.slice(1, 9)).toEqual([
      '支部',
      '类别',
      '周期',
      '状态',
      '主题',
      '计划日期',
      '实际日期',
      '地点',
    ])
    expect(head?.slice(-6)).toEqual(['会议通知', '会议记录', '附件', '报备日期', '审核人', '归档号'])
    expect(row?.slice(12, 18)).toEqual([13, 12, '病假1人', 0, 1, 2])
    expect(row?.slice(20, 22)).toEqual(['沪浙山塘联〔2026〕11号（2026年11月2日）', '已定稿'])
    expect(row?.[22]).toBeNull()
  })
})

it('a table of answers has a column for each question, and what looks like a formula stays text', async () => {
  const rows = await readSheet(
    Buffer.from(
      await tableExcel(
        surveyAnswersTable({
          title: '2026年需求调查',
          questions: ['最需要哪类服务', '预计参加人数'],
          rows: [
            { from: '黄金交易所', at: '11月6日 09:00', answers: ['健康', 40] },
            { from: '', at: '', answers: ['=1+1', ''] },
          ],
        }),
      ),
    ),
  )
  expect(rows).toEqual([
    ['2026年需求调查答卷汇总', null, null, null, null],
    ['序号', '单位或点位', '填写时间', '最需要哪类服务', '预计参加人数'],
    [1, '黄金交易所', '11月6日 09:00', '健康', 40],
    [2, null, null, '=1+1', null],
  ])
})
