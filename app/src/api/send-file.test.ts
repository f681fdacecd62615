import { describe, expect, it } from 'vitest'
import { attachment } from './send-file.ts'

/** The name that a browser takes. */
function nameIn(header: string): string {
  return decodeURIComponent(/filename\*=UTF-8''(.*)$/.exec(header)?.[1] ?? '')
}

describe('the name of a file', () => {
  it('is Chinese, with a plain one beside it', () => {
    expect(attachment('2026-11-06 会商 会议记录.docx')).toBe(
      `attachment; filename="2026-11-06 _ _.docx"; filename*=UTF-8''2026-11-06%20%E4%BC%9A%E5%95%86%20%E4%BC%9A%E8%AE%AE%E8%AE%B0%E5%BD%95.docx`,
    )
  })

  it.each([
    ['a/b\\c.pdf', 'a b c.pdf'],
    ['“会商”：(一)*?.pdf', '“会商”：(一)  .pdf'],
    ['x\r\nSet-Cookie: a=b.pdf', 'x  Set-Cookie  a=b.pdf'],
  ])('of %j can be kept on any system', (name, kept) => {
    expect(nameIn(attachment(name))).toBe(kept)
  })

  it.each(['\uD800', '龑䶮\u{20BB7}', '"; x=y', '100%', '\u0000\u007f', "it's", ''])(
    'of %j is one header',
    (title) => {
      const header = attachment(`${title}.pdf`)
      expect(() => new Headers({ 'Content-Disposition': header })).not.toThrow()
      expect(header.match(/"/g)).toHaveLength(2)
      expect(nameIn(header)).toMatch(/\.pdf$/)
    },
  )
})
