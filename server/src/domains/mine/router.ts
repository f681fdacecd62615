import { router } from '../../kernel/procedure.ts'
import { viewMine } from './view-mine.ts'

export const mineRouter = router({ view: viewMine })
