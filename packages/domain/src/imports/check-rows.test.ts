import { describe, expect, it } from 'vitest'
import { asCivilDate } from '../calendar/civil-date.ts'
import { openRowCheck } from './check-rows.ts'
import { type RosterColumn, rosterColumns } from './columns.ts'
import { mostRows, readTable, type TableRow } from './table.ts'

const good: Record<RosterColumn, string> = {
  name: '上海清算所',
  shortName: '清算所',
  kind: '机构',
  province: '上海市',
  city: '上海市',
  district: '黄浦区',
  town: '',
  address: '北京东路2号',
  from: '2018-01-01',
  contact: '秦方正',
  office: '党办主任',
  phone: '13800000000',
  contactFrom: '2019/3/1',
}
const row = (cells: Partial<TableRow['cells']> = {}, line = 3): TableRow => ({
  line,
  cells: { ...good, ...cells },
})
const founded = asCivilDate('2018-01-01')
const known = [
  { name: '票交所', memberships: [{ from: founded, until: null }] },
  { name: '旧单位', memberships: [{ from: founded, until: asCivilDate('2020-12-31') }] },
]
const check = (rows: TableRow[]) => {
  const next = openRowCheck(known, founded)
  return rows.map((each) => next(each).problems)
}

describe('a row', () => {
  it('is read with days as people write them', () => {
    const { row: read, problems } = openRowCheck([], founded)(row())
    expect(problems).toEqual([])
    expect(read).toMatchObject({ kind: 'INSTITUTION', from: '2018-01-01', contactFrom: '2019-03-01' })
    expect(
      check([row({ from: '2018年1月1日', contact: '', office: '', phone: '', contactFrom: '' })]),
    ).toEqual([[]])
  })

  it.each<[string, Partial<TableRow['cells']>, RegExp]>([
    ['has no name', { name: '' }, /单位名称/],
    ['has a name of 61 characters', { name: '长'.repeat(61) }, /单位名称/],
    ['has no short name', { shortName: '' }, /简称/],
    ['is of no kind', { kind: '协会' }, /单位类型.*须是村、企业/],
    ['has no district', { district: '' }, /区（县）/],
    ['joined on no day', { from: '2018-02-30' }, /^加入日期：没有这个日期/],
    ['joined sometime', { from: '去年' }, /^加入日期：没有这个日期/],
    ['joined before the founding', { from: '2017-12-31' }, /早于组织成立的日期（2018年1月1日）/],
    ['has a number that is none', { phone: '无' }, /请填写电话号码/],
    ['has a number of nobody', { contact: '', office: '', contactFrom: '' }, /“联络员”是空的/],
    ['has a contact before it joined', { from: '2020-01-01' }, /早于单位的加入日期/],
    ['is a member since another day', { name: '票交所', from: '2018-01-02' }, /自2018年1月1日起为成员单位/],
    [
      'comes back before it left',
      { name: '旧单位', from: '2020-12-31', contactFrom: '' },
      /至2020年12月31日退出/,
    ],
  ])('that %s', (_sentence, cells, problem) => {
    const [problems] = check([row(cells)])
    expect(problems).toHaveLength(1)
    expect(problems?.[0]).toMatch(problem)
  })

  it('is compared with those before it', () => {
    const other = { contact: '文清远', office: '', phone: '' }
    expect(
      check([row({}, 3), row(other, 4), row({}, 5), row({ ...other, contact: '某', town: '某镇' }, 6)]),
    ).toEqual([[], [], ['与第 3 行是同一位联络员。'], ['与第 3 行是同一个单位，但单位资料不一致。']])
  })

  it('of a unit that is a member since that day, or comes back, is right', () => {
    const back = { name: '旧单位', from: '2021-01-01', contactFrom: '' }
    expect(check([row({ name: '票交所' }), row(back)])).toEqual([[], []])
  })

  it('says everything that is wrong with it', () => {
    expect(check([row({ name: '', kind: '', from: '', phone: '无' })])[0]).toHaveLength(4)
  })
})

describe('a table', () => {
  const head = Object.values(rosterColumns)
  const cells = head.map((_label, index) => Object.values(good)[index] ?? '')
  it('has its headings below a title or first, in any order, and empty lines', () => {
    const swapped = [[...head].reverse(), [...cells].reverse(), head.map(() => null)]
    expect(readTable([['名册'], head, cells])).toEqual({ rows: [{ line: 3, cells: good }] })
    expect(readTable(swapped)).toEqual({ rows: [{ line: 2, cells: good }] })
  })

  it.each<[string, (string | null)[][], RegExp]>([
    ['without headings', [['甲', '乙'], cells], /没有找到表头/],
    ['without a column', [head.slice(0, 4), cells], /缺少这些列：市、区（县）、加入日期/],
    ['without rows', [head], /没有单位/],
    ['too long', [head, ...Array.from({ length: mostRows + 1 }, () => cells)], /最多导入 5000 行/],
  ])('%s is refused', (_sentence, table, problem) => {
    const read = readTable(table)
    expect('problem' in read ? read.problem : '').toMatch(problem)
  })
})
