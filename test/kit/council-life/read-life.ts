import { createCaller } from '@pilin/server/router'
import { countMatrix, totalsOf } from '../coverage-recount.ts'
import { countRecords } from './count-records.ts'
import { unitOf } from './found-council.ts'
import { lifeTable } from './life-table.ts'
import type { LivedCouncil } from './live-council.ts'
import { springSession } from './spring-table.ts'

const isoDay = (day: Date | null | undefined) => day?.toISOString().slice(0, 10) ?? ''

/** What came of the council's life, table by table, as the tables by hand have it: pages first, rows where none shows it. */
export async function readLife(lived: LivedCouncil): Promise<Record<keyof typeof lifeTable, string[]>> {
  const { council, evaluationIds } = lived
  const { organizationId, test, general } = council
  const as = createCaller({ runtime: test.runtime, actor: general.actor })
  const { prisma } = test.runtime.database
  const { growth } = await as.organizations.roster({ organizationId, on: '' })
  const { links } = await as.evaluations.chain({ kind: 'EVALUATION', id: evaluationIds.project })
  const { nudges } = await as.coverage.unit({ organizationId, unitId: unitOf(council, '证券业联合会') })
  const items = await prisma.agendaItem.findMany({
    where: { meeting: { organizationId, title: { startsWith: springSession } } },
  })
  return {
    records: await countRecords(lived),
    growth: growth.map(({ day, count }) => `${day} ${count}`),
    members: await readMembers(lived),
    list: await readList(lived),
    claims: await readClaims(lived),
    activities: await readActivities(lived),
    evaluations: await Promise.all(
      [evaluationIds.project, evaluationIds.lecture].map(async (evaluationId) => {
        const { title, state, finding, sentence } = await as.evaluations.view({ evaluationId })
        return `${title} ${state} ${finding ?? '-'} ${sentence}`
      }),
    ),
    chain: links.map(({ kind, on, title }) => `${kind} ${on} ${title}`),
    session: items.map(({ title }) => title),
    nudges: nudges.map(({ on, contacts, by }) => `${on} ${contacts} ${by}`),
    coverage: await readCoverage(lived),
  }
}

async function readMembers({ council: { test, organizationId } }: LivedCouncil): Promise<string[]> {
  const closed = await test.runtime.database.prisma.unitApplication.findMany({
    where: { organizationId, state: 'CARRIED_OUT' },
    include: { resolution: true },
    orderBy: { submittedAt: 'asc' },
  })
  return closed.map(({ kind, name, resolution }) => `${kind} ${name} ${isoDay(resolution?.decidedOn)}`)
}

async function readList({ council: { test }, listId }: LivedCouncil): Promise<string[]> {
  const { prisma } = test.runtime.database
  const list = await prisma.serviceList.findUniqueOrThrow({
    where: { id: listId },
    include: { resolution: true, projects: { include: { units: true } } },
  })
  const units = list.projects.flatMap((project) => project.units)
  const responsible = units.filter(({ role }) => role === 'RESPONSIBLE')
  return [
    `${list.year} ${list.state} ${isoDay(list.resolution?.decidedOn)}`,
    `projects ${list.projects.length}`,
    `responsible units ${new Set(responsible.map(({ projectId }) => projectId)).size}`,
    `assistants ${units.length - responsible.length}`,
    `from needs ${new Set(list.projects.flatMap(({ needId }) => needId ?? [])).size}`,
  ]
}

async function readClaims({ council: { test, organizationId } }: LivedCouncil): Promise<string[]> {
  const claims = await test.runtime.database.prisma.claim.findMany({ where: { organizationId } })
  return (['needs', 'resources'] as const).map((sort) => {
    const own = claims.filter(({ needId }) => (needId === null) === (sort === 'resources'))
    const count = (wanted: string) => own.filter(({ state }) => state === wanted).length
    return `${sort} agreed ${count('AGREED')}, declined ${count('DECLINED')}, withdrawn ${count('WITHDRAWN')}`
  })
}

async function readActivities({ council, activities }: LivedCouncil): Promise<string[]> {
  const { test, general } = council
  const as = createCaller({ runtime: test.runtime, actor: general.actor })
  return Promise.all(
    [activities.lectureId, activities.talkId].map(async (activityId) => {
      const { title, counts } = await as.activities.view({ activityId })
      const { prisma } = test.runtime.database
      const registered = await prisma.registration.count({ where: { activityId } })
      const cancelled = await prisma.registration.count({ where: { activityId, state: 'CANCELLED' } })
      const { placed, waiting, present } = counts
      return `${title} registered ${registered} cancelled ${cancelled} placed ${placed} waiting ${waiting} present ${present}`
    }),
  )
}

/** The columns of the matrix added up, over the spans of the table. */
async function readCoverage({ council }: LivedCouncil): Promise<string[]> {
  const spans = lifeTable.coverage.map((line) => line.slice(0, '2018-03-01 2025-12-31'.length).split(' '))
  return Promise.all(
    spans.map(async ([from = '', until = '']) => {
      const counts = await countMatrix(council.test.runtime, council.general.actor, {
        organizationId: council.organizationId,
        from,
        until,
      })
      return `${from} ${until}: ${totalsOf(counts).join(', ')}`
    }),
  )
}
