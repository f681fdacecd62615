import { command, router } from '../../kernel/procedure.ts'
import { endRoster } from './end-roster.ts'
import { planRoster } from './plan-roster.ts'
import { viewRotation } from './view-rotation.ts'

export const rotationRouter = router({
  view: viewRotation,
  plan: command(planRoster),
  end: command(endRoster),
})
