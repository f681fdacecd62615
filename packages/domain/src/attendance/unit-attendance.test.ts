import { expect, it } from 'vitest'
import { unitAttendance, unitAttendanceLabels } from './unit-attendance.ts'

const heads = (expected: number, present: number, onLeave: number) => ({ expected, present, onLeave })

it.each([
  ['one of three is enough to have come', heads(3, 1, 2), 'MEMBER', '到会'],
  ['nobody came, one had leave', heads(3, 0, 1), 'MEMBER', '请假'],
  ['nobody came and nobody said why', heads(3, 0, 0), 'MEMBER', '缺席'],
  ['nobody should have come', heads(0, 0, 0), 'MEMBER', '不计'],
  ['suspended units are not absent', heads(2, 0, 0), 'SUSPENDED', '不计'],
  ['nor on leave', heads(2, 0, 2), 'SUSPENDED', '不计'],
  ['but who comes all the same has come', heads(2, 1, 0), 'SUSPENDED', '到会'],
  ['who was no member yet is not absent', heads(1, 0, 0), 'NOT_MEMBER', '不计'],
] as const)('%s', (_sentence, counted, standing, label) => {
  expect(unitAttendanceLabels[unitAttendance(counted, standing)]).toBe(label)
})
