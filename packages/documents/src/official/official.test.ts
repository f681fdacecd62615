import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { characterWidth, linePitch, widthOf, wordPage } from '../page-geometry.ts'
import { numeral, signedBy } from './blocks.ts'
import { ofMark, titleLines } from './title-lines.ts'

describe('a title', () => {
  it.each([
    ['stands on one line when it fits', '沪浙山塘联合党支部会议记录', ['沪浙山塘联合党支部会议记录']],
    [
      'breaks between words into a trapezoid',
      '沪浙山塘联合党支部关于召开十一月工作会商的通知',
      ['沪浙山塘联合党支部关于召开', '十一月工作会商的通知'],
    ],
    [
      'tears no quotation apart',
      '沪浙山塘联合党支部“巡河护水 邻里同行”主题党日签到表',
      ['沪浙山塘联合党支部“巡河护水 邻里同行”', '主题党日签到表'],
    ],
    [
      'breaks in no number and before no ending of a word',
      '“滨江党建·金融外滩”区域化党建联席会议秘书处关于召开二〇二六年第四季度全体成员单位会议的通知',
      ['“滨江党建·金融外滩”区域化党建', '联席会议秘书处关于召开二〇二六年第四季度', '全体成员单位会议的通知'],
    ],
  ])('%s', (_sentence, title, lines) => {
    expect(titleLines(title)).toEqual(lines)
  })

  it.each([
    ['“滨江党建·金融外滩”区域化党建联席会议会议纪要', ['“滨江党建·金融外滩”', '区域化党建联席会议会议纪要']],
    ['沪浙山塘联合党支部会议纪要', ['沪浙山塘联合党支部会议纪要']],
  ])('in the size of a mark: %s', (title, lines) => {
    expect(titleLines(title, ofMark)).toEqual(lines)
  })

  it('of three lines is a diamond', () => {
    const lines = titleLines(
      '“滨江党建·金融外滩”区域化党建联席会议秘书处关于召开二〇二六年第四季度全体成员单位会议的通知',
    )
    expect(lines).toHaveLength(3)
    const [first = 0, second = 0, third = 0] = lines.map(widthOf)
    expect(second).toBeGreaterThanOrEqual(first)
    expect(second).toBeGreaterThanOrEqual(third)
  })

  it('loses nothing, whatever it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 70 }), (title) => {
        expect(titleLines(title).join('')).toBe(title)
      }),
    )
  })
})

describe('who signs', () => {
  const insets = (issuer: string, day: string) =>
    signedBy(issuer, day).map((block) => (block.kind === 'right' ? block.insetRight : undefined))

  it('stands centred above the day, which ends four characters before the edge', () => {
    // 9 characters above 6.5: centred, so 1.25 further out on both sides.
    expect(insets('沪浙山塘联合党支部', '2026年11月2日')).toEqual([2.75, 4])
    expect(insets('支部', '2026年11月2日')).toEqual([6.25, 4])
  })

  it('ends two characters before the edge when the name is much longer', () => {
    const [name = 0, day = 0] = insets('滨江党建金融外滩区域化党建联席会议秘书处', '2026年11月2日')
    expect(name).toBe(2)
    // Centred below: half the difference further in.
    expect(day).toBe(2 + (20 - 6.5) / 2)
  })
})

describe('numbers of headings', () => {
  it.each([
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [99, '九十九'],
    [100, '100'],
  ])('%i is %s', (count, words) => {
    expect(numeral(count)).toBe(words)
  })
})

describe('the page', () => {
  it('is the same for PDF and Word, to a tenth of a point', () => {
    expect(characterWidth).toBeCloseTo(16 + wordPage.charSpace / 4096, 1)
    expect(linePitch).toBeCloseTo(wordPage.linePitch / 20, 1)
    expect(wordPage.width - wordPage.left - wordPage.right).toBe(wordPage.textWidth)
  })
})
