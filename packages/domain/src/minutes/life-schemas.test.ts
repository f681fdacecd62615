import { describe, expect, it } from 'vitest'
import { firstMessage } from '../../test/first-message.ts'
import {
  commentMinutesInput,
  decideCommentInput,
  extendWindowInput,
  setRecordRulesInput,
  supplementMinutesInput,
} from './life-schemas.ts'
import { paragraphsOf } from './supplement.ts'

const id = '0198b1d0-7c00-7000-8000-000000000001'
const place = { meetingId: id, contentHash: 'a'.repeat(64), fragment: 'general', position: '3' }

describe('inputs', () => {
  it.each([
    ['a comment says something', commentMinutesInput, { ...place, kind: 'COMMENT' }, 'body: 请填写意见。'],
    [
      'a correction proposes',
      commentMinutesInput,
      { ...place, kind: 'CORRECTION', proposed: ' ' },
      'proposed: 请填写更正后的文字。',
    ],
    [
      'what is declined is explained',
      decideCommentInput,
      { commentId: id, decision: 'DECLINED' },
      'answer: 请填写答复，说明不采纳的理由。',
    ],
    ['what is accepted need not be', decideCommentInput, { commentId: id, decision: 'ACCEPTED' }, undefined],
    [
      'an extension has a reason',
      extendWindowInput,
      { meetingId: id, until: '2026-12-01' },
      'reason: 请填写延长的原因。',
    ],
    [
      'a supplement has a title',
      supplementMinutesInput,
      { meetingId: id, reason: '漏记', text: '补' },
      'title: 请填写补充记录的标题。',
    ],
    [
      'a window has an end',
      setRecordRulesInput,
      { organizationId: id, writingHours: '721' },
      'writingHours: 会议记录时限（小时）请填写 1 到 720 之间的整数。',
    ],
  ] as const)('%s', (_sentence, schema, input, message) => {
    expect(firstMessage(schema, input)).toBe(message)
  })

  it('a form’s position is a number', () => {
    expect(commentMinutesInput.parse({ ...place, kind: 'COMMENT', body: '好' }).position).toBe(3)
  })
})

it('paragraphs are the lines that say something', () => {
  expect(paragraphsOf('甲\n\n  乙 \n')).toEqual(['甲', '乙'])
})
