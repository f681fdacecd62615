import { expect, it } from 'vitest'
import { asCivilDate } from '../calendar/civil-date.ts'
import { editProjectInput } from './schemas.ts'
import { composeTimeline } from './timeline.ts'

const day = (text: string) => asCivilDate(`2026-${text}`)

it('puts everything on its day, what was closed on the day of its closing', () => {
  const entries = composeTimeline({
    startedOn: day('01-10'),
    endedOn: day('06-30'),
    topics: [{ id: 't', title: '清淤', proposedOn: day('01-10') }],
    meetings: [{ id: 'm', title: '会商', date: day('02-06') }],
    resolutions: [{ id: 'r', meetingId: 'm', text: '每周清理', decidedOn: day('02-06') }],
    actionItems: [
      { id: 'a', text: '购船', dueOn: day('03-31'), closedOn: day('03-20') },
      { id: 'b', text: '立牌', dueOn: day('04-30'), closedOn: null },
    ],
    files: [{ id: 'f', name: '方案.pdf', uploadedOn: day('02-06') }],
  })
  expect(entries.map(({ day, kind }) => `${day.slice(5)} ${kind}`)).toEqual([
    '01-10 STARTED',
    '01-10 PROPOSED',
    '02-06 DISCUSSED',
    '02-06 DECIDED',
    '02-06 UPLOADED',
    '03-20 CLOSED',
    '04-30 DUE',
    '06-30 ENDED',
  ])
})

it.each<[string, string, boolean]>([
  ['without an end', '', true],
  ['ending on the day it started', '2026-01-10', true],
  ['ending before it started', '2026-01-09', false],
  ['ending on a day that is none', '2026-02-30', false],
])('a project %s', (_sentence, endedOn, isTaken) => {
  const projectId = '0199aaaa-0000-7000-8000-000000000000'
  const input = { projectId, name: '明月山塘', summary: '', startedOn: '2026-01-10', endedOn }
  const parsed = editProjectInput.safeParse(input)
  expect(parsed.success).toBe(isTaken)
  if (!parsed.success) expect(parsed.error.issues[0]?.path).toEqual(['endedOn'])
})
