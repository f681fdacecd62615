import { router } from '../../kernel/procedure.ts'
import { viewAuditLog } from './view-audit-log.ts'

export const auditRouter = router({ log: viewAuditLog })
