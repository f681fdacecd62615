import { sectionContent } from '@pilin/domain/minutes/content'
import type { VersionTexts } from '@pilin/domain/minutes/versions'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareTexts, compareWords, type Piece } from './compare-texts.ts'

const shown = (pieces: Piece[]) =>
  pieces
    .map(({ kind, text }) => (kind === 'SAME' ? text : kind === 'ADDED' ? `+${text}+` : `-${text}-`))
    .join('')

describe('comparing two texts in words', () => {
  it.each([
    ['nothing changed', '会议开始。', '会议开始。', '会议开始。'],
    ['words were added', '会议开始。', '会议准时开始。', '会议+准时+开始。'],
    ['a word was replaced as a whole', '由村委会负责采购', '由工作组负责采购', '由-村委会-+工作组+负责采购'],
    ['a line was removed', '第一行\n第二行', '第一行', '第一行-\n第二行-'],
    ['everything is new', '', '新的', '+新的+'],
  ])('%s', (_sentence, before, after, result) => {
    expect(shown(compareWords(before, after))).toBe(result)
  })

  it('tells both texts completely, whatever they are', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 60 })
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = compareWords(before, after)
        const without = (kind: Piece['kind']) =>
          pieces
            .filter((piece) => piece.kind !== kind)
            .map((piece) => piece.text)
            .join('')
        expect(without('ADDED')).toBe(before)
        expect(without('REMOVED')).toBe(after)
      }),
    )
  })

  it('gives up on long texts that have nothing in common, and still tells both', () => {
    const before = Array.from({ length: 9_000 }, (_, at) => `甲${at}`).join(' ')
    const after = Array.from({ length: 9_000 }, (_, at) => `乙${at + 9_000}`).join('\n')
    expect(compareWords(before, after)).toEqual([
      { kind: 'REMOVED', text: before },
      { kind: 'ADDED', text: after },
    ])
  })
})

describe('comparing two versions', () => {
  const texts = (parts: Record<string, string>): VersionTexts =>
    Object.entries(parts).map(([fragment, words]) => ({
      fragment,
      title: fragment,
      part: null,
      content: sectionContent.parse({
        type: 'doc',
        content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
      }),
    }))

  it('goes part by part, in the later order, with what is gone at the end', () => {
    const compared = compareTexts(texts({ a: '甲', gone: '没了' }), texts({ b: '乙', a: '甲' }))
    expect(compared.map(({ fragment, pieces }) => [fragment, shown(pieces)])).toEqual([
      ['b', '+乙+'],
      ['a', '甲'],
      ['gone', '-没了-'],
    ])
  })
})
