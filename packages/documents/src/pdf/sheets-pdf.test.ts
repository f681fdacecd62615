import { describe, expect, it } from 'vitest'
import { readPdf, searchable } from '../../test/read-pdf.ts'
import { rareNames, record, said, signInSheet, year } from '../../test/samples.ts'
import { usePress } from '../../test/use-press.ts'
import { layOutRecord } from '../record.ts'
import { layOutSignInSheet } from '../sign-in-sheet.ts'
import { layOutYear } from '../year-schedule.ts'

const press = usePress()

describe('签到表', () => {
  it('is A4 landscape, with the columns named on every page and a row for everybody', async () => {
    const { bytes } = await press.sheetPdf(layOutSignInSheet(signInSheet(30)))
    const pages = await readPdf(bytes)
    for (const page of pages) {
      expect([page.width, page.height].map(Math.round)).toEqual([842, 595])
      expect(page.text.replace(/\s/g, '')).toContain('序号姓名单位职务参会身份联系电话签名')
    }
    const words = searchable(pages)
    expect(words).toContain('2026年11月6日（星期五）14:00')
    for (const name of rareNames) expect(words).toContain(name)
    // 30 people and 3 free rows.
    expect(pages.at(-1)?.lines.some(({ text }) => text.startsWith('33'))).toBe(true)
  })
})

describe('the year', () => {
  it.each([0, 16, 60, 400])('with %i meetings is one page of A4', async (count) => {
    const { bytes, pages } = await press.yearPdf(layOutYear(year(count)))
    expect(pages).toBe(1)
    const [page] = await readPdf(bytes)
    expect([page?.width, page?.height].map((points) => Math.round(points ?? 0))).toEqual([595, 842])
    expect(page?.text).toContain('12')
    for (const line of page?.lines ?? []) {
      expect(line.right).toBeLessThan(595 - 15 * (72 / 25.4) + 1)
      expect(line.baseline).toBeLessThan(842)
    }
  })

  it('says who is on duty, when each meeting is, and what was cancelled', async () => {
    const { bytes } = await press.yearPdf(layOutYear(year(16)))
    const words = searchable(await readPdf(bytes))
    expect(words).toContain('张龑（南山塘）')
    expect(words).toContain('6日（二）14:00工作会商')
    expect(words).toContain('（已取消）')
    expect(words).toContain('2026年11月22日打印')
  })
})

describe('a character that no font has', () => {
  it('stands as its code in the text, is named in a note, and is reported', async () => {
    const document = layOutRecord(record({ chair: '王𠮷', recorder: '李𡈼' }))
    const { bytes, missingCharacters } = await press.officialPdf(document)
    expect(missingCharacters).toEqual(['𠮷', '𡈼'])
    const words = searchable(await readPdf(bytes))
    expect(words).toContain('主持人：王U+20BB7')
    expect(words).toContain('统一码（U+20BB7、U+2123C）')
  })

  it('is reported for none of the names that are usually lost', async () => {
    const { missingCharacters } = await press.officialPdf(layOutRecord(record()))
    expect(missingCharacters).toEqual([])
  })
})

describe('the press', () => {
  it('sets what is asked at the same time one after another', async () => {
    const wanted = Array.from({ length: 8 }, (_, index) => index)
    const files = await Promise.all(
      wanted.map((index) => press.officialPdf(layOutRecord(record({ title: `第${index}次会商` })))),
    )
    for (const [index, { bytes }] of files.entries()) {
      expect(searchable(await readPdf(bytes))).toContain(`会议名称：第${index}次会商`)
    }
  })

  it.each(['officialPdf', 'officialWord'] as const)('leaves the main thread free: %s', async (task) => {
    const sections = Array.from({ length: 120 }, (_, index) => ({
      title: `第${index}项`,
      unit: '',
      presenter: '',
      content: said,
      motions: [],
    }))
    const document = layOutRecord(record({ sections }))
    await press[task](layOutRecord(record()))
    let longest = 0
    const began = performance.now()
    let last = began
    const beat = setInterval(() => {
      longest = Math.max(longest, performance.now() - last)
      last = performance.now()
    }, 1)
    await press[task](document)
    clearInterval(beat)
    // A thread that did the work itself would not have been free once in all that time.
    expect(longest).toBeLessThan((performance.now() - began) / 2)
  })

  it('starts again after it was closed', async () => {
    await press.close()
    expect((await press.officialPdf(layOutRecord(record()))).pages).toBe(3)
  })
})
