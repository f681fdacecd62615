import { describe, expect, it } from 'vitest'
import { firstMessage } from '../../test/first-message.ts'
import { actionItem, doc, id, list, other, paragraph, resolution, text } from '../../test/section-builders.ts'
import { plainText, sectionContent } from './content.ts'

const nested = (levels: number): unknown =>
  levels === 0 ? paragraph(text('底')) : list(paragraph(), ...(levels > 1 ? [nested(levels - 1)] : []))
const unsupported = '会议记录里有不支持的内容，请删去最近粘贴的部分后重试。'

describe('a section', () => {
  it.each([
    ['an empty paragraph', doc({ type: 'paragraph' })],
    [
      'an empty paragraph with empty content and attributes',
      doc({ type: 'paragraph', attrs: null, content: [] }),
    ],
    [
      'all marks, with and without attributes',
      doc(
        paragraph({
          ...text('一'),
          marks: [
            { type: 'bold' },
            { type: 'italic', attrs: {} },
            { type: 'underline' },
            { type: 'strike', attrs: null },
          ],
        }),
      ),
    ],
    [
      'a hard break',
      doc(paragraph(text('一'), { type: 'hardBreak', marks: [{ type: 'bold' }] }, text('二'))),
    ],
    [
      'an ordered list as TipTap writes it',
      doc({
        type: 'orderedList',
        attrs: { start: 1, type: null },
        content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }],
      }),
    ],
    ['lists six levels deep', doc(nested(6))],
    ['a resolution', doc(resolution('同意'))],
    ['an action item without person and date', doc(actionItem('修路', null, null))],
    ['an action item whose open attributes are left out', doc({ type: 'actionItem', attrs: { id } })],
    ['an action item due on a leap day', doc(actionItem('修路', other, '2028-02-29'))],
  ])('accepts %s', (_sentence, value) => {
    expect(firstMessage(sectionContent, value)).toBeUndefined()
  })

  it.each([
    ['nothing', undefined],
    ['a text', 'doc'],
    ['another node at the top', { type: 'paragraph' }],
    ['an unknown node', doc({ type: 'image', attrs: { src: 'x' } })],
    [
      'an unknown mark',
      doc(paragraph({ ...text('一'), marks: [{ type: 'link', attrs: { href: 'javascript:1' } }] })),
    ],
    [
      'attributes on a mark',
      doc(paragraph({ ...text('一'), marks: [{ type: 'bold', attrs: { style: 'x' } }] })),
    ],
    ['attributes on a paragraph', doc({ type: 'paragraph', attrs: { onclick: 'x' } })],
    ['an unknown key', doc({ type: 'paragraph', html: '<b>' })],
    ['an empty text', doc(paragraph(text('')))],
    ['a block in a paragraph', doc(paragraph(paragraph()))],
    ['text outside a block', doc(text('一'))],
    ['a list item outside a list', doc({ type: 'listItem', content: [paragraph()] })],
    ['a list without items', doc({ type: 'bulletList', content: [] })],
    ['a list item that begins with a list', doc(list(list(paragraph())))],
    ['a resolution inside a list', doc(list(paragraph(), resolution('同意')))],
    ['a resolution without an id', doc({ type: 'resolution', attrs: {} })],
    ['an unknown attribute of a resolution', doc({ type: 'resolution', attrs: { id, number: 3 } })],
    ['a person who is not an id', doc(actionItem('修路', '张三', null))],
    [
      'a list that starts at minus one',
      doc({ ...list(paragraph()), type: 'orderedList', attrs: { start: -1 } }),
    ],
  ])('refuses %s', (_sentence, value) => {
    expect(firstMessage(sectionContent, value)).toContain(unsupported)
  })

  it('refuses a day that does not exist', () => {
    expect(firstMessage(sectionContent, doc(actionItem('修路', null, '2026-02-30')))).toContain(
      '没有这个日期',
    )
  })

  it('refuses lists of seven levels and 20,001 nodes, accepts 20,000', () => {
    expect(firstMessage(sectionContent, doc(nested(7)))).toContain('列表最多 6 层')
    const full = (count: number) => doc(...Array.from({ length: count - 1 }, () => ({ type: 'paragraph' })))
    expect(firstMessage(sectionContent, full(20_000))).toBeUndefined()
    expect(firstMessage(sectionContent, full(20_001))).toContain('超过 20000 项')
  })

  it('refuses a tower of nodes without falling over', () => {
    let tower: unknown = paragraph()
    for (let level = 0; level < 19_000; level += 1) tower = { type: 'listItem', content: [tower] }
    expect(sectionContent.safeParse(doc(tower)).success).toBe(false)
  })

  it('is one empty paragraph when nothing was written', () => {
    expect(sectionContent.parse({ type: 'doc' })).toEqual(doc({ type: 'paragraph' }))
    expect(sectionContent.parse(doc())).toEqual(doc({ type: 'paragraph' }))
  })

  it('cleans what cannot be stored', () => {
    const parsed = sectionContent.parse(doc(paragraph(text('一\u000b二\u0000三\ud800四\t'))))
    expect(plainText(parsed)).toBe('一 二 三\uFFFD四\t')
  })
})
