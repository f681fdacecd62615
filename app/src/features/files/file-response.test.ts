import { describe, expect, it } from 'vitest'
import { fileResponse } from './file-response.ts'

function headersOf(name: string, mediaType: string): Headers {
  return fileResponse({ name, mediaType, content: new Uint8Array([1, 2]), sha256: 'abc' }).headers
}

describe('a file as an answer', () => {
  it('carries its name for every browser', () => {
    expect(headersOf("清单（一）'*.pdf", 'application/pdf').get('Content-Disposition')).toBe(
      'attachment; filename="file.pdf"; filename*=UTF-8\'\'%E6%B8%85%E5%8D%95%EF%BC%88%E4%B8%80%EF%BC%89%27%2A.pdf',
    )
  })

  it.each([
    ['照片.jpg', 'image/jpeg', 'inline', 'image/jpeg'],
    ['说明.txt', 'text/plain', 'attachment', 'text/plain; charset=utf-8'],
    ['材料.pdf', 'application/pdf', 'attachment', 'application/pdf'],
  ])('%s is shown only where nothing can run', (name, type, disposition, sent) => {
    const headers = headersOf(name, type)
    expect(headers.get('Content-Disposition')?.split(';')[0]).toBe(disposition)
    expect(headers.get('Content-Type')).toBe(sent)
    expect(headers.get('Content-Security-Policy')).toContain('sandbox')
  })
})
