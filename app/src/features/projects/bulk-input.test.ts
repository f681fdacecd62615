import { describe, expect, it } from 'vitest'
import { bulkError, bulkInput } from './bulk-input.ts'

const row = (needId: string, name: string) => ({
  [`need.${needId}.name`]: name,
  [`need.${needId}.responsibleId`]: 'unit',
  [`need.${needId}.assistantIds`]: '',
  [`need.${needId}.place`]: '',
  [`need.${needId}.quarter`]: '2',
  [`need.${needId}.targetGroup`]: '',
})
const values = {
  year: '2027',
  ...row('first', '健康讲座'),
  'need.second.tick': 'on',
  ...row('second', '工地热水'),
  'need.third.tick': 'on',
  ...row('third', ''),
}

describe('the form of many needs', () => {
  it('sends the ticked rows, each with its need', () => {
    const input = bulkInput(values, { organizationId: 'organization', year: '2027' })
    expect(input).toMatchObject({
      year: '2027',
      projects: [
        { needId: 'second', name: '工地热水', quarter: '2', responsibleId: 'unit' },
        { needId: 'third', name: '' },
      ],
    })
  })

  it('shows each sentence at its row, though rows before it are not ticked', () => {
    const fields = { 'projects.1.name': '请填写项目名称。' }
    const errors = ['first', 'second', 'third'].map((needId) => bulkError(values, fields, needId, 'name'))
    expect(errors).toEqual([undefined, undefined, '请填写项目名称。'])
  })
})
