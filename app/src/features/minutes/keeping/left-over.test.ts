import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { looseWords, plainText, screenOf, without } from './left-over.ts'

const section = { fragment: 'general', title: '其他事项', parts: [] }

function record(...lines: (string | Y.XmlElement)[]): Y.Doc {
  const doc = new Y.Doc()
  const blocks = lines.map((line) => {
    if (typeof line !== 'string') return line
    const block = new Y.XmlElement('paragraph')
    block.insert(0, [new Y.XmlText(line)])
    return block
  })
  doc.getXmlFragment('general').push(blocks)
  return doc
}

function speaker(): Y.XmlElement {
  const block = new Y.XmlElement('paragraph')
  const person = new Y.XmlElement('speaker')
  person.setAttribute('name', '沈桂明')
  person.setAttribute('unit', '南山塘')
  block.insert(0, [person, new Y.XmlText('：同意。')])
  return block
}

function list(...items: string[]): Y.XmlElement {
  const element = new Y.XmlElement('bulletList')
  element.insert(
    0,
    items.map((item) => {
      const [entry, line] = [new Y.XmlElement('listItem'), new Y.XmlElement('paragraph')]
      line.insert(0, [new Y.XmlText(item)])
      entry.insert(0, [line])
      return entry
    }),
  )
  return element
}

describe('text that could not be saved', () => {
  it('is what stood on the screen, line by line, speakers and lists included', () => {
    const { parts } = screenOf(record('会议开始。', '', speaker(), list('一', '二')), [section], 'closed', 3)
    expect(parts).toMatchObject([
      { title: '其他事项', lines: ['会议开始。', '沈桂明（南山塘）：同意。', '一', '二'] },
    ])
  })

  it('is reduced to what the record has not, once the record is there', () => {
    const leftOver = screenOf(record('会议开始。', '议定动工。'), [section], 'malformed', 5)
    expect(without(leftOver, record('会议开始。', '别人写的。')).parts[0]?.lines).toEqual(['议定动工。'])
    expect(without(leftOver, record('议定动工。', '会议开始。')).parts).toEqual([])
    const words = looseWords('taken', '没有地方的字')
    expect(without(words, record('没有地方的字'))).toEqual(words)
  })

  it('is one text to take away', () => {
    expect(plainText(screenOf(record('一', '二'), [section], 'closed', 2))).toBe('其他事项\n一\n二')
    expect(looseWords('taken', '\n界河\n\n𠮷')).toMatchObject({
      characters: 3,
      parts: [{ lines: ['界河', '𠮷'] }],
    })
  })
})
