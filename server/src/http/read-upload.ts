import { once } from 'node:events'
import { maxFileBytes, maxFiles } from '@pilin/domain/files/kinds'
import { fileMessages } from '@pilin/domain/files/messages'
import type { Upload } from '@pilin/domain/files/schemas'
import busboy from 'busboy'
import { DomainError } from '../kernel/domain-error.ts'

/** A form with files: its fields as text, and what was chosen. */
export type UploadForm = { values: Record<string, string>; files: Upload[]; problem: DomainError | undefined }

const limits = {
  // One byte more, so that a file of exactly the limit is taken.
  fileSize: maxFileBytes + 1,
  // One more than may come, so that it can be said that there are too many.
  files: maxFiles + 1,
  fields: 30,
  fieldSize: 64 * 1024,
  parts: 40,
}

/**
 * Reads a form with files as it streams in. Whatever is wrong with the files is told, not thrown, so that the
 * words of the form are kept beside it. Fields that no file was chosen for are left out.
 */
export async function readUpload(request: Request): Promise<UploadForm> {
  const form: UploadForm = { values: {}, files: [], problem: undefined }
  if (!request.body) return { ...form, problem: refusal(fileMessages.broken) }
  try {
    await parse(request, request.body, form)
  } catch {
    form.problem = refusal(fileMessages.broken)
  }
  return form
}

function parse(request: Request, body: ReadableStream<Uint8Array>, form: UploadForm): Promise<void> {
  const headers = { 'content-type': request.headers.get('content-type') ?? '' }
  const parser = busboy({ headers, limits, defParamCharset: 'utf8' })
  return new Promise((resolve, reject) => {
    parser.on('field', (name, value) => {
      form.values[name] = value
    })
    parser.on('file', (_field, stream, { filename }) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('limit', () => {
        chunks.length = 0
        form.problem ??= refusal(fileMessages.tooLarge(filename ?? '', maxFileBytes / 1024 / 1024))
      })
      stream.on('end', () => {
        // A browser sends an empty part for a field in which nothing was chosen.
        if (filename && !stream.truncated) form.files.push({ name: filename, bytes: Buffer.concat(chunks) })
      })
      stream.on('error', reject)
    })
    parser.on('filesLimit', () => {
      form.problem ??= refusal(fileMessages.tooMany(maxFiles))
    })
    parser.on('close', resolve)
    parser.on('error', reject)
    pour(body, parser).catch(reject)
  })
}

/** Feeds the parser no faster than it reads. */
async function pour(body: ReadableStream<Uint8Array>, parser: busboy.Busboy): Promise<void> {
  const reader = body.getReader()
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    if (!parser.write(part.value)) await once(parser, 'drain')
  }
  parser.end()
}

function refusal(sentence: string): DomainError {
  return new DomainError('FILE_REFUSED', {}, { attachments: sentence })
}
