import { asCivilDate } from '@pilin/domain/calendar/civil-date'
import { describe, expect, it } from 'vitest'
import { type PdfPage, readPdf, searchable } from '../../test/read-pdf.ts'
import { brief, notice, rareNames, record } from '../../test/samples.ts'
import { usePress } from '../../test/use-press.ts'
import { layOutBrief } from '../brief.ts'
import { layOutNotice } from '../notice.ts'
import type { Block, OfficialDocument } from '../official/official-document.ts'
import { linePitch } from '../page-geometry.ts'
import { layOutRecord } from '../record.ts'

const press = usePress()
const millimetre = 72 / 25.4
const [left, right] = [28 * millimetre, (210 - 26) * millimetre]

async function pagesOf(document: OfficialDocument): Promise<PdfPage[]> {
  return readPdf((await press.officialPdf(document)).bytes)
}

function plain(blocks: Block[]): OfficialDocument {
  return { name: '样张', day: asCivilDate('2026-11-06'), title: { lines: [], mark: false }, blocks }
}

const text = (words: string, flushLeft = true): Block => ({
  kind: 'text',
  runs: [{ text: words }],
  flushLeft,
})

/** The lines of the text, without the page's number. */
function body({ lines }: PdfPage) {
  return lines.filter(({ baseline }) => baseline < (297 - 35) * millimetre + 1)
}

describe('the page of GB/T 9704-2012', () => {
  it('has 22 lines of 28 characters in a type area of 156 × 225 mm', async () => {
    const pages = await pagesOf(plain([text('国'.repeat(28 * 50))]))
    expect(pages.map((page) => body(page).length)).toEqual([22, 22, 6])
    for (const page of pages) {
      expect([page.width, page.height].map(Math.round)).toEqual([595, 842])
      for (const line of body(page)) {
        expect([...line.text]).toHaveLength(28)
        expect(line.left).toBeCloseTo(left, 0)
        expect(line.right).toBeCloseTo(right, 0)
      }
    }
    const lines = body(pages[0] as PdfPage)
    const first = lines[0]?.baseline ?? 0
    lines.forEach(({ baseline }, index) => {
      expect(baseline - first).toBeCloseTo(index * linePitch, 1)
    })
    expect(first).toBeGreaterThan(37 * millimetre)
    expect(lines.at(-1)?.baseline).toBeLessThan((297 - 35) * millimetre)
  })

  it('justifies both edges and begins no line with a closing mark', async () => {
    const words =
      '会议认为，“两村共管、定期打捞”是可行的办法；各村应当（按月）报告进展。Pilin 2026 年。'.repeat(30)
    const pages = await pagesOf(plain([text(words, false)]))
    const lines = pages.flatMap(body)
    for (const line of lines.slice(0, -1)) {
      expect(Math.abs(line.right - right), line.text).toBeLessThan(9)
      expect(line.text).not.toMatch(/^[，。、；：！？）”》]/)
      expect(line.text).not.toMatch(/[（“《]$/)
    }
    expect(lines[0]?.left).toBeCloseTo(left + 2 * 15.79, 0)
    const others = lines.slice(1).filter((line) => /^\p{Script=Han}/u.test(line.text))
    expect(others.length).toBeGreaterThan(5)
    for (const line of others) expect(line.left).toBeCloseTo(left, 0)
  })

  it('numbers odd pages at the right and even pages at the left, between dashes', async () => {
    const pages = await pagesOf(plain([text('国'.repeat(28 * 50))]))
    const numbers = pages.map((page) => page.lines.at(-1))
    expect(numbers.map((number) => number?.text.replace(/\s/g, ''))).toEqual(['—1—', '—2—', '—3—'])
    expect(Math.abs((numbers[0]?.right ?? 0) - (right - 14))).toBeLessThan(3)
    expect(Math.abs((numbers[1]?.left ?? 0) - (left + 14))).toBeLessThan(3)
    // 7 mm below the type area, to the middle of the dash.
    expect(((numbers[0]?.baseline ?? 0) - (297 - 35) * millimetre) / millimetre).toBeCloseTo(7 + 1.8, 0)
  })

  it('lets nothing run off the page, not even a long address', async () => {
    const pages = await pagesOf(plain([text(`见https://example.cn/${'x'.repeat(300)}。`)]))
    for (const line of pages.flatMap(body)) expect(line.right).toBeLessThan(right + 9)
  })

  it('shows what looks like a template’s language as it is', async () => {
    const hostile = '#eval("1+1") $x$ *强调* _下划_ `raw` @引用 <标签> // 注释 \\ #pagebreak()'
    const pages = await pagesOf(plain([text(hostile)]))
    expect(pages).toHaveLength(1)
    expect(searchable(pages)).toContain(hostile.replace(/\s/g, ''))
  })
})

