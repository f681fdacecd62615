import { createCaller } from '@pilin/server/router'
import { personOf } from './found-branch.ts'
import { made, type Year } from './stage.ts'

/**
 * What an organization's people see or its rows say that belongs to another one: texts with another's mark on any
 * page of the year, and ids of another that are answered otherwise than missing ones.
 */
export async function findLeaks(year: Year, others: readonly Year[]): Promise<string[]> {
  const { organizationId, mark } = year.branch
  const pages = await readPages(year)
  const leaks = others.flatMap(({ branch }) =>
    Object.entries(pages).flatMap(([name, page]) =>
      page.includes(branch.mark) || page.includes(branch.organizationId)
        ? [`${mark} sees ${branch.mark} on ${name}`]
        : [],
    ),
  )
  // A page on which nothing is said would prove nothing.
  const empty = Object.keys(pages).filter((name) => !pages[name]?.includes(mark))
  leaks.push(...empty.map((name) => `${mark} does not see its own on ${name}`))
  const rows = await foreignRows(year)
  if (rows > 0) leaks.push(`${rows} audit events of ${organizationId} are by people of others`)
  for (const other of others) {
    const pagesOfOwn = createCaller({ runtime: year.test.runtime, actor: personOf(year.branch, 'S0').actor })
    const answered = await pagesOfOwn.meetings.view({ meetingId: made(other, 'january 2027') }).then(
      () => true,
      () => false,
    )
    if (answered) leaks.push(`${mark} opens a meeting of ${other.branch.mark}`)
  }
  return leaks
}

async function readPages({ test, branch }: Year): Promise<Record<string, string>> {
  const { organizationId } = branch
  const { actor } = personOf(branch, 'S0')
  const caller = createCaller({ runtime: test.runtime, actor })
  const year = { organizationId, year: 2026 }
  const pages = {
    schedule: await caller.meetings.schedule({}),
    ledger: await caller.insight.ledger(year),
    plan: await caller.planning.year(year),
    rotation: await caller.rotation.report(year),
    records: await caller.minutes.records(year),
    topics: await caller.topics.list({ organizationId }),
    followUp: await caller.followUp.view({ organizationId }),
    search: await caller.search.records({ question: '界河' }),
    messages: await caller.notifications.list({}),
    audit: await caller.audit.log({ organizationId }),
  }
  return Object.fromEntries(Object.entries(pages).map(([name, page]) => [name, JSON.stringify(page)]))
}

/** Events of the organization that somebody of another one has caused. */
async function foreignRows({ test, branch }: Year): Promise<number> {
  const own = [...branch.people.values()].map(({ userId }) => userId)
  return test.runtime.database.prisma.auditEvent.count({
    where: {
      organizationId: branch.organizationId,
      actorUserId: { notIn: own },
      kind: { notIn: ['organization.created', 'unit.admitted', 'person.added', 'account.created'] },
    },
  })
}
