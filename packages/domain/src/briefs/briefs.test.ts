import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstMessage } from '../../test/first-message.ts'
import { asCivilDate } from '../calendar/civil-date.ts'
import { frozenContent } from '../minutes/frozen.ts'
import { arranged, readArrangement } from './arrange.ts'
import { briefContent } from './content.ts'
import { deriveBrief } from './derive.ts'
import { briefNumber, usualBriefPrefix } from './numbering.ts'
import { editBriefInput } from './schemas.ts'

const [first, second] = ['0198b1d0-7c00-7000-8000-000000000001', '0198b1d0-7c00-7000-8000-000000000002']
const section = (agendaItemId: string | null, title: string) => ({
  agendaItemId,
  title,
  unit: '',
  presenter: '',
  content: { type: 'doc', content: [{ type: 'paragraph' }] },
})
const person = (name: string, unit: string, role: string, status: string) => ({
  name,
  unit,
  role,
  status,
  leaveReason: '',
})

const record = frozenContent.parse({
  version: 1,
  organization: '沪浙山塘联合党支部',
  title: '11月工作会商',
  kind: 'CONSULTATION',
  date: '2026-11-06',
  startTime: '09:00',
  endTime: '11:00',
  place: '老街议事厅',
  hostUnit: '南山塘',
  chair: '南书记',
  recorder: '',
  units: ['南山塘村', '北山塘村'],
  counts: { expected: 4, present: 2, onLeave: 1, absent: 1, observers: 1 },
  attendance: [
    person('北书记', '北山塘', 'ATTEND', 'PRESENT'),
    person('北党员', '北山塘', 'ATTEND', 'LEAVE'),
    person('南书记', '南山塘', 'ATTEND', 'PRESENT'),
    person('南党员', '南山塘', 'ATTEND', 'ABSENT'),
    person('列席人', '南山塘', 'OBSERVE', 'PRESENT'),
  ],
  sections: [section(first, '界河保洁'), section(second, '景区共建'), section(null, '其他事项')],
})

describe('a 会议纪要', () => {
  it('begins with what the record says', () => {
    const dueOn = asCivilDate('2026-11-30')
    const brief = deriveBrief(record, [
      { agendaItemId: null, text: '散会前的决定', unit: '', dueOn: null },
      { agendaItemId: second, text: '编制规划', unit: '北山塘', dueOn },
      { agendaItemId: first, text: '每周清理', unit: '', dueOn: null },
    ])
    expect(brief).toEqual({
      title: '11月工作会商纪要',
      lead: '2026年11月6日，南书记在老街议事厅主持召开沪浙山塘联合党支部11月工作会商。会议研究了“界河保洁”“景区共建”等议题。现将会议议定事项纪要如下：',
      items: [
        { text: '每周清理', unit: '', dueOn: null },
        { text: '编制规划', unit: '北山塘', dueOn },
        { text: '散会前的决定', unit: '', dueOn: null },
      ],
      present: '北山塘：北书记\n南山塘：南书记',
      onLeave: '北山塘：北党员',
      observers: '南山塘：列席人',
    })
    expect(briefContent.safeParse(brief).success).toBe(true)
  })

  it('is cited by prefix, year and serial', () => {
    expect(briefNumber('沪浙山塘联纪', 2026, 11)).toBe('沪浙山塘联纪〔2026〕11号')
    expect(usualBriefPrefix('山塘联合支部')).toBe('山塘联合支部纪')
    expect(() => briefNumber('', 2026, 0)).toThrow(RangeError)
  })

  it('is edited with all its parts', () => {
    const { title, lead } = deriveBrief(record, [])
    const input = { briefId: first, version: '1', title, lead, items: [] }
    expect(firstMessage(editBriefInput, input)).toBeUndefined()
    expect(firstMessage(editBriefInput, { ...input, lead: '' })).toBe('lead: 请填写导语。')
    const items = [{ text: '', unit: '', dueOn: '' }]
    expect(firstMessage(editBriefInput, { ...input, items })).toBe('items.0.text: 请填写议定事项。')
  })
})

describe('arranging a list', () => {
  it.each([
    ['up:1', ['乙', '甲', '丙']],
    ['down:1', ['甲', '丙', '乙']],
    ['drop:1', ['甲', '丙']],
    ['up:0', ['甲', '乙', '丙']],
    ['down:2', ['甲', '乙', '丙']],
    ['drop:9', ['甲', '乙', '丙']],
  ])('%s', (press, after) => {
    const arrangement = readArrangement(press)
    expect(arrangement && arranged(['甲', '乙', '丙'], arrangement)).toEqual(after)
  })

  it('knows no other words', () => {
    for (const press of ['', 'up', 'up:-1', 'save:1', undefined]) {
      expect(readArrangement(press)).toBeUndefined()
    }
  })

  it('keeps every item when it moves one', () => {
    const act = fc.constantFrom('up' as const, 'down' as const)
    fc.assert(
      fc.property(fc.array(fc.integer()), act, fc.nat(20), (items, move, index) => {
        const after = arranged(items, { act: move, index })
        expect(after.toSorted()).toEqual(items.toSorted())
      }),
    )
  })
})
