import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { TRPCError } from '@trpc/server'
import { getHTTPStatusCodeFromError } from '@trpc/server/http'
import { describe, expect, it } from 'vitest'
import { type Detail, DomainError } from './domain-error.ts'
import { type RefusalCode, sentences } from './sentences.ts'
import { statusOf } from './status.ts'

const codes = Object.keys(sentences) as RefusalCode[]
const source = path.resolve(import.meta.dirname, '..')

describe('every refusal', () => {
  it.each(codes)('%s is one Chinese sentence, with and without details', (code) => {
    const full: Detail = { name: '南书记', span: '今后', minutes: 3, startsAt: '9:00', problems: '缺。' }
    for (const detail of [{}, full]) {
      const { message } = new DomainError(code, detail)
      expect(message).toMatch(/^[\p{Script=Han}“].*[。：]$/u)
      expect(message).not.toMatch(/undefined|null|NaN|\[object|[A-Za-z]/)
    }
  })

  it.each(codes)('%s has a status of the client’s kind, or says that we are not there', (code) => {
    const status = getHTTPStatusCodeFromError(new TRPCError({ code: statusOf(code) }))
    if (code === 'UNAVAILABLE') expect(status).toBe(503)
    else expect(status >= 400 && status < 500, String(status)).toBe(true)
  })

  it.each([
    ['SIGNED_OUT', 401],
    ['TOO_MANY_ATTEMPTS', 429],
    ['NOT_FOUND', 404],
    ['INVALID', 400],
    ['NOT_SECRETARY', 403],
    ['OBSERVER', 403],
    ['MINUTES_FROZEN', 409],
    ['MEETING_HELD', 409],
  ] as const)('%s is %i', (code, status) => {
    expect(getHTTPStatusCodeFromError(new TRPCError({ code: statusOf(code) }))).toBe(status)
  })

  it('is said somewhere', () => {
    const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.ts') && !/\.test\.ts$|sentences\.ts$|status\.ts$/.test(file),
    )
    const text = files.map((file) => readFileSync(path.join(source, file), 'utf8')).join('\n')
    expect(codes.filter((code) => !text.includes(`'${code}'`))).toEqual([])
  })
})
