import { describe, expect, it } from 'vitest'
import { firstMessage } from '../../test/first-message.ts'
import {
  cancelMeetingInput,
  decideAgendaItemInput,
  editAgendaItemInput,
  editMeetingInput,
  markAttendanceInput,
  moveAgendaItemInput,
  planMeetingInput,
  proposeAgendaItemInput,
  replyInput,
} from './schemas.ts'

const id = '0198b1d0-7c00-7000-8000-000000000001'
const times = { date: '2026-11-06', startTime: '14:00', endTime: '15:30' }
const meeting = {
  organizationId: id,
  kind: 'CONSULTATION',
  title: '十一月工作会商',
  ...times,
  place: '明月山塘',
}
const topic = { meetingId: id, unitId: id, title: '游客中心共建', plannedMinutes: '20' }

describe('planning a meeting', () => {
  it.each([
    ['a complete plan is accepted', {}, undefined],
    ['it ends after it starts', { endTime: '14:01' }, undefined],
    ['not at the same minute', { endTime: '14:00' }, 'endTime: 结束时间要晚于开始时间，请重新选择。'],
    ['not before', { endTime: '09:00' }, 'endTime: 结束时间要晚于开始时间，请重新选择。'],
    ['a missing end is asked for', { endTime: '' }, 'endTime: 请选择时间。'],
    ['a title is needed', { title: ' ' }, 'title: 请填写会议名称。'],
    ['a short one', { title: '会'.repeat(61) }, 'title: 会议名称最多 60 个字，现在有 61 个字。'],
    ['a place is needed', { place: '' }, 'place: 请填写地点。'],
    ['a date is needed', { date: '' }, 'date: 请选择日期。'],
    ['a leap day is a date', { date: '2028-02-29' }, undefined],
    [
      'in leap years only',
      { date: '2026-02-29' },
      'date: 没有这个日期，请按“2026-11-06”的格式填写 1900 年到 2200 年之间的日期。',
    ],
    ['a kind is needed', { kind: '' }, 'kind: 请选择会议类型。'],
  ])('%s', (_sentence, change, message) => {
    expect(firstMessage(planMeetingInput, { ...meeting, ...change })).toBe(message)
  })

  it('shows all fields at once, and the end too when only texts are wrong', () => {
    const input = { ...meeting, title: '', place: '', endTime: '13:00' }
    const paths = planMeetingInput.safeParse(input).error?.issues.map(({ path }) => path.join('.'))
    expect(paths).toEqual(['title', 'place', 'endTime'])
  })

  it('is edited and cancelled by the same rules', () => {
    const edit = { meetingId: id, title: '会', ...times, place: '村委会' }
    expect(firstMessage(editMeetingInput, edit)).toBeUndefined()
    expect(firstMessage(editMeetingInput, { ...edit, endTime: '13:00' })).toContain('endTime: 结束时间')
    expect(firstMessage(cancelMeetingInput, { meetingId: id, reason: '' })).toBe('reason: 请填写取消的原因。')
  })
})

describe('a topic', () => {
  it('is read from a form: minutes become a number, what is open becomes empty', () => {
    expect(proposeAgendaItemInput.parse({ ...topic, presenterId: '' })).toEqual({
      ...topic,
      purpose: '',
      presenterId: null,
      plannedMinutes: 20,
    })
  })

  it.each([
    ['minutes are needed', { plannedMinutes: '' }, 'plannedMinutes: 请填写预计分钟数。'],
    ['at most 480', { plannedMinutes: '481' }, 'plannedMinutes: 预计分钟数请填写 1 到 480 之间的整数。'],
    ['a long purpose', { purpose: '字'.repeat(501) }, 'purpose: 议题说明最多 500 个字，现在有 501 个字。'],
    ['a unit proposes it', { unitId: undefined }, 'unitId: 没有找到所指的记录，请刷新页面后重试。'],
  ])('%s', (_sentence, change, message) => {
    expect(firstMessage(proposeAgendaItemInput, { ...topic, ...change })).toBe(message)
  })

  it('is edited without its unit', () => {
    const { title, plannedMinutes } = topic
    expect(firstMessage(editAgendaItemInput, { agendaItemId: id, title, plannedMinutes })).toBeUndefined()
  })

  it.each([
    ['is accepted without a reason', { decision: 'ACCEPT' }, undefined],
    ['is deferred with one', { decision: 'DEFER', reason: '材料不全' }, undefined],
    ['is not deferred without', { decision: 'DEFER' }, 'reason: 请填写暂缓的理由，让提出单位知道原因。'],
    [
      'is not declined with a blank',
      { decision: 'DECLINE', reason: ' ' },
      'reason: 请填写不予列入的理由，让提出单位知道原因。',
    ],
    ['is decided in one of three ways', { decision: 'MERGE' }, 'decision: 请选择列入、暂缓或不予列入。'],
  ])('%s', (_sentence, change, message) => {
    expect(firstMessage(decideAgendaItemInput, { agendaItemId: id, ...change })).toBe(message)
  })

  it('moves to the top with null', () => {
    expect(moveAgendaItemInput.parse({ agendaItemId: id, afterId: null }).afterId).toBeNull()
    expect(moveAgendaItemInput.parse({ agendaItemId: id, afterId: id }).afterId).toBe(id)
  })
})

describe('a reply', () => {
  it.each([
    ['to attend needs no reason', { reply: 'ATTEND' }, undefined],
    ['to be on leave does', { reply: 'LEAVE', reason: '' }, 'reason: 请填写请假的原因。'],
    ['with a reason', { reply: 'LEAVE', reason: '出差' }, undefined],
    ['must be one of the two', { reply: 'NONE' }, 'reply: 请选择参加或请假。'],
  ])('%s', (_sentence, change, message) => {
    expect(firstMessage(replyInput, { meetingId: id, ...change })).toBe(message)
  })

  it('presence comes from a form', () => {
    const mark = { meetingId: id, personId: id }
    expect(markAttendanceInput.parse({ ...mark, present: 'false' }).present).toBe(false)
    expect(firstMessage(markAttendanceInput, mark)).toBe('present: 请选择“是”或“否”。')
  })
})
