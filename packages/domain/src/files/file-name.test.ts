import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileSizeText, keptName } from './file-name.ts'

describe('the name under which an upload is kept', () => {
  it.each([
    ['会议材料.pdf', 'application/pdf', '会议材料.pdf'],
    ['C:\\资料\\预算.XLSX', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', '预算.xlsx'],
    ['../../etc/passwd', 'text/plain', 'passwd.txt'],
    ['照片.html', 'image/jpeg', '照片.jpg'],
    ['安全\u202efdp.exe', 'application/pdf', '安全fdp.pdf'],
    ['"引号"\r\n.png', 'image/png', '引号.png'],
    ['.pdf', 'application/pdf', '未命名.pdf'],
    ['', 'image/webp', '未命名.webp'],
    ['长'.repeat(300), 'text/plain', `${'长'.repeat(80)}.txt`],
  ] as const)('%j becomes what it is', (given, type, kept) => {
    expect(keptName(given, type)).toBe(kept)
  })

  it('has no folder, no control character, and the ending of its content, whatever was given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (given) => {
        const name = keptName(given, 'application/pdf')
        expect(name).toMatch(/^[^/\\\p{Cc}"\u202e]+\.pdf$/u)
      }),
    )
  })
})

it.each([
  [1, '1 KB'],
  [1024, '1 KB'],
  [1025, '2 KB'],
  [10 * 1024 * 1024, '10.0 MB'],
])('%d bytes are said as %s', (bytes, text) => {
  expect(fileSizeText(bytes)).toBe(text)
})
