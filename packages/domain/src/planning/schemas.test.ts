import { describe, expect, it } from 'vitest'
import { firstMessage } from '../../test/first-message.ts'
import { editTemplateInput, endTimeOf, planYearInput, setCadenceInput } from './schemas.ts'

const id = '0198b1d0-7c00-7000-8000-000000000001'
const bare = { organizationId: id, kind: 'CONSULTATION', period: 'MONTH', startsOn: '2026-01-01' }
/** As an empty form sends it. */
const blank = {
  ...bare,
  endsOn: '',
  ordinal: '',
  weekday: '',
  dayOfMonth: '',
  startTime: '',
  minutes: '',
  place: '',
}
const row = {
  cadenceId: id,
  periodStartsOn: '2026-10-01',
  title: '10月工作会商',
  date: '2026-10-09',
  startTime: '14:00',
  endTime: '16:00',
  place: '议事厅',
}

describe('setting an obligation', () => {
  it('may leave everything open but kind, period and start', () => {
    expect(setCadenceInput.parse(blank)).toEqual(setCadenceInput.parse(bare))
    expect(setCadenceInput.parse(bare)).toMatchObject({
      endsOn: null,
      ordinal: null,
      monthInPeriod: 1,
      unitIds: [],
    })
  })

  it('takes a form’s numbers', () => {
    const given = { ...blank, ordinal: '-1', weekday: '5', startTime: '14:30', minutes: '120' }
    expect(setCadenceInput.parse(given)).toMatchObject({ ordinal: -1, weekday: 5, minutes: 120 })
  })

  it.each([
    [{ endsOn: '2025-12-31' }, 'endsOn: 截止日期不能早于开始日期，请重新选择；长期有效可以留空。'],
    [{ ordinal: '1' }, 'weekday: 选了“第几个”，还要选星期几。'],
    [{ weekday: '5' }, 'ordinal: 选了星期几，还要选“第几个”。'],
    [{ ordinal: '5', weekday: '5' }, 'ordinal: 请选择第一个到第四个，或最后一个。'],
    [{ ordinal: '1', weekday: '8' }, 'weekday: 请选择星期几。'],
    [
      { ordinal: '1', weekday: '5', dayOfMonth: '6' },
      'dayOfMonth: 首选日请只用一种方式填写：第几个星期几，或每月几日。',
    ],
    [{ monthInPeriod: '2' }, 'monthInPeriod: 一个周期只有 1 个月，请填写 1 到 1。'],
    [
      { startTime: '23:00', minutes: '60' },
      'minutes: 开始时间加上会期超过了当天，请提早开始时间或缩短会期。',
    ],
    [{ minutes: '5' }, 'minutes: 会期分钟数请填写 15 到 600 之间的整数。'],
  ])('refuses %j', (given, message) => {
    expect(firstMessage(setCadenceInput, { ...blank, ...given })).toBe(message)
  })

  it('adds up times within a day', () => {
    expect(endTimeOf('14:30', 90)).toBe('16:00')
    expect(endTimeOf('23:00', 59)).toBe('23:59')
    expect(endTimeOf('23:00', 60)).toBeUndefined()
  })
})

describe('planning a year', () => {
  it.each([
    [{ meetings: [] }, 'meetings: 请至少勾选一次会议。'],
    [{ meetings: [row, { ...row, date: '' }] }, 'meetings.1.date: 请选择日期。'],
    [
      { meetings: [{ ...row, endTime: '14:00' }] },
      'meetings.0.endTime: 结束时间要晚于开始时间，请重新选择。',
    ],
    [{ meetings: [row] }, undefined],
  ])('%j', (given, message) => {
    expect(firstMessage(planYearInput, { organizationId: id, year: '2026', ...given })).toBe(message)
  })
})

describe('a template', () => {
  it('has a name and a length for each topic', () => {
    const topics = [{ title: '通报上月事项', plannedMinutes: '', presenterId: '' }]
    expect(firstMessage(editTemplateInput, { cadenceId: id, title: '', topics })).toBe(
      'topics.0.plannedMinutes: 请填写预计分钟数。',
    )
  })
})
