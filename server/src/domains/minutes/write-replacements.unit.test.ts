import { minutesUpdate, paragraph, resolution, typeBlocks } from '@kit/minutes-text'
import { blocksOf, plainText, sectionContent } from '@pilin/domain/minutes/content'
import { generalFragment } from '@pilin/domain/minutes/fragments'
import { sentencesOf } from '@pilin/domain/minutes/sentences'
import { yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { type Replacement, writeReplacements } from './write-replacements.ts'

function contentOf(updates: Uint8Array[]) {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  return sectionContent.parse(yXmlFragmentToProsemirrorJSON(doc.getXmlFragment(generalFragment)))
}

function replaced(updates: Uint8Array[], ...replacements: Omit<Replacement, 'fragment'>[]) {
  const aimed = replacements.map((each) => ({ ...each, fragment: generalFragment }))
  return contentOf([...updates, writeReplacements(updates, aimed).bytes])
}

/** A document whose one paragraph reads “甲**乙**⏎丙。”: marked words and a break. */
function marked(): Uint8Array[] {
  const doc = new Y.Doc()
  const block = new Y.XmlElement('paragraph')
  const [first, second] = [new Y.XmlText(), new Y.XmlText('丙。')]
  first.insert(0, '甲说', {})
  first.insert(2, '同意', { bold: {} })
  block.insert(0, [first, new Y.XmlElement('hardBreak'), second])
  doc.getXmlFragment(generalFragment).insert(0, [block])
  return [Y.encodeStateAsUpdate(doc)]
}

describe('writing replacements into the live document', () => {
  it('changes the sentence and nothing else, in whatever block it stands', () => {
    const lines = [paragraph('会议开始。大家发言。'), resolution('每周五清理。'), paragraph('散会。')]
    const updates = [minutesUpdate({ [generalFragment]: lines }).bytes]
    const after = replaced(
      updates,
      { position: 1, quote: '大家发言。', proposed: '大家踊跃发言。会议休息。' },
      { position: 2, quote: '每周五清理。', proposed: '每周四清理。' },
    )
    expect(plainText(after)).toBe('会议开始。大家踊跃发言。会议休息。\n每周四清理。\n散会。')
    expect(blocksOf(after).resolutions.map(({ id }) => id)).toEqual([lines[1]?.attributes?.id])
  })

  it('finds a sentence behind a break, and keeps the marks around', () => {
    const after = replaced(
      marked(),
      { position: 1, quote: '丙。', proposed: '丙、丁。' },
      { position: 0, quote: '甲说同意', proposed: '甲说同意了' },
    )
    expect(after.content).toEqual([
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: '甲说' },
          { type: 'text', text: '同意了', marks: [{ type: 'bold', attrs: {} }] },
          { type: 'hardBreak' },
          { type: 'text', text: '丙、丁。' },
        ],
      },
    ])
  })

  it('is refused when the sentence is gone', () => {
    const updates = [minutesUpdate({ [generalFragment]: [paragraph('散会。')] }).bytes]
    const replacement = { fragment: generalFragment, position: 0, quote: '开会。', proposed: '' }
    expect(() => writeReplacements(updates, [replacement])).toThrow('记录里已经没有被引用的这句话')
  })

  it('changes exactly the sentences meant, whatever they are and however the text was typed', () => {
    const sentence = fc.string({ unit: fc.constantFrom('甲', '乙', '𠮷'), minLength: 1, maxLength: 4 })
    const texts = fc.array(fc.array(sentence, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(
        texts,
        fc.infiniteStream(sentence),
        fc.infiniteStream(fc.boolean()),
        (blocks, words, coin) => {
          const doc = new Y.Doc()
          for (const block of blocks) typeBlocks(doc, generalFragment, [paragraph(`${block.join('。')}。`)])
          const updates = [Y.encodeStateAsUpdate(doc)]
          const before = sentencesOf(contentOf(updates))
          const wanted = before.map((quote) => (coin.next().value ? `${words.next().value}。` : quote))
          const changes = before.map((quote, position) => ({
            position,
            quote,
            proposed: wanted[position] ?? '',
          }))
          expect(sentencesOf(replaced(updates, ...changes))).toEqual(wanted)
        },
      ),
    )
  })
})
