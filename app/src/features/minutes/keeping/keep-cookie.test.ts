import { describe, expect, it } from 'vitest'
import { canForget, forgetDevice, keepCookie, keeperOf, keepsUnsaved } from './keep-cookie.ts'

describe('the choice to keep unsaved text on a device', () => {
  it('counts for the account that made it alone', () => {
    const cookies = `pilin-scale=1; ${keepCookie('wang', true).split(';')[0]}`
    expect(keepsUnsaved(cookies, 'wang')).toBe(true)
    expect(keepsUnsaved(cookies, 'wan')).toBe(false)
    expect(keeperOf(cookies)).toBe('wang')
  })

  it.each([null, '', 'pilin-scale=1', 'pilin-keep-unsaved=', 'x-pilin-keep-unsaved=wang'])(
    'is off with the cookies %j',
    (cookies) => {
      expect(keeperOf(cookies)).toBeUndefined()
      expect(keepsUnsaved(cookies, 'wang')).toBe(false)
      expect(keepsUnsaved(cookies, '')).toBe(false)
    },
  )

  it.each([
    ['https://pilin.example.cn', true],
    ['http://localhost:3000', true],
    ['http://127.0.0.1:3000', true],
    ['http://10.0.0.5', false],
    ['http://localhost.example.cn', false],
  ])('is offered at %s: %s', (address, offered) => {
    expect(canForget(address)).toBe(offered)
  })

  it('ends with everything that the browser has stored, and the session cookie stays', () => {
    const headers = forgetDevice(new Headers({ 'Set-Cookie': 'session=1' }))
    expect(headers.getSetCookie()).toEqual(['session=1', keepCookie('', false)])
    expect(headers.get('Clear-Site-Data')).toBe('"storage"')
    expect(keepCookie('', false)).toContain('Max-Age=0')
  })
})
