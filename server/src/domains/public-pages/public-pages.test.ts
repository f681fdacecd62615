import { buildActivity } from '@kit/activities'
import { lastAuditOf } from '@kit/audit'
import { type BuiltPerson, buildPerson } from '@kit/builders'
import { type BuiltCouncil, buildCouncil } from '@kit/council'
import { expectRefusals, missingId } from '@kit/refusals'
import { useRuntime } from '@kit/test-runtime'
import { type PublicPart, publicParts } from '@pilin/domain/public-pages/schemas'
import { expect, it } from 'vitest'
import type { DomainError } from '../../kernel/domain-error.ts'
import { closeEvaluation } from '../evaluations/close-evaluation.ts'
import { openEvaluation } from '../evaluations/open-evaluation.ts'
import { recordAnswer } from '../evaluations/record-answer.ts'
import { publishPart } from './publish-part.ts'
import { readPublicPage } from './read-page.ts'

const test = useRuntime()

async function publish({ organizationId, committee }: BuiltCouncil, part: PublicPart, published = true) {
  const input = { organizationId, part, published, text: part === 'ABOUT' ? '金融机构与区委共建。' : '' }
  await test.run(publishPart, committee.secretariat.actor, input)
}

async function refusalOf(organizationId: string): Promise<DomainError> {
  return readPublicPage(test.runtime, organizationId).then(
    () => expect.fail('the page was expected to be missing'),
    (error) => error,
  )
}

/** A list that was published and one project of it carried out; a draft beside it; a need that was met. */
async function buildPast({ organizationId, exchange, committee }: BuiltCouncil): Promise<void> {
  const client = await test.runtime.database.pool.connect()
  try {
    await client.query('begin')
    await client.query('set local session_replication_role = replica')
    await client.query(
      `insert into service_list (id, organization_id, year, state, created_at, adopted_at, published_at, resolution_id)
       values (gen_random_uuid(), $1, 2026, 'PUBLISHED', now(), now(), now(), gen_random_uuid()),
         (gen_random_uuid(), $1, 2027, 'DRAFT', now(), null, null, null)`,
      [organizationId],
    )
    await client.query(
      `insert into project (id, organization_id, list_id, name, summary, quarter, state, created_at, ended_at)
       select gen_random_uuid(), $1, id, name, '联系人乔如山', quarter, its::"ProjectState", now(), ended
       from service_list, (values ('春季讲座', 1, 'DONE', timestamptz '2026-03-20'), ('冬季讲座', 4, 'RUNNING', null)) p (name, quarter, its, ended)
       where organization_id = $1`,
      [organizationId],
    )
    await client.query(
      `insert into project_unit (project_id, unit_id, role) select id, $2, 'RESPONSIBLE' from project where organization_id = $1`,
      [organizationId, exchange.unitId],
    )
    await client.query('commit')
  } finally {
    client.release(true)
  }
  const council = { organizationId }
  await buildActivity(test, council, committee.secretariat)
  await buildActivity(test, council, committee.secretariat, { title: '内部培训', openToVisitors: false })
  await judge(organizationId, committee.secretariat)
}

/** The project that was carried out is evaluated by the secretariat alone. */
async function judge(organizationId: string, { actor }: BuiltPerson): Promise<void> {
  const { id } = await test.runtime.database.prisma.project.findFirstOrThrow({
    where: { organizationId, state: 'DONE', list: { state: 'PUBLISHED' } },
  })
  const { evaluationId } = await test.run(openEvaluation, actor, { projectId: id, activityId: '' })
  const answer = { satisfaction: 5, effect: 'FULL' as const, comment: '乔如山组织得好' }
  await test.run(recordAnswer, actor, { evaluationId, side: 'SECRETARIAT', ...answer })
  await test.run(closeEvaluation, actor, { evaluationId })
}

