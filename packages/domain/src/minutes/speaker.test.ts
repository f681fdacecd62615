import { describe, expect, it } from 'vitest'
import { firstMessage } from '../../test/first-message.ts'
import { doc, id, paragraph, text } from '../../test/section-builders.ts'
import { plainText, sectionContent, speakersOf } from './content.ts'

const speaker = (attrs: Record<string, unknown>) => ({ type: 'speaker', attrs })
const attrs = { personId: id, name: '张三', unit: '南山塘' }

describe('a speaker', () => {
  it('stands in the text with name and unit, and is found', () => {
    const section = sectionContent.parse(doc(paragraph(speaker(attrs), text('：同意。'))))
    expect(plainText(section)).toBe('张三（南山塘）：同意。')
    expect(speakersOf(section)).toEqual([attrs])
  })

  it('is found inside lists, and without a unit stands by name', () => {
    const item = { type: 'listItem', content: [paragraph(speaker({ personId: id, name: '李四' }))] }
    const section = sectionContent.parse(doc({ type: 'bulletList', content: [item] }))
    expect(plainText(section)).toBe('李四')
    expect(speakersOf(section)).toHaveLength(1)
  })

  it.each([
    ['without a person', { ...attrs, personId: null }],
    ['whose person is not an id', { ...attrs, personId: '张三' }],
    ['without a name', { ...attrs, name: '' }],
    ['whose name is too long', { ...attrs, name: '长'.repeat(61) }],
    ['whose unit is too long', { ...attrs, unit: '长'.repeat(61) }],
    ['with an unknown attribute', { ...attrs, onclick: 'x' }],
  ])('is refused %s', (_sentence, bad) => {
    expect(firstMessage(sectionContent, doc(paragraph(speaker(bad))))).toBeDefined()
  })

  it('is refused outside a line of text', () => {
    expect(firstMessage(sectionContent, doc(speaker(attrs)))).toBeDefined()
  })
})
