import { edits, perform } from '@kit/random-documents'
import { plainText, sectionContent } from '@pilin/domain/minutes/content'
import { yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { authoredLines, charactersByAuthor } from './read-authors.ts'

const south = new Y.Doc()
const north = new Y.Doc()
const owners = new Map([
  [south.clientID, '南书记'],
  [north.clientID, '北书记'],
])

function sync(): void {
  Y.applyUpdate(north, Y.encodeStateAsUpdate(south))
  Y.applyUpdate(south, Y.encodeStateAsUpdate(north))
}

describe('who wrote what', () => {
  it('tells the authors of one line apart, letter by letter, also after a deletion', () => {
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [new Y.XmlText('会议开始。')])
    south.getXmlFragment('general').push([paragraph])
    sync()
    const text = (north.getXmlFragment('general').get(0) as Y.XmlElement).get(0) as Y.XmlText
    text.insert(2, '准时X')
    text.delete(4, 1)
    sync()
    const lines = authoredLines(south, 'general', owners)
    expect(lines).toEqual([
      [
        { author: '南书记', text: '会议' },
        { author: '北书记', text: '准时' },
        { author: '南书记', text: '开始。' },
      ],
    ])
    expect(charactersByAuthor(lines)).toEqual([
      { author: '南书记', characters: 5 },
      { author: '北书记', characters: 2 },
    ])
    expect(authoredLines(south, 'general', new Map())).toEqual([[{ author: null, text: '会议准时开始。' }]])
  })

  it('shows every word that the record has, in its order', () => {
    fc.assert(
      fc.property(edits, edits, (ours, theirs) => {
        const doc = new Y.Doc()
        for (const edit of ours) perform(doc, edit)
        const other = new Y.Doc()
        Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
        for (const edit of theirs) perform(other, edit)
        const known = new Map([
          [doc.clientID, 'a'],
          [other.clientID, 'b'],
        ])
        const lines = authoredLines(other, 'general', known)
        const json: unknown = yXmlFragmentToProsemirrorJSON(other.getXmlFragment('general'))
        const content = sectionContent.parse(json)
        const words = lines.map((line) => line.map(({ text }) => text).join('')).join('\n')
        expect(words).toBe(plainText(content))
        expect(lines.flat().every(({ author }) => author !== null)).toBe(true)
      }),
    )
  })
})
