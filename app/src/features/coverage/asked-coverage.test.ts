import { describe, expect, it } from 'vitest'
import { askedList, askedOrder, askedSpan } from './asked-coverage.ts'
import { listHref } from './coverage.ts'

const request = (search: string) => new Request(`http://own.invalid/coverage?${search}`)

describe('the days that an address asks for', () => {
  it.each([
    ['', { from: null, until: null, wrong: {} }],
    ['from=2026-01-01', { from: '2026-01-01', until: null, wrong: {} }],
    ['from=2026-01-01&until=2026-06-30', { from: '2026-01-01', until: '2026-06-30', wrong: {} }],
    [
      'from=2026-06-30&until=2026-01-01',
      { from: null, until: null, wrong: { until: '结束日期不能早于开始日期。' } },
    ],
    [
      'from=2010-01-01&until=2026-01-01',
      { from: null, until: null, wrong: { until: '起止日期最长相隔 10 年，请缩短。' } },
    ],
  ])('%s', (search, expected) => {
    expect(askedSpan(request(search))).toEqual(expected)
  })

  it.each(['from=2026-02-30', 'until=x', 'from=%00&until=2026-01-01'])(
    'that are none, such as %s',
    (search) => {
      const { from, until, wrong } = askedSpan(request(search))
      expect([from, until]).toEqual([null, null])
      expect(Object.values(wrong).filter(Boolean).join()).toMatch(/^没有这个日期.*。$/)
    },
  )
})

describe('what an address asks for beside them', () => {
  it.each([
    ['order=SILENCE&page=3', { order: 'SILENCE', page: 3 }],
    ['order=silence&page=-1', { order: 'POSITION', page: 1 }],
    ['page=1e9', { order: 'POSITION', page: 1 }],
  ])('%s', (search, expected) => {
    expect(askedOrder(request(search))).toEqual(expected)
  })

  it('comes back from the link that a number is', () => {
    const asked = { column: 'MEETINGS', outcome: 'SILENT' } as const
    const href = listHref({
      organizationId: 'o',
      unitId: 'u',
      from: '2026-01-01',
      until: '2026-06-30',
      ...asked,
    })
    const there = new Request(`http://own.invalid${href}`)
    expect(askedList(there)).toEqual(asked)
    expect(askedSpan(there)).toMatchObject({ from: '2026-01-01', until: '2026-06-30' })
    expect(askedList(request('column=PEOPLE&outcome=GONE'))).toEqual({ column: null, outcome: null })
  })
})
