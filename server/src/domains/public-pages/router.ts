import { command, router } from '../../kernel/procedure.ts'
import { publishPart } from './publish-part.ts'
import { viewSettings } from './view-settings.ts'

export const publicPagesRouter = router({
  settings: viewSettings,
  publishPart: command(publishPart),
})
