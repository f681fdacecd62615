import type { PageApi } from '@pilin/server/http/page-api'
import { statusSentences, unknownFailure } from '../shell/messages.ts'
import { toSignIn } from './load.ts'
import { refusalOf } from './refusal.ts'

type PageFile = Awaited<ReturnType<PageApi['files']['record']>>

const types: Record<PageFile['format'], string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/**
 * Answers with a file to keep. Signed out: to the sign-in page. Refused: the refusal's sentence as text, with its
 * status; foreign, missing and malformed addresses look alike.
 */
export async function sendFile(api: PageApi, request: Request, write: () => Promise<PageFile>) {
  if (!api.actor) throw toSignIn(request)
  try {
    const { name, format, bytes } = await write()
    return new Response(new Uint8Array(bytes), {
      headers: {
        'Content-Type': types[format],
        'Content-Disposition': attachment(`${name}.${format}`),
        'Cache-Control': 'private, no-store',
      },
    })
  } catch (error) {
    const refusal = refusalOf(error)
    if (!refusal) throw error
    if (refusal.code === 'SIGNED_OUT') throw toSignIn(request)
    const status = refusal.code === 'INVALID' ? 404 : refusal.status
    return new Response(statusSentences[status] ?? unknownFailure, {
      status,
      headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'private, no-store' },
    })
  }
}

/** `Content-Disposition` with the name in Chinese (RFC 5987), and a plain one for browsers that know no other. */
export function attachment(name: string): string {
  const safe = name.replace(/[\p{Cc}\p{Cs}\\/:*?"<>|]/gu, ' ').trim()
  const ascii = safe.replace(/[^\x20-\x7e]+/g, '_').replaceAll('%', '_')
  const encoded = encodeURIComponent(safe).replace(/['()*]/g, percentEncoded)
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`
}

function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`
}
