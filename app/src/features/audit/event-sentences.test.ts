import { auditSubjects } from '@pilin/server/domains/audit/events'
import { expect, it } from 'vitest'
import { eventSentence } from './event-sentences.ts'

it.each(Object.keys(auditSubjects))('%s has a sentence in Chinese', (kind) => {
  expect(eventSentence({ kind, data: { text: '' } })).toMatch(/\p{Script=Han}/u)
})

it('says codes in words', () => {
  const data = { startsOn: '2026-12-01', endsOn: null, period: 'QUARTER' }
  expect(eventSentence({ kind: 'roster.planned', data })).toBe('排定了轮值安排：2026年12月1日起，每季度轮换')
  const decided = { title: '增设路灯', decision: 'DEFER', reason: '经费未落实' }
  expect(eventSentence({ kind: 'agenda.decided', data: decided })).toBe(
    '处理了议题“增设路灯”：暂缓，理由：经费未落实',
  )
})

it('leaves the full stop of a quoted sentence outside', () => {
  expect(eventSentence({ kind: 'action-item.closed', data: { text: '编制调度表。' } })).toBe(
    '办结了督办事项“编制调度表”',
  )
})

it('names a kind that it does not know', () => {
  expect(eventSentence({ kind: 'toString', data: {} })).toBe('toString')
})
