import fc from 'fast-check'
import { expect, it } from 'vitest'
import { blocksOf, plainText, sectionContent } from './content.ts'

const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .filter((value) => !/[\p{Cc}\p{Cs}]/u.test(value))
const marks = fc
  .uniqueArray(fc.constantFrom('bold', 'italic', 'underline', 'strike'))
  .map((types) => types.map((type) => ({ type })))
const inline = fc.oneof(
  fc.record({ type: fc.constant('text'), text: words, marks }),
  fc.constant({ type: 'hardBreak' }),
)
const content = fc.array(inline, { maxLength: 4 })
const paragraph = fc.record({ type: fc.constant('paragraph'), content }, { requiredKeys: ['type'] })
const resolution = fc.record({
  type: fc.constant('resolution'),
  attrs: fc.record({ id: fc.uuid() }),
  content,
})
const { list } = fc.letrec((tie) => ({
  item: fc
    .tuple(paragraph, fc.array(fc.oneof({ maxDepth: 4 }, paragraph, tie('list')), { maxLength: 2 }))
    .map(([first, rest]) => ({ type: 'listItem', content: [first, ...rest] })),
  list: fc.record({
    type: fc.constantFrom('bulletList', 'orderedList'),
    content: fc.array(tie('item'), { minLength: 1, maxLength: 2, depthIdentifier: 'list' }),
  }),
}))
const section = fc.record({
  type: fc.constant('doc'),
  content: fc.array(fc.oneof(paragraph, resolution, list), { minLength: 1, maxLength: 6 }),
})

it('hands on what the editor may write unchanged, and loses no words', () => {
  fc.assert(
    fc.property(section, (value) => {
      const parsed = sectionContent.safeParse(value)
      expect(parsed.error?.issues[0]?.message ?? '列表最多 6 层').toContain('列表最多 6 层')
      if (!parsed.success) return
      expect(parsed.data).toEqual(value)
      expect(sectionContent.parse(parsed.data)).toEqual(parsed.data)
      const written = [...JSON.stringify(value).matchAll(/"text":("(?:[^"\\]|\\.)*")/g)].map(([, quoted]) =>
        JSON.parse(quoted ?? '""'),
      )
      expect(plainText(parsed.data).replaceAll('\n', '')).toBe(written.join(''))
      const kinds = value.content.map((block) => (block as { type: string }).type)
      expect(blocksOf(parsed.data).resolutions).toHaveLength(
        kinds.filter((kind) => kind === 'resolution').length,
      )
    }),
  )
})

it('never throws, whatever it is given', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      expect(sectionContent.safeParse(value).success).toBe(false)
      expect(sectionContent.safeParse({ type: 'doc', content: [value] }).success).toBe(false)
    }),
  )
})
