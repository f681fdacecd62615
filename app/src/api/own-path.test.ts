import { describe, expect, it } from 'vitest'
import { ownPath } from './own-path.ts'

describe('ownPath', () => {
  it.each(['/', '/?month=2026-12', '/meetings/x?y=1', '/a//b', '/%2F%2Fhost'])('leads back to %s', (path) => {
    expect(ownPath(path)).toBe(path)
  })

  it.each([
    '',
    'meetings',
    'https://evil.example',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/.//evil.example',
    '/x/..//evil.example',
    'javascript:alert(1)',
    null,
    undefined,
  ])('refuses %j', (text) => {
    expect(ownPath(text)).toBe('/')
  })
})
