import { router } from '../../kernel/procedure.ts'
import { listOrganizations } from './list-organizations.ts'
import { viewOrganization } from './view-organization.ts'

export const organizationsRouter = router({
  list: listOrganizations,
  view: viewOrganization,
})