describe('会议记录', () => {
  it('says who, when and where, what was said and decided, and who signs', async () => {
    const words = searchable(await pagesOf(layOutRecord(record())))
    for (const expected of [
      '沪浙山塘联合党支部会议记录',
      '会议时间：2026年11月6日14:00—15:40',
      '应到13人，实到12人，请假1人，缺席0人，列席1人',
      '请假：顾根林（住院）',
      '一、山塘河联合保洁',
      '（南山塘提出，张龑汇报）',
      '1.重点河段每周一次；',
      '决议：自2026年12月起',
      '（责任人：北山塘陈𬭎；完成期限：2026年11月30日）',
      '三、其他事项（没有记录）',
      '主持人（签字）：',
      '北山塘李䶮2026年11月7日确认',
    ]) {
      expect(words).toContain(expected)
    }
    for (const name of rareNames) expect(words).toContain(name)
    // As short as on the page.
    expect(words).toContain('校验码：9f86d081884c7d65')
    // Nothing invisible gets between the letters that somebody searches for.
    expect(words).not.toMatch(/[\u2060\uFDD0\uFDD1]/)
  })

  it('carries on every page that it is a draft, and only then', async () => {
    const draft = await pagesOf(layOutRecord(record({ state: { kind: 'DRAFT', at: '11月6日 14:30' } })))
    for (const page of draft) expect(page.text).toContain('草稿')
    expect(searchable(await pagesOf(layOutRecord(record())))).not.toContain('草稿')
  })
})

describe('会议纪要', () => {
  it('has its mark 35 mm below the top of the type area', async () => {
    const [page] = await pagesOf(layOutBrief(brief()))
    const mark = page?.lines.find(({ text }) => text.includes('会议纪要'))
    // The top of 30-point letters is about 0.8 of their size above the baseline.
    expect(((mark?.baseline ?? 0) - 0.8 * 30) / millimetre).toBeCloseTo(37 + 35, -0.5)
    expect(page?.text.replace(/\s/g, '')).toContain('第11期')
  })

  it('has its title below the mark, and says once that what was agreed follows', async () => {
    const words = searchable(await pagesOf(layOutBrief(brief())))
    expect(words).toMatch(/第11期十一月工作会商纪要2026年11月6日/)
    expect(words.match(/会议议定以下事项：/g)).toHaveLength(1)
    const lead = ['现将会议议定事项纪要如下：']
    expect(searchable(await pagesOf(layOutBrief(brief({ lead }))))).not.toContain('会议议定以下事项：')
  })

  it('is marked as a draft on every page until it is issued, by nobody', async () => {
    const draft = await pagesOf(
      layOutBrief(brief({ serial: null, issuedOn: null, draftAt: '11月6日 14:30' })),
    )
    for (const page of draft) expect(page.text).toContain('草稿')
    expect(searchable(draft)).not.toMatch(/印发(?!为准)|抄送/)
    expect(searchable(await pagesOf(layOutBrief(brief())))).not.toContain('草稿')
  })

  it('aligns the wrapped names behind 出席：', async () => {
    const pages = await pagesOf(layOutBrief(brief()))
    const lines = pages.flatMap(body)
    const at = lines.findIndex(({ text }) => text.startsWith('出席：'))
    expect(lines[at]?.left).toBeCloseTo(left + 2 * 15.79, 0)
    expect(lines[at + 1]?.left).toBeCloseTo(left + 5 * 15.79, 0)
  })

  it('ends on the bottom edge of the type area with who issued it', async () => {
    const last = (await pagesOf(layOutBrief(brief()))).at(-1) as PdfPage
    const issued = body(last).at(-1)
    expect(issued?.text.replace(/\s/g, '')).toBe('沪浙山塘联合党支部2026年11月10日印发')
    expect((297 - 35) * millimetre - (issued?.baseline ?? 0)).toBeLessThan(5 * millimetre)
  })
})

describe('会议通知', () => {
  it('tells attendees from observers, asks for a reply and is signed', async () => {
    const words = searchable(await pagesOf(layOutNotice(notice())))
    expect(words).toMatch(
      /^沪浙山塘联〔2026〕11号沪浙山塘联合党支部关于召开十一月工作会商的通知各党小组、各位党员：/,
    )
    expect(words).toContain('出席：两村党总支部委员')
    expect(words).toContain('列席：廊下镇、广陈镇党建办公室各1人')
    expect(words).not.toContain('特邀')
    expect(words).toMatch(/附件：1\.十一月工作会商议题表2\.山塘河河段图沪浙山塘联合党支部2026年11月2日/)
  })
})
