import { command, router } from '../../kernel/procedure.ts'
import { addGuest } from './add-guest.ts'
import { addInvitation } from './add-invitation.ts'
import { decideLeave } from './decide-leave.ts'
import { markAttendance } from './mark-attendance.ts'
import { markGuest } from './mark-guest.ts'
import { removeGuest } from './remove-guest.ts'
import { replyToInvitation } from './reply-to-invitation.ts'
import { setAttendanceRole } from './set-attendance-role.ts'
import { setExcuse } from './set-excuse.ts'
import { setQuorumRule } from './set-quorum-rule.ts'
import { viewAttendance } from './view-attendance.ts'
import { viewQuorumRules } from './view-quorum-rules.ts'
import { withdrawInvitation } from './withdraw-invitation.ts'

export const attendanceRouter = router({
  view: viewAttendance,
  reply: command(replyToInvitation),
  decideLeave: command(decideLeave),
  mark: command(markAttendance),
  setExcuse: command(setExcuse),
  setRole: command(setAttendanceRole),
  addInvitation: command(addInvitation),
  withdrawInvitation: command(withdrawInvitation),
  addGuest: command(addGuest),
  markGuest: command(markGuest),
  removeGuest: command(removeGuest),
  quorumRules: viewQuorumRules,
  setQuorumRule: command(setQuorumRule),
})
