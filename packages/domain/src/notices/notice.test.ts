import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asCivilDate } from '../calendar/civil-date.ts'
import { instantOf } from '../calendar/shanghai.ts'
import { documentPrefixOf } from '../organizations/document-prefix.ts'
import { composeNotice, type NoticeFacts } from './compose.ts'
import { noticeContent } from './content.ts'
import { documentNumber } from './number.ts'
import { replyByOf, replyByProblem, suggestReplyBy } from './reply-by.ts'

const at = (day: string, time: string) => instantOf(asCivilDate(day), time)
const startsAt = at('2026-11-20', '14:00')

describe('a number', () => {
  it('is cited with prefix, year in hexagonal brackets and serial', () => {
    expect(documentNumber('沪浙山塘联', 2026, 11)).toBe('沪浙山塘联〔2026〕11号')
    expect(() => documentNumber('沪浙山塘联', 2026, 0)).toThrow(RangeError)
    expect(() => documentNumber('沪浙山塘联', 2026, 1.5)).toThrow(RangeError)
  })

  it.each([
    ['JOINT_BRANCH', '沪浙山塘', '', '沪浙山塘联'],
    ['REGIONAL_COUNCIL', '金融外滩', '', '金融外滩联'],
    ['JOINT_BRANCH', '山塘联', '', '山塘联'],
    ['COMMUNITY', '市新社区', '', '市新社区'],
    ['JOINT_BRANCH', '沪浙山塘', '山塘党联', '山塘党联'],
  ] as const)('of a %s called %s with “%s” begins with %s', (kind, shortName, documentPrefix, prefix) => {
    expect(documentPrefixOf({ kind, shortName, documentPrefix })).toBe(prefix)
  })
})

describe('the last time for replies', () => {
  it.each([
    ['the evening before the meeting', at('2026-11-10', '09:00'), at('2026-11-19', '17:00')],
    ['half-way when the evening has passed', at('2026-11-20', '08:00'), at('2026-11-20', '11:00')],
    ['never after the start', at('2026-11-20', '13:59'), at('2026-11-20', '13:59')],
  ])('is suggested as %s', (_sentence, now, expected) => {
    expect(suggestReplyBy(startsAt, now)).toEqual(expected)
  })

  it('that is suggested is never refused as being after the start', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 40 * 24 * 60 }), (before) => {
        const now = new Date(startsAt.getTime() - before * 60_000)
        expect(replyByProblem(suggestReplyBy(startsAt, now), { startsAt, now })).toBeUndefined()
      }),
    )
  })

  it.each([
    ['the past', at('2026-11-10', '08:59'), 'PAST'],
    ['now', at('2026-11-10', '09:00'), 'PAST'],
    ['the start', startsAt, undefined],
    ['a minute after the start', at('2026-11-20', '14:01'), 'AFTER_START'],
  ])('at %s is judged', (_sentence, replyBy, problem) => {
    expect(replyByProblem(replyBy, { startsAt, now: at('2026-11-10', '09:00') })).toBe(problem)
  })

  it('is read from a day and a time', () => {
    expect(replyByOf(asCivilDate('2026-11-20'), '14:00')).toEqual(startsAt)
    expect(replyByOf(undefined, '14:00')).toBeUndefined()
  })
})

const facts: NoticeFacts = {
  organization: '沪浙山塘联合党支部',
  meeting: {
    title: '11月工作会商',
    kind: 'CONSULTATION',
    startsAt,
    endsAt: at('2026-11-20', '16:00'),
    place: '山塘老街议事厅',
  },
  units: [
    { name: '金山区廊下镇山塘村', shortName: '廊下山塘村' },
    { name: '平湖市广陈镇山塘村', shortName: '广陈山塘村' },
  ],
  topics: [{ title: '联合巡河护河', unit: '廊下山塘村', presenter: '陆秋禾' }],
  invited: [
    { name: '金望平', unit: '广陈山塘村', role: 'ATTEND' },
    { name: '列席人', unit: '廊下山塘村', role: 'OBSERVE' },
    { name: '沈桂明', unit: '廊下山塘村', role: 'ATTEND' },
  ],
}
const words = {
  number: '沪浙山塘联〔2026〕11号',
  requirements: '准时到会。',
  contact: '沈桂明',
  replyBy: at('2026-11-19', '17:00'),
  issuedAt: at('2026-11-10', '09:00'),
}

describe('a notice', () => {
  it('is titled by convention and names units, time in Shanghai, place, topics and people by role', () => {
    expect(composeNotice(facts, words)).toMatchObject({
      title: '沪浙山塘联合党支部关于召开11月工作会商的通知',
      addressees: ['金山区廊下镇山塘村', '平湖市广陈镇山塘村'],
      date: '2026-11-20',
      startTime: '14:00',
      endTime: '16:00',
      replyBy: { date: '2026-11-19', time: '17:00' },
      participants: [
        {
          role: '出席',
          people: [
            { name: '沈桂明', unit: '廊下山塘村' },
            { name: '金望平', unit: '广陈山塘村' },
          ],
        },
        { role: '列席', people: [{ name: '列席人', unit: '廊下山塘村' }] },
      ],
      signature: '沪浙山塘联合党支部',
      issuedOn: '2026-11-10',
    })
  })

  it('leaves out a role without people, and loses nobody', () => {
    const { participants } = composeNotice(
      { ...facts, invited: facts.invited.filter(({ role }) => role === 'ATTEND') },
      words,
    )
    expect(participants.map(({ role }) => role)).toEqual(['出席'])
    expect(composeNotice(facts, words).participants.flatMap(({ people }) => people)).toHaveLength(3)
  })

  it('is read back from what was stored', () => {
    const content = composeNotice(facts, words)
    expect(noticeContent.parse(JSON.parse(JSON.stringify(content)))).toEqual(content)
  })
})
