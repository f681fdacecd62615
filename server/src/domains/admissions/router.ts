import { command, router } from '../../kernel/procedure.ts'
import { closeApplication } from './close-application.ts'
import { decideApplication } from './decide-application.ts'
import { endSuspension } from './end-suspension.ts'
import { listApplications } from './list-applications.ts'
import { listRequests } from './list-requests.ts'
import { placeApplication } from './place-application.ts'
import { proposeChange } from './propose-change.ts'
import { viewApplication } from './view-application.ts'
import { withdrawApplication } from './withdraw-application.ts'

export const admissionsRouter = router({
  list: listApplications,
  view: viewApplication,
  ofUnit: listRequests,
  propose: command(proposeChange),
  decide: command(decideApplication),
  place: command(placeApplication),
  close: command(closeApplication),
  withdraw: command(withdrawApplication),
  endSuspension: command(endSuspension),
})
