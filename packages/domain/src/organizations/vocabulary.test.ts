import { expect, it } from 'vitest'
import * as attendance from '../attendance/vocabulary.ts'
import * as followUp from '../follow-up/action-item.ts'
import * as meetings from '../meetings/vocabulary.ts'
import * as minutes from '../minutes/lifecycle.ts'
import * as voting from '../voting/vocabulary.ts'
import * as organizations from './vocabulary.ts'

it.each([
  ['organization', organizations.organizationKind.options, organizations.organizationKindLabels],
  ['unit', organizations.unitKind.options, organizations.unitKindLabels],
  ['role', organizations.organizationRoleKind.options, organizations.organizationRoleKindLabels],
  ['meeting', meetings.meetingKind.options, meetings.meetingKindLabels],
  ['state of a meeting', meetings.meetingState.options, meetings.meetingStateLabels],
  ['state of a topic', meetings.agendaItemState.options, meetings.agendaItemStateLabels],
  ['role at a meeting', meetings.attendanceRole.options, meetings.attendanceRoleLabels],
  ['reply', meetings.reply.options, meetings.replyLabels],
  ['leave', attendance.leaveKind.options, attendance.leaveKindLabels],
  ['motion', attendance.motionKind.options, attendance.motionKindLabels],
  ['way of voting', voting.motionMethod.options, voting.motionMethodLabels],
  ['vote', voting.ballot.options, voting.ballotLabels],
  ['state of minutes', minutes.minutesState.options, minutes.minutesStateLabels],
  ['state of an action item', followUp.actionItemState.options, followUp.actionItemStateLabels],
])('every %s has a label of its own', (_name, options, labels) => {
  expect(Object.keys(labels)).toEqual(options)
  expect(new Set(Object.values(labels)).size).toBe(options.length)
})

it('asks for a choice in Chinese', () => {
  expect(organizations.organizationKind.safeParse('').error?.issues[0]?.message).toBe('请选择组织类型。')
  expect(meetings.meetingKind.safeParse(undefined).error?.issues[0]?.message).toBe('请选择会议类型。')
})
