import { command, router } from '../../kernel/procedure.ts'
import { appointRecorder } from './appoint-recorder.ts'
import { cancelMeeting } from './cancel-meeting.ts'
import { decideAgendaItem } from './decide-agenda-item.ts'
import { editAgendaItem } from './edit-agenda-item.ts'
import { editMeeting } from './edit-meeting.ts'
import { endAgendaItem } from './end-agenda-item.ts'
import { endMeeting } from './end-meeting.ts'
import { markExtra } from './mark-extra.ts'
import { moveAgendaItem } from './move-agenda-item.ts'
import { planMeeting } from './plan-meeting.ts'
import { proposeAgendaItem } from './propose-agenda-item.ts'
import { setCadence } from './set-cadence.ts'
import { setReviewMinutes } from './set-review-minutes.ts'
import { startAgendaItem } from './start-agenda-item.ts'
import { startMeeting } from './start-meeting.ts'
import { viewMeeting } from './view-meeting.ts'
import { viewSchedule } from './view-schedule.ts'

export const meetingsRouter = router({
  schedule: viewSchedule,
  view: viewMeeting,
  setCadence: command(setCadence),
  plan: command(planMeeting),
  edit: command(editMeeting),
  cancel: command(cancelMeeting),
  markExtra: command(markExtra),
  start: command(startMeeting),
  end: command(endMeeting),
  appointRecorder: command(appointRecorder),
  agenda: router({
    propose: command(proposeAgendaItem),
    edit: command(editAgendaItem),
    decide: command(decideAgendaItem),
    move: command(moveAgendaItem),
    setReviewMinutes: command(setReviewMinutes),
    start: command(startAgendaItem),
    end: command(endAgendaItem),
  }),
})
