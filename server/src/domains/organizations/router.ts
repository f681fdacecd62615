import { command, router } from '../../kernel/procedure.ts'
import { addPerson } from './add-person.ts'
import { admitUnit } from './admit-unit.ts'
import { appointContact } from './appoint-contact.ts'
import { createOrganization } from './create-organization.ts'
import { editContact } from './edit-contact.ts'
import { editUnit } from './edit-unit.ts'
import { endRole } from './end-role.ts'
import { issueInvitation } from './issue-invitation.ts'
import { listOrganizations } from './list-organizations.ts'
import { revokeInvitation } from './revoke-invitation.ts'
import { setDocumentPrefix } from './set-document-prefix.ts'
import { setEmail } from './set-email.ts'
import { setPassword } from './set-password.ts'
import { viewAdministeredOrganization } from './view-administered-organization.ts'
import { viewAdministration } from './view-administration.ts'
import { viewOrganization } from './view-organization.ts'
import { viewRoster } from './view-roster.ts'
import { viewUnit } from './view-unit.ts'

export const organizationsRouter = router({
  list: listOrganizations,
  view: viewOrganization,
  administration: viewAdministration,
  administered: viewAdministeredOrganization,
  create: command(createOrganization),
  admitUnit: command(admitUnit),
  addPerson: command(addPerson),
  endRole: command(endRole),
  setPassword: command(setPassword),
  setEmail: command(setEmail),
  setDocumentPrefix: command(setDocumentPrefix),
  roster: viewRoster,
  unit: viewUnit,
  editUnit: command(editUnit),
  appointContact: command(appointContact),
  editContact: command(editContact),
  issueInvitation: command(issueInvitation),
  revokeInvitation: command(revokeInvitation),
})
