import { Buffer } from 'node:buffer'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { DomainError } from '../../kernel/domain-error.ts'
import { prepareFiles } from './prepare-files.ts'

const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF')
/** The beginning of a compound file, as Word wrote it before 2007. */
const oldWord = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])

/** A photo as a camera leaves it: lying on its side, with place and maker noted in it. */
function photo(width: number, height: number): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#a33' } })
    .withExif({ IFD0: { Make: 'CAMERA' }, IFD3: { GPSLatitude: '30/1 47/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
}

async function prepared(name: string, bytes: Uint8Array) {
  const [file] = await prepareFiles([{ name, bytes: new Uint8Array(bytes) }])
  if (!file) throw new Error('nothing was prepared')
  return file
}

async function refusal(name: string, bytes: Uint8Array): Promise<string | undefined> {
  try {
    await prepareFiles([{ name, bytes: new Uint8Array(bytes) }])
  } catch (error) {
    if (error instanceof DomainError) return error.fields.attachments
    throw error
  }
  return undefined
}

describe('an upload', () => {
  it('is judged by its content, whatever it is called', async () => {
    expect(await prepared('材料.docx', pdf)).toMatchObject({ name: '材料.pdf', mediaType: 'application/pdf' })
    expect(await prepared('说明.txt', Buffer.from('一、说明\r\n'))).toMatchObject({ mediaType: 'text/plain' })
    const png = await sharp({ create: { width: 2, height: 2, channels: 4, background: '#fff' } })
      .png()
      .toBuffer()
    expect(await prepared('页面.html', png)).toMatchObject({ name: '页面.png', mediaType: 'image/png' })
  })

  it('keeps other files byte for byte, and text as UTF-8', async () => {
    expect(Buffer.from((await prepared('a.pdf', pdf)).content).equals(pdf)).toBe(true)
    const gbk = Buffer.from('d2bbcac2d2bbd2e9', 'hex')
    expect(new TextDecoder().decode((await prepared('旧.txt', gbk)).content)).toBe('一事一议')
  })

  it('is refused in a sentence that says what to do when it is of another kind', async () => {
    expect(await refusal('请示.doc', oldWord)).toMatch(/“请示.doc”是旧版格式，请另存为 .docx、/)
    const others: [string, Buffer][] = [
      ['程序.exe', Buffer.from('MZ\u0000\u0001')],
      ['程序.txt', Buffer.from('MZ\u0000\u0001')],
      ['页面.html', Buffer.from('<!doctype html><script>alert(1)</script>')],
      ['图.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
      ['图.txt', Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>')],
      ['动图.gif', Buffer.from('GIF89a\u0001\u0000\u0001\u0000\u0000\u0000\u0000;')],
      ['包.zip', Buffer.from('504b0304140000000000', 'hex')],
    ]
    for (const [name, bytes] of others)
      expect(await refusal(name, bytes), name).toMatch(/的类型不能上传。可以上传 PDF、/)
  })
})

describe('a photo', () => {
  it('is upright, not larger than 2400 pixels, and tells neither place nor camera', async () => {
    const taken = await photo(3000, 1500)
    expect(taken.includes('CAMERA')).toBe(true)
    const { content, mediaType } = await prepared('现场.jpg', taken)
    expect(mediaType).toBe('image/jpeg')
    expect(Buffer.from(content).includes('CAMERA')).toBe(false)
    const { width, height, exif, orientation } = await sharp(content).metadata()
    expect([width, height, exif, orientation]).toEqual([1200, 2400, undefined, undefined])
  })

  it('that is small stays as small', async () => {
    const { content } = await prepared('小.jpg', await photo(40, 20))
    expect(await sharp(content).metadata()).toMatchObject({ width: 20, height: 40 })
  })

  it('is refused when it cannot be opened, or is larger than any camera’s', async () => {
    const broken = (await photo(300, 200)).subarray(0, 400)
    expect(await refusal('坏.jpg', broken)).toMatch(/“坏.jpg”无法作为照片打开/)
    const huge = await sharp({ create: { width: 6000, height: 4001, channels: 3, background: '#fff' } })
      .png()
      .toBuffer()
    expect(await refusal('巨.png', huge)).toMatch(/2400 万像素/)
  })
})
