/** Bytes of one upload, at most. */
export const maxFileBytes = 10 * 1024 * 1024
/** Uploads that one form takes, at most. */
export const maxFiles = 5

/** What may be uploaded: media type → the ending under which it is kept. */
export const keptEndings = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'text/plain': 'txt',
} as const

export type KeptType = keyof typeof keptEndings

/** Whether files of the media type are taken at all. */
export function isKeptType(mediaType: string): mediaType is KeptType {
  return Object.hasOwn(keptEndings, mediaType)
}

/** What a form's field for files offers to choose from. */
export const acceptedUploads = '.pdf,.docx,.xlsx,.pptx,.jpg,.jpeg,.png,.webp,.txt'
