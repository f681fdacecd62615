import { asCivilDate } from '@pilin/domain/calendar/civil-date'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readWord } from '../../test/read-word.ts'
import { brief, notice, rareNames, record, signInSheet } from '../../test/samples.ts'
import { layOutBrief } from '../brief.ts'
import { layOutNotice } from '../notice.ts'
import type { OfficialDocument } from '../official/official-document.ts'
import { layOutRecord } from '../record.ts'
import { layOutSignInSheet } from '../sign-in-sheet.ts'
import { officialWord } from './official-word.ts'
import { sheetWord } from './sheet-word.ts'

describe('an official document in Word', () => {
  it('has the page of GB/T 9704-2012, to the twip', async () => {
    const { document, styles } = await readWord(await officialWord(layOutRecord(record())))
    expect(document).toMatch(/<w:pgSz w:w="11906" w:h="16838"/)
    const margins = /<w:pgMar [^>]*>/.exec(document)?.[0]
    for (const [side, twips] of Object.entries({
      top: 2098,
      bottom: 1984,
      left: 1588,
      right: 1474,
      footer: 1304,
    })) {
      expect(margins).toContain(`w:${side}="${twips}"`)
    }
    const grid = /<w:docGrid [^>]*>/.exec(document)?.[0]
    for (const part of ['w:type="linesAndChars"', 'w:linePitch="579"', 'w:charSpace="-849"']) {
      expect(grid).toContain(part)
    }
    // 22 lines fit the type area, 23 do not; 28 characters fit a line, 29 do not.
    expect(Math.floor((16_838 - 2098 - 1984) / 579)).toBe(22)
    expect(Math.floor(((11_906 - 1588 - 1474) / 20 + 0.01) / (16 - 849 / 4096))).toBe(28)
    expect(styles).toMatch(/<w:spacing [^>]*w:line="579"[^>]*w:lineRule="exact"/)
    expect(styles).toMatch(/w:eastAsia="仿宋_GB2312"/)
    expect(styles).toMatch(/<w:sz w:val="32"\/>/)
  })

  it('justifies its paragraphs and begins them two characters in', async () => {
    const { document } = await readWord(await officialWord(layOutRecord(record())))
    const paragraph = document.split('<w:p>').find((each) => each.includes('南山塘村介绍了'))
    expect(paragraph).toContain('<w:jc w:val="both"/>')
    expect(paragraph).toContain('w:firstLineChars="200"')
  })

  it('numbers odd pages at the right and even pages at the left', async () => {
    const { footers, settings } = await readWord(await officialWord(layOutRecord(record())))
    expect(settings).toContain('w:evenAndOddHeaders')
    expect(footers).toHaveLength(2)
    expect(footers.filter((xml) => xml.includes('<w:jc w:val="right"/>'))).toHaveLength(1)
    expect(footers.filter((xml) => xml.includes('<w:jc w:val="left"/>'))).toHaveLength(1)
    for (const xml of footers) expect(xml).toMatch(/— .*PAGE.* —/s)
  })

  it('keeps every word and every rare name', async () => {
    const { text } = await readWord(await officialWord(layOutRecord(record({ chair: '王𠮷' }))))
    for (const expected of [
      '沪浙山塘联合党支部会议记录',
      '会议时间：2026年11月6日14:00—15:40',
      '一、山塘河联合保洁',
      '决议：自2026年12月起',
      '督办事项：采购打捞船一艘，并商定存放地点。（责任人：北山塘陈𬭎；完成期限：2026年11月30日）',
      '主持人：王𠮷',
    ]) {
      expect(text).toContain(expected)
    }
    for (const name of rareNames) expect(text).toContain(name)
  })

  it('carries on every page that it is a draft, and only then', async () => {
    const draft = layOutRecord(record({ state: { kind: 'DRAFT', at: '11月6日 14:30' } }))
    const { headers } = await readWord(await officialWord(draft))
    expect(headers).toHaveLength(2)
    for (const xml of headers) expect(xml).toContain('草稿（11月6日 14:30导出')
    expect((await readWord(await officialWord(layOutRecord(record())))).headers).toEqual([])
  })

  it('has the red mark, the names behind 出席： and the lines at the foot', async () => {
    const { document, text } = await readWord(await officialWord(layOutBrief(brief())))
    const mark = document.split('<w:p>').find((each) => each.includes('会议纪要'))
    expect(mark).toContain('<w:color w:val="C00000"/>')
    expect(mark).toContain('方正小标宋简体')
    const attending = document.split('<w:p>').find((each) => each.includes('出席：'))
    // Five characters in, of which the label takes three: further lines stand behind the colon.
    expect(attending).toMatch(/w:left="1580"/)
    expect(attending).toMatch(/w:hanging="948"/)
    expect(attending).toContain('w:eastAsia="黑体"')
    expect(document).toMatch(/<w:tblpPr [^>]*w:tblpYSpec="bottom"/)
    expect(text).toMatch(/第11期\s+十一月工作会商纪要\s/)
    expect(text).toContain('抄送：廊下镇党委，广陈镇党委，各党小组。')
    expect(text).toMatch(/沪浙山塘联合党支部\s*2026年11月10日印发/)
  })

  it('is a notice with its signature four characters before the edge', async () => {
    const { document, text } = await readWord(await officialWord(layOutNotice(notice())))
    expect(text).toMatch(/^沪浙山塘联〔2026〕11号\s+沪浙山塘联合党支部关于召开\s*十一月工作会商的通知/)
    expect(text).toContain('各党小组、各位党员：')
    const day = document
      .split('<w:p>')
      .filter((each) => each.includes('2026年11月2日'))
      .at(-1)
    expect(day).toContain('w:right="1264"')
  })

  it('opens whatever people write', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (words) => {
        const place = words.replace(/\p{Cs}/gu, '')
        const document: OfficialDocument = {
          name: place,
          day: asCivilDate('2026-11-06'),
          title: { lines: [place], mark: false },
          blocks: [{ kind: 'text', runs: [{ text: place }] }],
        }
        const { text } = await readWord(await officialWord(document))
        const kept = place.replace(/[\p{Cc}\s\uFFFE\uFFFF]/gu, '')
        expect(text.replace(/\s/g, '')).toContain(kept.replace(/\s/g, ''))
      }),
      { numRuns: 20 },
    )
  }, 60_000)
})

describe('a 签到表 in Word', () => {
  it('is A4 landscape with its heading repeated and a row for everybody', async () => {
    const { document, text } = await readWord(await sheetWord(layOutSignInSheet(signInSheet(30))))
    expect(document).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/)
    expect(document).toContain('<w:tblHeader/>')
    expect(document.match(/<w:tr[ >]/g)).toHaveLength(34)
    for (const label of ['序号', '姓名', '单位', '职务', '参会身份', '联系电话', '签名', ...rareNames]) {
      expect(text).toContain(label)
    }
  })
})
