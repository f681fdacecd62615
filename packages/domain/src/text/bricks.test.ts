import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstMessage } from '../../test/first-message.ts'
import {
  countCharacters,
  line,
  optionalPassage,
  orNull,
  passage,
  uuid,
  wholeNumber,
  yesOrNo,
} from './bricks.ts'

const title = line('标题', 60)
const reason = passage('理由', 200)
const remark = optionalPassage('意见', 200)
const minutes = wholeNumber('分钟数', 1, 480)

describe('a line', () => {
  it.each([
    ['is needed', '', '请填写标题。'],
    ['is needed, blanks do not count', ' \u3000\t', '请填写标题。'],
    ['is needed, invisible characters do not count', '\u200b\u200d', '请填写标题。'],
    ['is needed, a missing one too', undefined, '请填写标题。'],
    ['is needed, null too', null, '请填写标题。'],
    ['of 60 characters fits', '会'.repeat(60), undefined],
    ['of 61 does not', '会'.repeat(61), '标题最多 60 个字，现在有 61 个字。'],
    ['of 10000 does not', '会'.repeat(10_000), '标题最多 60 个字，现在有 10000 个字。'],
    ['of 60 rare ideographs fits', '𠮷'.repeat(60), undefined],
    ['has no line break', '一\n二', '标题里有换行或不可见的控制字符，请删去后重试。'],
    ['has no zero character', '一\u0000二', '标题里有换行或不可见的控制字符，请删去后重试。'],
    ['has no unit separator', '一\u001f二', '标题里有换行或不可见的控制字符，请删去后重试。'],
    ['has no delete character', '一\u007f二', '标题里有换行或不可见的控制字符，请删去后重试。'],
    ['has no half of a character', '一\ud800二', '标题里有换行或不可见的控制字符，请删去后重试。'],
    ['has no override of direction', '一\u202e二', '标题里有换行或不可见的控制字符，请删去后重试。'],
    ['may have joined emoji', '👩‍🌾 农技日', undefined],
  ])('%s', (_sentence, value, message) => {
    expect(firstMessage(title, value)).toBe(message && `: ${message}`)
  })

  it('is trimmed', () => {
    expect(title.parse('\u3000明月山塘 \n')).toBe('明月山塘')
  })

  it('of any text: accepted means storable and short enough', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (value) => {
        const parsed = title.safeParse(value)
        expect(parsed.error?.issues.length ?? 1).toBe(1)
        if (!parsed.success) return
        expect(parsed.data).toBe(value.trim())
        expect(parsed.data).not.toMatch(/[\p{Cc}\p{Cs}]/u)
        expect(countCharacters(parsed.data)).toBeGreaterThan(0)
        expect(countCharacters(parsed.data)).toBeLessThanOrEqual(60)
      }),
      { numRuns: 500 },
    )
  })
})

describe('a passage', () => {
  it('may have lines and tabs; line ends are made equal', () => {
    expect(reason.parse(' 一\r\n二\r三\t四 ')).toBe('一\n二\n三\t四')
  })

  it.each([
    ['is needed', reason, '', '请填写理由。'],
    ['of 201 characters does not fit', reason, '字'.repeat(201), '理由最多 200 个字，现在有 201 个字。'],
    ['has no zero character', reason, '一\u0000二', '理由里有不可见的控制字符，请删去后重试。'],
    ['that is optional may be empty', remark, '', undefined],
    ['that is optional may be missing', remark, undefined, undefined],
    ['that is optional has its limit too', remark, '字'.repeat(201), '意见最多 200 个字，现在有 201 个字。'],
  ])('%s', (_sentence, schema, value, message) => {
    expect(firstMessage(schema, value)).toBe(message && `: ${message}`)
  })

  it('that is optional is an empty text when missing', () => {
    expect(remark.parse(undefined)).toBe('')
  })
})

describe('a whole number', () => {
  it.each([
    ['from a form', '15', 15],
    ['with blanks', ' 15 ', 15],
    ['in full-width digits', '１５', 15],
    ['as a number', 480, 480],
    ['the least', '1', 1],
  ])('%s', (_sentence, value, expected) => {
    expect(minutes.parse(value)).toBe(expected)
  })

  it.each([
    ['missing', '', '请填写分钟数。'],
    ['blank', ' ', '请填写分钟数。'],
    ['left out', undefined, '请填写分钟数。'],
    ['null', null, '请填写分钟数。'],
    ['nothing to spend', '0', '分钟数请填写 1 到 480 之间的整数。'],
    ['too much', '481', '分钟数请填写 1 到 480 之间的整数。'],
    ['a part', '1.5', '分钟数请填写 1 到 480 之间的整数。'],
    ['words', '十五', '分钟数请填写 1 到 480 之间的整数。'],
    ['hexadecimal', '0x10', '分钟数请填写 1 到 480 之间的整数。'],
    ['infinite', Number.POSITIVE_INFINITY, '分钟数请填写 1 到 480 之间的整数。'],
    ['not a number', Number.NaN, '分钟数请填写 1 到 480 之间的整数。'],
    ['a boolean', true, '分钟数请填写 1 到 480 之间的整数。'],
  ])('%s is refused', (_sentence, value, message) => {
    expect(firstMessage(minutes, value)).toBe(`: ${message}`)
  })
})

it('an id is made lower case; anything else is a stale page', () => {
  expect(uuid.parse('0198B1D0-7C00-7000-8000-00000000000A')).toBe('0198b1d0-7c00-7000-8000-00000000000a')
  expect(firstMessage(uuid, '7')).toBe(': 没有找到所指的记录，请刷新页面后重试。')
})

it('an open field is null', () => {
  expect([undefined, null, ''].map((value) => orNull(title).parse(value))).toEqual([null, null, null])
  expect(orNull(title).parse('一')).toBe('一')
})

it('a form says true or false', () => {
  expect(['true', 'false', true, false].map((value) => yesOrNo.parse(value))).toEqual([
    true,
    false,
    true,
    false,
  ])
  expect(firstMessage(yesOrNo, 'on')).toBe(': 请选择“是”或“否”。')
})
