import { maxFileBytes, maxFiles } from '@pilin/domain/files/kinds'
import type { Request, RequestHandler } from 'express'

/** Bytes of the largest form that a page may send. */
export const maxBodyBytes = 256 * 1024
/** Bytes of the largest form with files: the files, and as much for its words as any other form has. */
export const maxUploadBytes = maxFiles * maxFileBytes + maxBodyBytes

/** The pages whose forms take files; no other address takes more than a form. */
const uploadPaths = [
  /^\/organizations\/[0-9a-f-]{36}\/topics\/(new|[0-9a-f-]{36})$/,
  /^\/organizations\/[0-9a-f-]{36}\/follow-up\/[0-9a-f-]{36}$/,
  /^\/organizations\/[0-9a-f-]{36}\/projects\/[0-9a-f-]{36}\/files$/,
  /^\/organizations\/[0-9a-f-]{36}\/units\/import$/,
]

/**
 * Refuses a body that is too large, or that does not say how large it is, before any of it is read.
 */
export const bodyLimit: RequestHandler = (request, response, next) => {
  if (request.method === 'GET' || request.method === 'HEAD') return next()
  const announced = request.headers['content-length']
  const hasBody = request.headers['transfer-encoding'] !== undefined || announced !== undefined
  if (!hasBody) return next()
  const size = Number(announced)
  if (!Number.isInteger(size)) return refuse(411, '请求没有注明大小，已被拒绝。')
  if (size > limitOf(request)) return refuse(413, '提交的内容太大，请精简后再提交。')
  next()

  function refuse(status: number, sentence: string) {
    response.status(status).setHeader('Connection', 'close')
    response.type('text/plain; charset=utf-8').send(sentence)
  }
}

function limitOf(request: Request): number {
  const takesFiles =
    request.method === 'POST' &&
    uploadPaths.some((path) => path.test(request.path)) &&
    request.headers['content-type']?.startsWith('multipart/form-data')
  return takesFiles ? maxUploadBytes : maxBodyBytes
}
