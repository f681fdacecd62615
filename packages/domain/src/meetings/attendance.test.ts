import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AttendanceEntry, attendanceCounts, voterCounts } from './attendance.ts'
import { attendanceRole, reply } from './vocabulary.ts'

const entry = (change: Partial<AttendanceEntry>): AttendanceEntry => ({
  role: 'ATTEND',
  reply: 'NONE',
  present: false,
  votes: true,
  leaveState: null,
  excused: false,
  ...change,
})
const none = { expected: 0, present: 0, onLeave: 0, absent: 0, observers: 0, invited: 0 }

describe('one person', () => {
  it.each([
    ['who came', { present: true }, { expected: 1, present: 1 }],
    ['who said yes and did not come is absent', { reply: 'ATTEND' }, { expected: 1, absent: 1 }],
    ['who did not reply and did not come is absent', {}, { expected: 1, absent: 1 }],
    ['on leave', { reply: 'LEAVE' }, { expected: 1, onLeave: 1 }],
    ['on leave who came is present', { reply: 'LEAVE', present: true }, { expected: 1, present: 1 }],
    [
      'whose leave was refused is absent',
      { reply: 'LEAVE', leaveState: 'REFUSED' },
      { expected: 1, absent: 1 },
    ],
    [
      'whose leave waits for an answer is on leave',
      { reply: 'LEAVE', leaveState: 'ASKED' },
      { expected: 1, onLeave: 1 },
    ],
    ['who is excused and away counts nowhere', { excused: true }, {}],
    [
      'who is excused and came all the same counts',
      { excused: true, present: true },
      { expected: 1, present: 1 },
    ],
    ['a guest who came is named apart', { role: 'INVITED', present: true }, { invited: 1 }],
    ['who observes is not expected', { role: 'OBSERVE', present: true }, { observers: 1 }],
    ['who was to observe and did not come counts nowhere', { role: 'OBSERVE', reply: 'LEAVE' }, {}],
    ['without a vote is expected too', { votes: false, present: true }, { expected: 1, present: 1 }],
  ] as const)('%s', (_sentence, change, counts) => {
    expect(attendanceCounts([entry(change)])).toEqual({ ...none, ...counts })
  })
})

it('only those who attend with a vote are voters', () => {
  const entries = [
    entry({ present: true }),
    entry({}),
    entry({ votes: false, present: true }),
    entry({ role: 'OBSERVE', present: true }),
  ]
  expect(voterCounts(entries)).toEqual({ expectedVoters: 2, presentVoters: 1 })
})

it('any list adds up', () => {
  const anyEntry = fc.record({
    role: fc.constantFrom(...attendanceRole.options),
    reply: fc.constantFrom(...reply.options),
    present: fc.boolean(),
    votes: fc.boolean(),
    leaveState: fc.constantFrom(null, 'ASKED' as const, 'APPROVED' as const, 'REFUSED' as const),
    excused: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(anyEntry), (entries) => {
      const { expected, present, onLeave, absent, observers, invited } = attendanceCounts(entries)
      expect(present + onLeave + absent).toBe(expected)
      expect(present + observers + invited).toBe(entries.filter((each) => each.present).length)
      const { expectedVoters, presentVoters } = voterCounts(entries)
      expect(presentVoters <= expectedVoters && expectedVoters <= expected && presentVoters <= present).toBe(
        true,
      )
    }),
  )
})
