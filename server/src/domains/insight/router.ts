import { router } from '../../kernel/procedure.ts'
import { viewLedger } from './view-ledger.ts'

export const insightRouter = router({ ledger: viewLedger })
