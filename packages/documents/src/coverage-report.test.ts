import { asCivilDate } from '@pilin/domain/calendar/civil-date'
import { readSheet } from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { readWord } from '../test/read-word.ts'
import { type CoverageReportData, coverageReportTable, layOutCoverageReport } from './coverage-report.ts'
import type { CoverageTableRow } from './coverage-table.ts'
import { tableExcel } from './excel/spreadsheet.ts'
import { officialWord } from './word/official-word.ts'

function row(unit: string, silent: number, claims: number): CoverageTableRow {
  return {
    unit,
    isSilent: silent > 0 && claims === 0,
    cells: [
      {
        column: '会议',
        counts: [
          { outcome: '到会', count: 2 - silent },
          { outcome: '未回应', count: silent },
        ],
      },
      { column: '认领', counts: [{ outcome: '认领', count: claims }] },
    ],
  }
}

function report(given: Partial<CoverageReportData> = {}): CoverageReportData {
  return {
    organization: '金融外滩联席会议',
    period: '2026年上半年',
    from: asCivilDate('2026-01-01'),
    until: asCivilDate('2026-06-30'),
    totals: {
      ...{ unitsBefore: 16, unitsAfter: 17, meetings: 2, needs: 5, needsMet: 3 },
      ...{ claims: 6, claimsAgreed: 4, projectsDone: 1, nudges: 2 },
    },
    joined: ['上海票据交易所'],
    left: [],
    rows: [row('上海黄金交易所', 0, 3), row('=1+1 & <清算所>', 2, 0)],
    ...given,
  }
}

/** The words of the document, paragraph by paragraph. */
async function wordsOf(data: CoverageReportData): Promise<string> {
  const { document } = await readWord(await officialWord(layOutCoverageReport(data)))
  return document.replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '')
}

describe('the half-year report', () => {
  it('in Word says the whole, each unit, and who is to be asked after', async () => {
    const words = await wordsOf(report())
    for (const sentence of [
      '统计期间为2026年1月1日至2026年6月30日',
      '期初有成员单位16个，期末17个。新加入：上海票据交易所。',
      '召开会议2次，秘书处提醒成员单位2次。',
      '收到需求5项，已满足3项；双向认领6项，达成4项；完成服务项目1个。',
      '1.\t上海黄金交易所：会议到会2次、未回应0次；认领3项。',
      '本期对通知一直没有回应的单位：=1+1 &amp; &lt;清算所&gt;。',
      '金融外滩联席会议秘书处',
    ]) {
      expect(words).toContain(sentence)
    }
    expect(words).not.toContain('退出：')
  })

  it('without units, and where nobody is silent, says so', async () => {
    const words = await wordsOf(report({ rows: [], joined: [] }))
    expect(words).toContain('本期没有成员单位。')
    expect(words).toContain('本期没有一直没有回应的单位。')
  })

  it('in Excel has a line for each unit and a column for each number; text stays text', async () => {
    const rows = await readSheet(Buffer.from(await tableExcel(coverageReportTable(report()))))
    expect(rows[1]).toEqual(['序号', '单位', '会议到会', '会议未回应', '认领', '备注'])
    expect(rows.slice(2)).toEqual([
      [1, '上海黄金交易所', 2, 0, 3, null],
      [2, '=1+1 & <清算所>', 0, 2, 0, '一直没有回应'],
    ])
    expect(
      await readSheet(Buffer.from(await tableExcel(coverageReportTable(report({ rows: [] }))))),
    ).toHaveLength(2)
  })
})
