import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { uuid } from '@pilin/domain/text/bricks'
import { z } from 'zod'
import { dayOf } from '../../kernel/day.ts'
import { view } from '../../kernel/procedure.ts'
import { isAllowed } from '../../kernel/verdict.ts'
import { placeOf, readSettings } from '../lists/data.ts'
import { mayKeepLists, maySeeLists } from '../lists/policy.ts'
import { type ListRow, readLists } from './data.ts'
import { mayDraftList, mayPublishList } from './policy.ts'
import { presentListed } from './present.ts'

/** A page offers at most this many records to choose from, the newest. */
const mostChoices = 100

/** The service lists of an organization: the asked year's, else the latest, and what a new project can come from. */
export const viewList = view({
  input: z.object({ organizationId: uuid, year: z.number().int().optional() }),
  async load({ runtime, actor, input, now }) {
    const { prisma } = runtime.database
    const place = await placeOf(prisma, actor, input.organizationId, now)
    const scope = place.organizationId
    const newest = { where: { organizationId: scope }, take: mostChoices }
    const [organization, settings, lists, needs, topics, resolutions] = await Promise.all([
      prisma.organization.findUniqueOrThrow({ where: { id: scope } }),
      readSettings(prisma, scope),
      readLists(prisma, scope),
      prisma.need.findMany({
        where: { organizationId: scope, state: 'OPEN' },
        orderBy: { enteredAt: 'asc' },
        take: mostChoices,
        select: { id: true, title: true },
      }),
      prisma.topic.findMany({
        ...newest,
        orderBy: { proposedAt: 'desc' },
        select: { id: true, title: true },
      }),
      prisma.resolution.findMany({ ...newest, orderBy: [{ year: 'desc' }, { serial: 'desc' }] }),
    ])
    const list = lists.find(({ year }) => year === input.year) ?? (input.year ? undefined : lists[0])
    return { ...place, organization, settings, lists, list, needs, topics, resolutions }
  },
  policy: maySeeLists,
  present({ organization, settings, lists, list, needs, topics, resolutions, ...place }, actor, now) {
    const { id, name, shortName } = organization
    const facts = list && { organizationId: id, state: list.state }
    return {
      organization: { id, name, shortName },
      names: settings.names,
      years: lists.map(({ year }) => year),
      nextYear: Number(civilDateOf(now).slice(0, 4)) + 1,
      list: list ? presentList(list) : null,
      units: place.units,
      choices: {
        needs,
        topics,
        resolutions: resolutions.map(({ id, year, serial, text }) => ({ id, year, serial, text })),
      },
      abilities: {
        keep: isAllowed(mayKeepLists(actor, place)),
        draft: facts !== undefined && isAllowed(mayDraftList(actor, facts)),
        publish: facts !== undefined && isAllowed(mayPublishList(actor, facts)),
      },
    }
  },
})

function presentList({ id, year, state, resolution, adoptedAt, publishedAt, projects }: ListRow) {
  return {
    id,
    year,
    state,
    adoptedOn: adoptedAt && civilDateOf(adoptedAt),
    publishedOn: publishedAt && civilDateOf(publishedAt),
    resolution: resolution && { ...resolution, decidedOn: dayOf(resolution.decidedOn) },
    projects: projects.map(presentListed),
  }
}