it('shows nothing until something is published; what is missing looks the same', async () => {
  const council = await buildCouncil(test.runtime)
  const { organizationId } = council
  await publish(council, 'MEMBERS', false)
  const [unpublished, missing, wrong] = [
    await refusalOf(organizationId),
    await refusalOf(missingId),
    await refusalOf('nonsense'),
  ]
  expect(unpublished.code).toBe('NOT_FOUND')
  for (const each of [missing, wrong]) {
    expect([each.code, each.message, each.fields]).toEqual([
      unpublished.code,
      unpublished.message,
      unpublished.fields,
    ])
  }
})

it('shows each part alone when it alone is published, and hides it again', async () => {
  const council = await buildCouncil(test.runtime)
  const { organizationId } = council
  await buildPast(council)
  for (const part of publicParts) {
    await publish(council, part)
    const {
      id: _id,
      name: _name,
      takesApplications: _takes,
      ...parts
    } = await readPublicPage(test.runtime, organizationId)
    const shown = Object.values(parts).filter((each) => each !== null)
    expect(shown, part).toHaveLength(1)
    await publish(council, part, false)
    expect((await refusalOf(organizationId)).code).toBe('NOT_FOUND')
  }
  expect(await lastAuditOf(test.runtime.database, organizationId)).toMatchObject({
    kind: 'public-part.set',
    actorName: '林听涛',
    data: { part: 'RESULTS', published: false },
  })
})

it('has what was published and nobody’s name, telephone or office', async () => {
  const council = await buildCouncil(test.runtime)
  const { organizationId, exchange } = council
  await buildPast(council)
  for (const part of publicParts) await publish(council, part)
  const page = await readPublicPage(test.runtime, organizationId)
  expect(page).toMatchObject({
    about: { text: '金融机构与区委共建。' },
    serviceList: {
      year: 2026,
      projects: [{ name: '春季讲座', responsible: '黄金交易所' }, { name: '冬季讲座' }],
    },
    activities: [{ title: '音乐党课', place: '外滩', time: '11月20日 14:00', isFull: false }],
    results: { projectsDone: 1, projects: [{ name: '春季讲座', endedOn: '2026-03-20' }] },
  })
  expect(page.activities).toHaveLength(1)
  expect(page.results?.projects[0]?.judgement).toMatch(/5\.0/)
  expect(page.members?.map(({ name }) => name)).toEqual(['黄浦区委村', '黄金交易所村'])
  const { prisma } = test.runtime.database
  const people = await prisma.person.findMany({ select: { id: true, name: true } })
  const text = JSON.stringify(page)
  for (const { id, name } of people) expect(text.includes(name) || text.includes(id), name).toBe(false)
  expect(text).not.toContain('021-63210000')
  expect(text).not.toContain(exchange.contact.userId)
})

it('is kept by the secretariat alone; no words are not published', async () => {
  const council = await buildCouncil(test.runtime)
  const { organizationId, exchange, committee } = council
  const { unitId } = exchange
  const observer = await buildPerson(test.runtime, { organizationId, unitId }, '列席人', 'OBSERVER')
  const input = { organizationId, part: 'MEMBERS', published: true, text: '' }
  await expectRefusals(test, publishPart, [
    [exchange.contact.actor, input, 'NOT_SECRETARIAT'],
    [observer.actor, input, 'NOT_SECRETARIAT'],
    [committee.secretariat.actor, { ...input, part: 'ABOUT' }, 'INVALID', 'text'],
    [committee.secretariat.actor, { ...input, part: 'PEOPLE' }, 'INVALID', 'part'],
    [committee.secretariat.actor, { ...input, organizationId: missingId }, 'NOT_FOUND'],
  ])
  await expect(
    test.runtime.database.pool.query(
      `insert into public_setting (organization_id, part, published, changed_at, changed_by_id)
       values ($1, 'ABOUT', true, now(), $2)`,
      [organizationId, committee.secretariat.id],
    ),
  ).rejects.toThrow('public_setting_about')
})
