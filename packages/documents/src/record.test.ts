import { asCivilDate } from '@pilin/domain/calendar/civil-date'
import type { SectionContent } from '@pilin/domain/minutes/content'
import type { MotionRecord } from '@pilin/domain/voting/motion-record'
import { describe, expect, it } from 'vitest'
import { readPdf, searchable } from '../test/read-pdf.ts'
import { readWord } from '../test/read-word.ts'
import { record } from '../test/samples.ts'
import { usePress } from '../test/use-press.ts'
import type { MeetingRecord } from './record.ts'
import { layOutRecord } from './record.ts'
import { officialWord } from './word/official-word.ts'

const press = usePress()

const words = (text: string): SectionContent => ({
  type: 'doc',
  content: [{ type: 'paragraph', ...(text && { content: [{ type: 'text', text }] }) }],
})

const motion: MotionRecord = {
  agendaItemId: '00000000-0000-4000-8000-000000000003',
  text: '每周五联合清理界河',
  kind: 'ORDINARY',
  method: 'BY_NAME',
  secret: false,
  expected: 4,
  present: 3,
  inFavour: 2,
  against: 1,
  abstaining: 0,
  passed: false,
  verdict: '赞成票没有超过应到会有表决权人数的半数，未通过。',
  dissent: '隔周即可。',
  byName: [
    { name: '张龑', ballot: 'FOR' },
    { name: '王㛃', ballot: 'FOR' },
    { name: '李䶮', ballot: 'AGAINST' },
  ],
}

const section = {
  title: '联合保洁',
  unit: '南山塘',
  presenter: '',
  content: words('听取了介绍。'),
  motions: [],
}

/** The words of the record as Word and as PDF, each by a reader of its own. */
async function bothOf(given: Partial<MeetingRecord>): Promise<[string, string][]> {
  const document = layOutRecord(record(given))
  const { text } = await readWord(await officialWord(document))
  const pages = await readPdf((await press.officialPdf(document)).bytes)
  return [
    ['Word', text.replace(/\s/g, '')],
    ['PDF', searchable(pages).replaceAll('\u200B', '')],
  ]
}

/** Each of the words stands there, one behind the other. */
function expectInOrder(text: string, pieces: string[], name: string) {
  let from = 0
  for (const piece of pieces) {
    const at = text.indexOf(piece.replace(/\s/g, ''), from)
    expect(at, `${name}: ${piece}`).toBeGreaterThanOrEqual(from)
    from = at + 1
  }
}

describe('会议记录', () => {
  it('has the parts of a topic under their heads, votes between dissent and decision', async () => {
    const parts = [
      { part: 'DECISION' as const, content: words('暂不实行。') },
      { part: 'DISSENT' as const, content: words('李䶮认为过于频繁。') },
    ]
    for (const [name, text] of await bothOf({ sections: [{ ...section, parts, motions: [motion] }] })) {
      expectInOrder(
        text,
        [
          '一、联合保洁',
          '（一）发言要点',
          '听取了介绍。',
          '（二）不同意见',
          '李䶮认为过于频繁。',
          '（三）表决情况',
          '表决事项：每周五联合清理界河',
          '表决：应到4，实到3，赞成2，反对1，弃权0，未通过。赞成票没有超过',
          '赞成：张龑、王㛃；反对：李䶮。',
          '不同意见：隔周即可。',
          '（四）决议',
          '暂不实行。',
        ],
        name,
      )
    }
  })

  it('has no heads where nothing but the discussion is written, nor names where votes were counted', async () => {
    const counted = { ...motion, byName: [], dissent: '' }
    const sections = [section, { ...section, content: words(''), motions: [counted] }]
    for (const [name, text] of await bothOf({ sections })) {
      expect(text, name).not.toMatch(/发言要点|表决情况|不同意见|（没有记录）|赞成：/)
      expect(text, name).toContain('表决事项：每周五联合清理界河')
    }
  })

  it('begins with the opening, unnumbered, and with what came of the last resolutions', async () => {
    const sections = [
      { ...section, title: '开场', unit: '', content: words('主持人宣布开会。'), opening: true },
      {
        ...section,
        title: '上次决议办理情况',
        unit: '',
        content: words(''),
        review: {
          last: { title: '十月工作会商', date: asCivilDate('2026-10-09'), frozen: true },
          resolutions: [{ number: '〔2026〕3号', text: '修缮游步道。' }],
          actionItems: [
            {
              text: '联系施工队',
              person: '王㛃',
              unit: '北山塘',
              dueOn: asCivilDate('2026-10-31'),
              overdue: true,
            },
            {
              text: '制作警示牌',
              person: '张龑',
              unit: '南山塘',
              dueOn: asCivilDate('2026-11-30'),
              overdue: false,
            },
          ],
        },
      },
      section,
    ]
    for (const [name, text] of await bothOf({ sections })) {
      expectInOrder(
        text,
        [
          '会议议题：上次决议办理情况；联合保洁',
          '主持人宣布开会。',
          '一、上次决议办理情况',
          '上次会议：十月工作会商（2026年10月9日）。',
          '〔2026〕3号修缮游步道。',
          '未办结的督办事项：',
          '联系施工队（责任人：北山塘王㛃；完成期限：2026年10月31日）（逾期）',
          '制作警示牌（责任人：南山塘张龑；完成期限：2026年11月30日）',
          '二、联合保洁',
        ],
        name,
      )
      expect(text.match(/逾期/g), name).toHaveLength(1)
      expect(text, name).not.toContain('（没有记录）')
    }
  })

  it('names guests and those who are left out of who should attend, and counts them apart', async () => {
    const people = { guests: [{ name: '王工（水利站）' }], excused: [{ name: '沈老' }] }
    for (const [name, text] of await bothOf(people)) {
      expect(text, name).toContain('应到13人，实到12人，请假1人，缺席0人，列席1人，特邀1人')
      expect(text, name).toContain('特邀：王工（水利站）')
      expect(text, name).toContain('不计入应到：沈老')
    }
  })

  it('has its supplements at the end, behind the checksum', async () => {
    const supplement = {
      title: '补记经费',
      reason: '当时漏记',
      paragraphs: ['费用由两村各半。'],
      writtenOn: asCivilDate('2026-11-20'),
      writer: '周喆',
      unit: '南山塘',
    }
    const supplements = [
      { ...supplement, hash: 'abc123' },
      { ...supplement, title: '补记到会', hash: null },
    ]
    for (const [name, text] of await bothOf({ supplements })) {
      expectInOrder(
        text,
        [
          '本记录已定稿，校验码：',
          '补充记录',
          '1.补记经费',
          '（2026年11月20日，南山塘周喆补记；原因：当时漏记）',
          '费用由两村各半。',
          '本补充记录已定稿，校验码：abc123',
          '2.补记到会',
          '本补充记录待各单位确认',
        ],
        name,
      )
    }
    for (const [name, text] of await bothOf({})) expect(text, name).not.toContain('补充记录')
  })
})
