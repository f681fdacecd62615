import type { Caller } from '@pilin/server/router'
import type { FormValues } from '../../api/submit.ts'
import { asInput } from './action-answer.ts'
import { unreachedIn } from './end-fields.ts'

type Change = {
  run: (caller: Caller, values: FormValues) => Promise<unknown>
  /** Where on the page a plain form is led back to. */
  place: string
}

/** Everything that a form on the meeting's page can do, by its intent. */
export const meetingChanges: Record<string, Change> = {
  reply: { run: (caller, values) => caller.meetings.reply(asInput(values)), place: 'reply' },
  propose: { run: (caller, values) => caller.meetings.agenda.propose(asInput(values)), place: 'proposals' },
  'edit-item': { run: (caller, values) => caller.meetings.agenda.edit(asInput(values)), place: 'agenda' },
  decide: { run: (caller, values) => caller.meetings.agenda.decide(asInput(values)), place: 'agenda' },
  move: { run: (caller, values) => caller.meetings.agenda.move(asInput(values)), place: 'agenda' },
  mark: { run: (caller, values) => caller.meetings.markAttendance(asInput(values)), place: 'attendance' },
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
