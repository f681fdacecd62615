import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { excerptOf } from './excerpt.ts'
import { hasAllWords, pairsOfWords, question, spellingOf, wordsOf } from './query.ts'
import { nameTokens, pairsOf } from './tokens.ts'

describe('the pairs of a text', () => {
  it.each([
    ['明月山塘', ['明月', '月山', '山塘']],
    ['巡河、清淤', ['巡河', '清淤']],
    ['Ａ４纸', ['a4', '4纸']],
    ['𠮷日', ['𠮷日']],
    ['塘', []],
    ['山塘山塘', ['山塘', '塘山']],
  ])('of %s', (text, pairs) => expect(pairsOf(text)).toEqual(pairs))

  it('are all in every text that has the word', () => {
    const word = fc.string({
      unit: fc.constantFrom('山', '塘', '河', 'a', '１', '𠮷'),
      minLength: 2,
      maxLength: 6,
    })
    fc.assert(
      fc.property(fc.string(), word, fc.string(), (before, asked, after) => {
        const words = wordsOf(asked)
        const text = `${before} ${asked} ${after}`
        const pairs = new Set(pairsOf(text))
        expect(pairsOfWords(words).every((pair) => pairs.has(pair))).toBe(true)
        expect(hasAllWords(text, words)).toBe(true)
      }),
    )
  })
})

describe('a name', () => {
  const tokens = nameTokens('欧阳重庆', ['ou', 'yang', 'chong', 'qing'])
  it.each(['oy', 'oyc', 'oycq', 'ouyang', 'OUYANG CHONG', 'ouyangchongqing'])('is found by %s', (asked) =>
    expect(tokens).toContain(spellingOf(asked)),
  )
  it.each(['o', 'yc', 'chongqing', 'oycqx', '欧阳'])('is not spelled %s', (asked) =>
    expect(tokens).not.toContain(spellingOf(asked)),
  )
  it('is found by two of its characters', () => expect(tokens).toContain('重庆'))
})

describe('a question', () => {
  it.each([
    ['明月 山塘', ['明月', '山塘']],
    ['“清淤”，经费 元', ['清淤', '经费']],
    ['ABC abc', ['abc']],
  ])('%s has the words %j', (asked, words) => expect(wordsOf(asked)).toEqual(words))

  it.each(['', '  ', '塘', '，。', '塘 河'])('"%s" is too short', (asked) =>
    expect(question.safeParse(asked).error?.issues[0]?.message).toContain('至少输入两个字'),
  )

  it('has at most 60 characters', () => {
    expect(question.safeParse('塘'.repeat(60)).success).toBe(true)
    expect(question.safeParse('塘'.repeat(61)).success).toBe(false)
  })

  it('is not answered by a text that has its pairs apart', () => {
    expect(hasAllWords('明月湖；月山；山塘', ['明月山塘'])).toBe(false)
  })
})

describe('an excerpt', () => {
  it('marks every find and keeps the rest', () => {
    expect(excerptOf('界河清淤，界河巡护', ['界河'])).toEqual([
      { text: '界河', found: true },
      { text: '清淤，', found: false },
      { text: '界河', found: true },
      { text: '巡护', found: false },
    ])
  })

  it('begins near the first find of a long text and says that something stands before and after', () => {
    const pieces = excerptOf(`${'前'.repeat(100)}清淤${'后'.repeat(100)}`, ['清淤'])
    expect(pieces[0]).toEqual({ text: '…', found: false })
    expect(pieces.at(-1)).toEqual({ text: '…', found: false })
    expect(pieces.find(({ found }) => found)?.text).toBe('清淤')
  })

  it('finds what folding changes: width, case and ligatures', () => {
    expect(excerptOf('面积１２㎡左右', ['12m2'])).toContainEqual({ text: '１２㎡', found: true })
  })

  it('never loses or invents a character of a short text', () => {
    const text = fc.string({ unit: fc.constantFrom('山', '塘', '河', 'Ａ', '𠮷', '，'), maxLength: 60 })
    const words = fc.array(fc.string({ unit: fc.constantFrom('山', '塘', 'a'), minLength: 2, maxLength: 3 }))
    fc.assert(
      fc.property(text, words, (given, asked) => {
        expect(
          excerptOf(given, asked)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(given)
      }),
    )
  })
})
