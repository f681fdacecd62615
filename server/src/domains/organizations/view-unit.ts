import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { inOrderOfDay } from '@pilin/domain/organizations/contacts'
import { isInvitationOpen } from '@pilin/domain/organizations/login-invitation'
import { covers, standingOn } from '@pilin/domain/organizations/roster'
import { uuid } from '@pilin/domain/text/bricks'
import type { Transaction } from '@pilin/prisma/database'
import { z } from 'zod'
import { dayOf, dayOrNull } from '../../kernel/day.ts'
import { view } from '../../kernel/procedure.ts'
import { isAllowed } from '../../kernel/verdict.ts'
import { lastEventOf } from '../audit/data.ts'
import { mayInviteContact, mayKeepUnit, mayKeepUnits, maySeeOrganization } from './policy.ts'
import { placeOf } from './present.ts'
import { readInvited } from './read-invited.ts'
import { readUnit, type UnitInScope } from './read-unit.ts'

/** A member unit: place, kind, contacts, offices in the organization. Telephone numbers for who keeps it. */
export const viewUnit = view({
  input: z.object({ organizationId: uuid, unitId: uuid }),
  async load({ runtime, actor, input, now }) {
    const { prisma } = runtime.database
    const unit = await readUnit(prisma, actor, input, now)
    const ofUnit = { organizationId: unit.scope, unitId: unit.id }
    const [organization, people, edited, invited] = await Promise.all([
      prisma.organization.findUniqueOrThrow({ where: { id: unit.scope } }),
      peopleOf(prisma, unit),
      lastEventOf(prisma, 'unit.edited', unit.id),
      readInvited(prisma, ofUnit, civilDateOf(now)),
    ])
    return { organizationId: unit.scope, unit, organization, people, edited, invited }
  },
  policy: maySeeOrganization,
  present({ organizationId, unit, organization, people, edited, invited }, actor, now) {
    const today = civilDateOf(now)
    const mayKeep = isAllowed(mayKeepUnit(actor, unit))
    const mayEnterPeople = isAllowed(mayKeepUnits(actor, unit))
    /** Null for who does not invite contacts; else until when an invitation waits, and whether there may be one. */
    const loginOf = (contactId: string) => {
      const contact = invited.find((each) => each.id === contactId)
      if (!contact || !mayEnterPeople) return null
      const { invitation, hasLogin } = contact
      const waits = invitation !== null && isInvitationOpen(invitation, contact, now)
      return {
        hasLogin,
        mayInvite: isAllowed(mayInviteContact(actor, contact)),
        invitedUntil: waits ? civilDateOf(invitation.expiresAt) : null,
      }
    }
    const { id, name, shortName, kind, province, city, district, town, address, placeholder } = unit
    return {
      organization: {
        id: organizationId,
        name: organization.name,
        shortName: organization.shortName,
        kind: organization.kind,
        foundedTo: organization.foundedTo,
      },
      id,
      name,
      shortName,
      kind,
      placeholder,
      place: placeOf(unit),
      fields: { kind, name, shortName, province, city, district, town, address },
      address,
      today,
      standing: standingOn(unit, today),
      memberships: unit.memberships.map(({ from, until }) => ({ from, until })),
      suspensions: unit.suspensions.map(({ id: suspensionId, from, until, reason }) => ({
        id: suspensionId,
        from,
        until,
        reason,
      })),
      contacts: inOrderOfDay(unit.contacts, today).map(({ person, phone, from, until, ...contact }) => ({
        id: contact.id,
        name: person.name,
        office: person.office,
        phone: mayKeep ? phone : null,
        from,
        until,
        isCurrent: covers({ from, until }, today),
        login: loginOf(contact.id),
      })),
      people: people.map(({ roles, ...person }) => ({
        ...person,
        roles: roles.map(({ role, fromDay, untilDay }) => ({
          role,
          from: dayOf(fromDay),
          until: dayOrNull(untilDay),
        })),
      })),
      edited: edited && { on: civilDateOf(edited.at), by: edited.actorName, ...edited.data },
      mayKeep,
      /** Whether it is the actor's own unit. */
      isOwn: actor.unitId === id,
      /** Entering somebody new is the secretariat's, since it gives an office. */
      mayEnterPeople,
    }
  },
})

async function peopleOf(tx: Transaction, { id, scope }: UnitInScope) {
  return tx.person.findMany({
    where: { unitId: id, roles: { some: { organizationId: scope } } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      name: true,
      office: true,
      roles: {
        where: { organizationId: scope },
        orderBy: { fromDay: 'asc' },
        select: { role: true, fromDay: true, untilDay: true },
      },
    },
  })
}
