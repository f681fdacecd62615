import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readFontSet } from './font-set.ts'
import { replaceMissing } from './missing-characters.ts'
import { readFont } from './read-font.ts'

const { resolve } = createRequire(import.meta.url)
const serifFile = resolve('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf')

const point = (character: string) => character.codePointAt(0) ?? 0

describe('a font', () => {
  it('tells its family and which characters it has', async () => {
    const font = await readFont(serifFile)
    expect(font.family).toBe('Noto Serif SC')
    for (const character of '会议记录龑䶮㛃𬭎琎玘瑨喆，。A1')
      expect(font.covers(point(character)), character).toBe(true)
    for (const character of '𠮷𡈼😀\uE000') expect(font.covers(point(character)), character).toBe(false)
  })

  it('is refused when the file is none', async () => {
    await expect(readFont(import.meta.filename)).rejects.toThrow('not a')
  })
})

describe('the customer’s folder', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'pilin-fonts-'))
    const deja = resolve('@expo-google-fonts/noto-serif-sc/900Black/NotoSerifSC_900Black.ttf')
    await copyFile(deja, path.join(folder, '宋体.ttf'))
    await writeFile(path.join(folder, 'broken.ttf'), 'not a font')
    await writeFile(path.join(folder, 'readme.txt'), '说明')
  })
  afterAll(() => rm(folder, { recursive: true }))

  it('is looked into first, and what is no font there is passed over', async () => {
    const set = await readFontSet(folder)
    expect(set.folders[0]).toBe(folder)
    expect(set.faces.body.at(-1)).toBeDefined()
    expect(set.covers(point('龑'))).toBe(true)
  })

  it('is not needed', async () => {
    const { faces } = await readFontSet(undefined)
    expect(faces.body).toEqual(['Noto Serif SC', 'Noto Sans S Chinese'])
    expect(faces.hei[0]).toBe('Noto Sans S Chinese')
  })
})

describe('characters that no font has', () => {
  const onlyHan = (character: number) => character >= 0x4e00 && character <= 0x9fff

  it('become their codes, wherever in the data they stand', () => {
    const { data, missing } = replaceMissing({ name: '王𠮷', rows: [['𠮷', '王']], count: 3 }, onlyHan)
    expect(data).toEqual({ name: '王\uFDD0U+20BB7\uFDD1', rows: [['\uFDD0U+20BB7\uFDD1', '王']], count: 3 })
    expect(missing).toEqual(['𠮷'])
  })

  it('are never what is not drawn', () => {
    const text = '王 　\n\u200B\u200D\uFE0F龑'
    expect(replaceMissing({ text }, onlyHan)).toEqual({ data: { text }, missing: [] })
  })

  it('cannot be forged, not even with a font that has everything', () => {
    const { data } = replaceMissing({ text: '\uFDD0U+41\uFDD1' }, () => true)
    expect(data.text).toBe('\uFDD0U+FDD0\uFDD1U+41\uFDD0U+FDD1\uFDD1')
  })

  it('leave nothing that cannot be drawn', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { data } = replaceMissing({ text }, onlyHan)
        const rest = data.text.replace(/\uFDD0U\+[0-9A-F]{4,6}\uFDD1/gu, '')
        expect(rest).not.toMatch(/[\uFDD0\uFDD1]/)
        const drawn = [...rest.replace(/[\p{Cc}\p{Cf}\p{Z}\p{Variation_Selector}]/gu, '')]
        expect(drawn.every((character) => onlyHan(point(character)))).toBe(true)
      }),
    )
  })
})
