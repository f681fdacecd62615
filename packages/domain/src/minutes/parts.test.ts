import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { actionItem, doc, id, other, paragraph, resolution, text } from '../../test/section-builders.ts'
import { plainText, sectionContent } from './content.ts'
import { isFragmentName, partFragmentOf } from './fragments.ts'
import { type MinutesPart, minutesParts, sectionBlocks, textsOf } from './parts.ts'

const section = (...blocks: unknown[]) => sectionContent.parse(doc(...blocks))
const said = section(paragraph(text('讨论热烈')))
const nothing = section(paragraph())
const blank = section(paragraph(text('　 ')))
const part = (name: MinutesPart, ...blocks: unknown[]) => ({ part: name, content: section(...blocks) })
const dissent = part('DISSENT', paragraph(text('北村有保留')))
const decision = part('DECISION', resolution('同意共建'))

describe('a section with its labelled parts', () => {
  it.each([
    ['what was said alone needs no head', { content: said }, [null]],
    ['beside a part it is headed', { content: said, parts: [dissent] }, ['发言要点', '不同意见']],
    [
      'parts stand in their order',
      { content: said, parts: [decision, dissent] },
      ['发言要点', '不同意见', '决议'],
    ],
    ['a part alone keeps its head', { content: nothing, parts: [decision] }, ['决议']],
    ['an empty part is not shown', { content: said, parts: [part('DISSENT', paragraph())] }, [null]],
    ['nor one of blanks', { content: blank, parts: [{ part: 'DISSENT' as const, content: blank }] }, []],
    ['nothing is nothing', { content: nothing }, []],
  ])('%s', (_sentence, given, heads) => {
    expect(textsOf(given).map(({ head }) => head)).toEqual(heads)
  })

  it('invents nothing and loses nothing: every written word is shown once', () => {
    const words = fc
      .string({ unit: 'grapheme', maxLength: 8 })
      .map((value) => value.replace(/[\p{Cc}\p{Cs}]/gu, ''))
    fc.assert(
      fc.property(
        words,
        fc.array(fc.tuple(fc.constantFrom(...minutesParts), words), { maxLength: 4 }),
        (own, parts) => {
          const content = (value: string) => section(paragraph(...(value === '' ? [] : [text(value)])))
          const given = {
            content: content(own),
            parts: parts.map(([name, value]) => ({ part: name, content: content(value) })),
          }
          const shown = textsOf(given).map((each) => plainText(each.content))
          const written = [own, ...parts.map(([, value]) => value)].filter((value) => value.trim() !== '')
          expect([...shown].sort()).toEqual([...written].sort())
        },
      ),
    )
  })

  it('gives its decisions in whichever part they stand', () => {
    const mixed = { content: section(actionItem('修路', other, '2026-12-31', other)), parts: [decision] }
    expect(sectionBlocks(mixed)).toMatchObject({
      resolutions: [{ id, text: '同意共建' }],
      actionItems: [{ id: other, text: '修路' }],
    })
  })
})

describe('the name of a part of the live document', () => {
  it.each([
    ['general', true],
    ['opening', true],
    [`agenda:${id}`, true],
    [partFragmentOf(id, 'DISSENT'), true],
    [partFragmentOf(id, 'DECISION'), true],
    [`agenda:${id}:votes`, false],
    [`agenda:${id}:`, false],
    [`agenda:${id}:dissent:dissent`, false],
    ['general:dissent', false],
    ['opening:decision', false],
    ['', false],
  ])('%s: %s', (name, known) => {
    expect(isFragmentName(name)).toBe(known)
  })
})
