import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readHolidayFile } from './holiday-file.ts'

const paper = 'https://www.gov.cn/zhengce/content/202611/content_7000000.htm'
const newYear = { name: '元旦', date: '2027-01-01', isOffDay: true }
const file = (given: object) => JSON.stringify({ year: 2027, papers: [paper], days: [newYear], ...given })

describe('reading a year of holidays', () => {
  it('takes the days in order, those of the December before among them', () => {
    const days = [
      { name: '元旦', date: '2027-01-03', isOffDay: false },
      newYear,
      { name: '元旦', date: '2026-12-31', isOffDay: true },
    ]
    const rest = { $schema: 'https://example.cn/schema.json', $id: 'https://example.cn/2027.json' }
    expect(readHolidayFile(`\uFEFF${file({ ...rest, days })}`)).toEqual({
      year: {
        year: 2027,
        papers: [paper],
        days: [
          { day: '2026-12-31', kind: 'OFF', name: '元旦' },
          { day: '2027-01-01', kind: 'OFF', name: '元旦' },
          { day: '2027-01-03', kind: 'WORK', name: '元旦' },
        ],
      },
    })
  })

  it.each([
    ['no JSON', 'year: 2027', '文件不是 JSON 格式，请重新下载后再导入。'],
    ['a list', '[]', '文件的格式不对：应有“year”“papers”和“days”三项，请使用 holiday-cn 格式的文件。'],
    [
      'no days',
      '{"year":2027}',
      '文件的格式不对：应有“year”“papers”和“days”三项，请使用 holiday-cn 格式的文件。',
    ],
    ['a year in words', file({ year: '2027' }), '年份应是 2000 到 2200 之间的整数，请核对文件中的“year”。'],
    [
      'no source',
      file({ papers: [] }),
      '文件没有注明来源（“papers”），请使用写明国务院办公厅通知地址的文件。',
    ],
    [
      'a source that is none',
      file({ papers: ['javascript:alert(1)'] }),
      '第 1 个来源地址不是网址，请核对“papers”。',
    ],
    ['an empty year', file({ days: [] }), '文件里没有任何日期，请核对“days”。'],
    [
      'no such day',
      file({ days: [{ ...newYear, date: '2027-02-29' }] }),
      '第 1 天的日期不对，应写成“2026-10-01”的格式，请核对后再导入。',
    ],
    [
      'another year',
      file({ days: [{ ...newYear, date: '2026-11-30' }] }),
      '2026-11-30 不属于 2027 年（只可包含上一年 12 月的日期），请核对后再导入。',
    ],
    ['a day twice', file({ days: [newYear, newYear] }), '2027-01-01 出现了两次，请核对后再导入。'],
    ['no name', file({ days: [{ ...newYear, name: ' ' }] }), '第 1 天没有节日名称，请核对后再导入。'],
    [
      'neither off nor on',
      file({ days: [{ ...newYear, isOffDay: 'true' }] }),
      '第 1 天没有注明是否放假（isOffDay），请核对后再导入。',
    ],
    [
      'work on a Friday',
      file({ days: [{ ...newYear, isOffDay: false }] }),
      '2027-01-01 本来就是工作日，不会是调休上班日，请核对后再导入。',
    ],
    ['nothing', file({ days: [null] }), '第 1 天的日期不对，应写成“2026-10-01”的格式，请核对后再导入。'],
  ])('refuses %s', (_what, text, problem) => {
    expect(readHolidayFile(text)).toEqual({ problems: [problem] })
  })

  it('names everything that is wrong at once', () => {
    const days = [
      { ...newYear, date: '1.1.' },
      { ...newYear, name: '' },
    ]
    const read = readHolidayFile(file({ papers: [], days }))
    expect('problems' in read && read.problems).toHaveLength(3)
  })

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          fc.string(),
          fc
            .record({ year: fc.anything(), papers: fc.anything(), days: fc.array(fc.anything()) })
            .map((each) => JSON.stringify(each) ?? ''),
        ),
        (text) => {
          const read = readHolidayFile(text)
          expect('problems' in read ? read.problems.length : read.year.days.length).toBeGreaterThan(0)
        },
      ),
    )
  })
})
