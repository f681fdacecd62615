import { describe, expect, it } from 'vitest'
import { firstMessage } from '../../test/first-message.ts'
import { planRosterInput } from './schemas.ts'

const id = '0198b1d0-7c00-7000-8000-000000000001'
const holder = { personId: id, unitId: id }
const plan = {
  organizationId: id,
  startsOn: '2026-01-01',
  endsOn: '2026-12-31',
  period: 'MONTH',
  holders: [holder],
}

describe('planning a roster', () => {
  it.each([
    ['a complete plan is accepted', {}, undefined],
    ['an open end is accepted', { endsOn: null }, undefined],
    ['an empty field in a form is an open end', { endsOn: '' }, undefined],
    ['one day is long enough', { endsOn: '2026-01-01' }, undefined],
    ['a council unit has no person', { holders: [{ personId: null, unitId: id }] }, undefined],
    ['20 holders are accepted', { holders: Array(20).fill(holder) }, undefined],
    ['21 are refused', { holders: Array(21).fill(holder) }, 'holders: 轮值名单最多 20 项，请删减后重试。'],
    ['none is refused', { holders: [] }, 'holders: 请至少安排一个轮值单位。'],
    ['missing holders are refused', { holders: undefined }, 'holders: 请至少安排一个轮值单位。'],
    [
      'an end before the start is refused at the end',
      { endsOn: '2025-12-31' },
      'endsOn: 结束日期不能早于开始日期，请重新选择；长期有效可以留空。',
    ],
    ['a start is needed', { startsOn: '' }, 'startsOn: 请选择日期。'],
    ['a period is needed', { period: 'WEEK' }, 'period: 请选择周期：月、季度、半年或年。'],
    ['an id is an id', { organizationId: '1' }, 'organizationId: 没有找到所指的记录，请刷新页面后重试。'],
  ])('%s', (_sentence, change, message) => {
    expect(firstMessage(planRosterInput, { ...plan, ...change })).toBe(message)
  })

  it('hands on null for an open end, also when it is left out', () => {
    const { endsOn: _, ...open } = plan
    expect(planRosterInput.parse({ ...plan, endsOn: '' }).endsOn).toBeNull()
    expect(planRosterInput.parse(open).endsOn).toBeNull()
  })
})
