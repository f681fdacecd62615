import { expect, it } from 'vitest'
import { pathPattern } from './request-log.ts'

it.each([
  ['/meetings/0199AAAA-0000-7000-8000-00000000abcd/minutes', '/meetings/:id/minutes'],
  ['/a/0199aaaa-0000-7000-8000-000000000000/0199aaaa-0000-7000-8000-000000000001', '/a/:id/:id'],
  [`/applications/${'aB-_'.repeat(10)}xyz`, '/applications/:secret'],
  [`/calendar/${'aB-_'.repeat(10)}xyz.ics`, '/calendar/:secret.ics'],
  ['/', '/'],
  [`/${'长'.repeat(500)}`, `/${'长'.repeat(119)}`],
])('%s is logged as %s', (path, pattern) => {
  expect(pathPattern(path)).toBe(pattern)
})
