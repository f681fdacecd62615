import { describe, expect, it } from 'vitest'
import { cadenceInput } from './cadence-input.ts'
import { templateInput } from './template-input.ts'
import { rowError, rowKey, tickedRows, yearPlanInput } from './year-input.ts'

describe('the year’s form', () => {
  const october = rowKey('a', '2026-10-01')
  const november = rowKey('a', '2026-11-01')
  const december = rowKey('a', '2026-12-01')
  const values = {
    [`row.${october}.tick`]: 'on',
    [`row.${october}.date`]: '2026-10-09',
    [`row.${november}.date`]: '2026-11-06',
    [`row.${december}.tick`]: 'on',
    [`row.${december}.date`]: '',
  }

  it('sends the ticked rows only', () => {
    expect(tickedRows(values)).toEqual([october, december])
    const { meetings } = yearPlanInput(values, { organizationId: 'o', year: 2026 })
    expect(meetings).toMatchObject([{ date: '2026-10-09' }, { date: '' }])
  })

  it('finds the server’s sentence for a row, which counts the ticked ones', () => {
    const fields = { 'meetings.1.date': '请选择日期。' }
    expect(rowError(values, fields, december, 'date')).toBe('请选择日期。')
    expect(rowError(values, fields, october, 'date')).toBeUndefined()
    expect(rowError(values, fields, november, 'date')).toBeUndefined()
  })
})

it('a template’s form leaves empty rows out, and collects the ticked people', () => {
  const values = {
    title: '',
    'topic.0.title': '通报',
    'topic.0.plannedMinutes': '10',
    'topic.0.presenterId': '',
    'topic.1.title': ' ',
    'topic.2.title': '商定',
    'observer.p1': 'on',
  }
  expect(templateInput(values, 'c')).toEqual({
    cadenceId: 'c',
    title: '',
    topics: [
      { title: '通报', plannedMinutes: '10', presenterId: '' },
      { title: '商定', plannedMinutes: undefined, presenterId: undefined },
    ],
    observerIds: ['p1'],
  })
})

it('an obligation’s form collects the ticked units', () => {
  expect(cadenceInput({ kind: 'REVIEW', 'unit.u1': 'on', 'unit.u2': 'on' })).toEqual({
    kind: 'REVIEW',
    unitIds: ['u1', 'u2'],
  })
})
