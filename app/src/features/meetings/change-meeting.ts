import type { Caller } from '@pilin/server/router'
import type { FormValues } from '../../api/submit.ts'
import { namesInput } from '../voting/names-input.ts'
import { asInput } from './action-answer.ts'
import { unreachedIn } from './end-fields.ts'

type Change = {
  run: (caller: Caller, values: FormValues) => Promise<unknown>
  /** Where on the page a plain form is led back to. */
  place: string
}

/** Everything that a form on the meeting's page can do, by its intent. */
export const meetingChanges: Record<string, Change> = {
  reply: { run: (caller, values) => caller.attendance.reply(asInput(values)), place: 'reply' },
  propose: { run: (caller, values) => caller.meetings.agenda.propose(asInput(values)), place: 'proposals' },
  'edit-item': { run: (caller, values) => caller.meetings.agenda.edit(asInput(values)), place: 'agenda' },
  decide: { run: (caller, values) => caller.meetings.agenda.decide(asInput(values)), place: 'agenda' },
  move: { run: (caller, values) => caller.meetings.agenda.move(asInput(values)), place: 'agenda' },
  mark: { run: (caller, values) => caller.attendance.mark(asInput(values)), place: 'attendance' },
  'mark-late': {
    run: (caller, values) => caller.attendance.mark(asInput({ ...values, present: 'true', late: 'true' })),
    place: 'attendance',
  },
  'decide-leave': {
    run: (caller, values) => caller.attendance.decideLeave(asInput(values)),
    place: 'leaves',
  },
  'set-role': { run: (caller, values) => caller.attendance.setRole(asInput(values)), place: 'attendance' },
  'set-excuse': {
    run: (caller, values) => caller.attendance.setExcuse(asInput(values)),
    place: 'attendance',
  },
  invite: { run: (caller, values) => caller.attendance.addInvitation(asInput(values)), place: 'attendance' },
  'withdraw-invitation': {
    run: (caller, values) => caller.attendance.withdrawInvitation(asInput(values)),
    place: 'attendance',
  },
  'add-guest': { run: (caller, values) => caller.attendance.addGuest(asInput(values)), place: 'attendance' },
  'mark-guest': {
    run: (caller, values) => caller.attendance.markGuest(asInput(values)),
    place: 'attendance',
  },
  'remove-guest': {
    run: (caller, values) => caller.attendance.removeGuest(asInput(values)),
    place: 'attendance',
  },
  start: { run: (caller, values) => caller.meetings.start(asInput(values)), place: 'running' },
  'start-item': { run: (caller, values) => caller.meetings.agenda.start(asInput(values)), place: 'running' },
  'end-item': { run: (caller, values) => caller.meetings.agenda.end(asInput(values)), place: 'running' },
  'open-motion': { run: (caller, values) => caller.voting.open(asInput(values)), place: 'votes' },
  'record-count': { run: (caller, values) => caller.voting.recordCount(asInput(values)), place: 'votes' },
  'record-names': { run: (caller, values) => caller.voting.recordNames(namesInput(values)), place: 'votes' },
  'withdraw-motion': { run: (caller, values) => caller.voting.withdraw(asInput(values)), place: 'votes' },
  recorder: { run: (caller, values) => caller.meetings.appointRecorder(asInput(values)), place: 'manage' },
  'review-minutes': {
    run: (caller, values) => caller.meetings.agenda.setReviewMinutes(asInput(values)),
    place: 'agenda',
  },
  end: {
    run: (caller, values) =>
      caller.meetings.end({ meetingId: values.meetingId ?? '', unreachedIds: unreachedIn(values) }),
    place: 'manage',
  },
  classify: { run: (caller, values) => caller.meetings.markExtra(asInput(values)), place: 'facts' },
  cancel: { run: (caller, values) => caller.meetings.cancel(asInput(values)), place: 'facts' },
}
