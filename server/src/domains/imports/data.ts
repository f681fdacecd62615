import type { Transaction } from '@pilin/prisma/database'
import { type Actor, type OrganizationScope, scopeOf, scopesOf } from '../../kernel/actor.ts'
import { dayOf } from '../../kernel/day.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { readContacts, readMemberships } from '../organizations/read-unit.ts'

/**
 * An import in the actor's scope.
 * @throws DomainError NOT_FOUND, alike for foreign and missing
 */
export async function loadRun(tx: Transaction, actor: Actor, runId: string) {
  const run = await tx.importRun.findFirst({
    where: { id: runId, organizationId: { in: scopesOf(actor) } },
    include: { organization: { select: { id: true, name: true, shortName: true } } },
  })
  if (!run) throw new DomainError('NOT_FOUND')
  return { ...run, scope: scopeOf(actor, run.organizationId) }
}

/** The same with its row locked until the transaction ends. */
export async function lockRun(tx: Transaction, actor: Actor, runId: string) {
  await tx.$queryRaw`select id from import_run
    where id = ${runId}::uuid and organization_id = any(${scopesOf(actor)}::uuid[]) for update`
  return loadRun(tx, actor, runId)
}

/** What an organization knows of its units, by their names: what rows are checked against and written over. */
export async function readKnown(tx: Transaction, scope: OrganizationScope) {
  const [{ foundedOn }, memberships, contacts] = await Promise.all([
    tx.organization.findUniqueOrThrow({ where: { id: scope }, select: { foundedOn: true } }),
    readMemberships(tx, scope),
    readContacts(tx, scope),
  ])
  const units = new Map<
    string,
    { unit: (typeof memberships)[number]['unit']; memberships: typeof memberships }
  >()
  for (const membership of memberships) {
    const known = units.get(membership.unit.name)
    if (known) known.memberships.push(membership)
    else units.set(membership.unit.name, { unit: membership.unit, memberships: [membership] })
  }
  const position = Math.max(-1, ...memberships.map((each) => each.position)) + 1
  return { foundedOn: dayOf(foundedOn), units, contacts, position }
}

export type Known = Awaited<ReturnType<typeof readKnown>>
