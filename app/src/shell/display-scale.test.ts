import { expect, it } from 'vitest'
import { readScale, scaleCookie, scaleOf } from './display-scale.ts'

function asking(cookie: string): Request {
  return new Request('http://localhost/', { headers: { cookie } })
}

it('reads the scale among other cookies', () => {
  expect(scaleOf(asking('a=1; pilin-scale=1.5; b=2'))).toBe('1.5')
  expect(scaleOf(asking('x-pilin-scale=1.5'))).toBe('1')
})

it('takes anything else for the standard, and so never writes it into the page', () => {
  expect(scaleOf(asking('pilin-scale=9;"><script>'))).toBe('1')
  expect(readScale(undefined)).toBe('1')
})

it('is kept for a year, for this site only', () => {
  expect(scaleCookie('1.25')).toBe('pilin-scale=1.25; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly')
})
