import { z } from 'zod'
import { uuid } from '../text/bricks.ts'
import { maxFileBytes, maxFiles } from './kinds.ts'
import { fileMessages } from './messages.ts'

const upload = z.object({ name: z.string(), bytes: z.instanceof(Uint8Array) })
export type Upload = z.output<typeof upload>

/** What a form uploads, at most five files of 10 MB each; what is wrong is said of the field, once. */
export const uploads = z
  .array(upload)
  .superRefine((files, context) => {
    const message = uploadProblem(files)
    if (message !== undefined) context.addIssue({ code: 'custom', message })
  })
  .default([])

/** The same for a form that is about files alone: at least one. */
export const someUploads = uploads.refine((files) => files.length > 0, { message: fileMessages.none })

export const downloadFileInput = z.object({ fileId: uuid })

function uploadProblem(files: readonly Upload[]): string | undefined {
  if (files.length > maxFiles) return fileMessages.tooMany(maxFiles)
  const empty = files.find(({ bytes }) => bytes.length === 0)
  if (empty) return fileMessages.empty(empty.name)
  const large = files.find(({ bytes }) => bytes.length > maxFileBytes)
  return large && fileMessages.tooLarge(large.name, maxFileBytes / 1024 / 1024)
}
