import { describe, expect, it } from 'vitest'
import { itemsTyped, itemsWanted } from './item-fields.ts'

const typed = {
  'item-0-text': '甲',
  'item-0-unit': '南山塘',
  'item-0-dueOn': '2026-12-31',
  'item-1-text': ' ',
  'item-1-unit': '',
  'item-1-dueOn': '',
  'item-2-text': '乙',
}

describe('the items of a form', () => {
  it('are those of which something is filled in', () => {
    expect(itemsTyped(typed)).toEqual([
      { text: '甲', unit: '南山塘', dueOn: '2026-12-31' },
      { text: '乙', unit: '', dueOn: '' },
    ])
    expect(itemsTyped({ 'item-0-unit': '南山塘' })).toEqual([{ text: '', unit: '南山塘', dueOn: '' }])
  })

  it('are arranged by the button that was pressed', () => {
    const names = (arrange: string) => itemsWanted({ ...typed, arrange }).map(({ text }) => text)
    expect(names('')).toEqual(['甲', '乙'])
    expect(names('up:1')).toEqual(['乙', '甲'])
    expect(names('drop:0')).toEqual(['乙'])
  })
})
