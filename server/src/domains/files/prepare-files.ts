import { createHash } from 'node:crypto'
import { keptName } from '@pilin/domain/files/file-name'
import { isKeptType, type KeptType } from '@pilin/domain/files/kinds'
import { fileMessages } from '@pilin/domain/files/messages'
import type { Upload } from '@pilin/domain/files/schemas'
import { fileTypeFromBuffer } from 'file-type'
import sharp, { type Sharp } from 'sharp'
import { DomainError } from '../../kernel/domain-error.ts'

/** An upload as it is kept: its type judged by its content, a photo without what the camera noted in it. */
export type PreparedFile = {
  name: string
  mediaType: KeptType
  content: Uint8Array<ArrayBuffer>
  sha256: string
}

/** Pixels of a photo that is opened at all, width times height. */
const maxPixels = 24_000_000
/** Pixels of the longer edge of a photo that is kept. */
const longestEdge = 2_400

/** What Word, Excel and PowerPoint wrote before 2007. */
const oldOffice = 'application/x-cfb'

/**
 * Judges uploads by their content and makes them ready to be kept, one after another.
 * @throws DomainError FILE_REFUSED with a sentence for the field `attachments`
 */
export async function prepareFiles(uploads: readonly Upload[]): Promise<PreparedFile[]> {
  const prepared: PreparedFile[] = []
  for (const upload of uploads) prepared.push(await prepareFile(upload))
  return prepared
}

async function prepareFile({ name, bytes }: Upload): Promise<PreparedFile> {
  const mediaType = await typeOf(name, bytes)
  const content = await contentOf(name, mediaType, bytes)
  const sha256 = createHash('sha256').update(content).digest('hex')
  return { name: keptName(name, mediaType), mediaType, content, sha256 }
}

async function typeOf(name: string, bytes: Uint8Array): Promise<KeptType> {
  const found = await fileTypeFromBuffer(bytes)
  if (found?.mime === oldOffice) throw refuse(fileMessages.oldOffice(name))
  if (found && isKeptType(found.mime)) return found.mime
  // Text has no mark of its own; a page or a program that calls itself text is only ever shown as text.
  if (!found && /\.txt$/i.test(name) && textOf(bytes) !== undefined) return 'text/plain'
  throw refuse(fileMessages.unsupported(name))
}

async function contentOf(name: string, mediaType: KeptType, bytes: Uint8Array) {
  if (mediaType === 'text/plain') return new TextEncoder().encode(textOf(bytes))
  if (mediaType.startsWith('image/')) return redraw(name, mediaType, bytes)
  return new Uint8Array(bytes)
}

/** UTF-8, or GB 18030 as older Chinese editors write it; undefined when it is no text. */
function textOf(bytes: Uint8Array): string | undefined {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
      return /[^\P{Cc}\t\n\r\f]/u.test(text) ? undefined : text
    } catch {}
  }
  return undefined
}

/** Draws a photo anew: upright, not larger than a screen, without place and time of the camera. */
async function redraw(name: string, mediaType: KeptType, bytes: Uint8Array) {
  try {
    const image = sharp(bytes, { limitInputPixels: maxPixels, failOn: 'error' })
      .rotate()
      .resize({ width: longestEdge, height: longestEdge, fit: 'inside', withoutEnlargement: true })
    return new Uint8Array(await encoded(image, mediaType).toBuffer())
  } catch {
    throw refuse(fileMessages.unreadableImage(name))
  }
}

function encoded(image: Sharp, mediaType: KeptType): Sharp {
  if (mediaType === 'image/png') return image.png()
  return mediaType === 'image/webp' ? image.webp({ quality: 85 }) : image.jpeg({ quality: 85 })
}

function refuse(sentence: string): DomainError {
  return new DomainError('FILE_REFUSED', {}, { attachments: sentence })
}
