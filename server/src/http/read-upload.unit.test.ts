import { maxFileBytes } from '@pilin/domain/files/kinds'
import { describe, expect, it } from 'vitest'
import { readUpload } from './read-upload.ts'

function request(form: FormData): Request {
  return new Request('http://localhost/', { method: 'POST', body: form })
}

function form(words: Record<string, string>, files: [string, Uint8Array<ArrayBuffer>][]): FormData {
  const data = new FormData()
  for (const [name, value] of Object.entries(words)) data.append(name, value)
  for (const [name, bytes] of files) data.append('attachments', new File([bytes], name))
  return data
}

describe('a form with files', () => {
  it('is read with its words and its files under their own names', async () => {
    const sent = form({ title: '界河清淤' }, [['清单（一）.txt', new TextEncoder().encode('清单')]])
    const { values, files, problem } = await readUpload(request(sent))
    expect(values).toEqual({ title: '界河清淤' })
    expect(files.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)])).toEqual([
      ['清单（一）.txt', '清单'],
    ])
    expect(problem).toBeUndefined()
  })

  it('takes an empty field for files as none', async () => {
    const { files, problem } = await readUpload(request(form({}, [['', new Uint8Array()]])))
    expect([files, problem]).toEqual([[], undefined])
  })

  it('says which file is too large, and keeps the words', async () => {
    const large = new Uint8Array(maxFileBytes + 1)
    const { values, files, problem } = await readUpload(request(form({ title: '大' }, [['大.pdf', large]])))
    expect(values).toEqual({ title: '大' })
    expect(files).toEqual([])
    expect(problem?.fields.attachments).toBe('“大.pdf”超过 10 MB，请压缩后再上传。')
  })

  it('takes a file of exactly 10 MB', async () => {
    const { files } = await readUpload(request(form({}, [['满.pdf', new Uint8Array(maxFileBytes)]])))
    expect(files).toMatchObject([{ name: '满.pdf' }])
  })

  it('says so when there are far too many', async () => {
    const many = Array.from({ length: 9 }, (_, i): [string, Uint8Array<ArrayBuffer>] => [
      `${i}.txt`,
      new Uint8Array(1),
    ])
    const { problem } = await readUpload(request(form({}, many)))
    expect(problem?.fields.attachments).toMatch(/最多上传 5 个文件/)
  })

  it.each([
    [
      'cut off',
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n一半',
    ],
    ['without a boundary', 'multipart/form-data', '--x--'],
    ['of another kind', 'application/json', '{}'],
  ])('%s is told as broken', async (_title, type, body) => {
    const sent = new Request('http://localhost/', { method: 'POST', body, headers: { 'content-type': type } })
    expect((await readUpload(sent)).problem?.fields.attachments).toMatch(/不完整/)
  })
})
