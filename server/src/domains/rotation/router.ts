import { command, router } from '../../kernel/procedure.ts'
import { agreeSwap } from './agree-swap.ts'
import { appointStandIn } from './appoint-stand-in.ts'
import { askSwap } from './ask-swap.ts'
import { declineSwap } from './decline-swap.ts'
import { endRoster } from './end-roster.ts'
import { endStandIn } from './end-stand-in.ts'
import { extendRoster } from './extend-roster.ts'
import { nameMeetings } from './name-meetings.ts'
import { planRoster } from './plan-roster.ts'
import { revokeStandIn } from './revoke-stand-in.ts'
import { revokeSwap } from './revoke-swap.ts'
import { viewExtension } from './view-extension.ts'
import { viewReport } from './view-report.ts'
import { viewRotation } from './view-rotation.ts'
import { withdrawSwap } from './withdraw-swap.ts'

export const rotationRouter = router({
  view: viewRotation,
  report: viewReport,
  extension: viewExtension,
  meetings: nameMeetings,
  plan: command(planRoster),
  end: command(endRoster),
  extend: command(extendRoster),
  swap: router({
    ask: command(askSwap),
    agree: command(agreeSwap),
    decline: command(declineSwap),
    withdraw: command(withdrawSwap),
    revoke: command(revokeSwap),
  }),
  standIn: router({
    appoint: command(appointStandIn),
    revoke: command(revokeStandIn),
    end: command(endStandIn),
  }),
})
