import { addProject } from '@pilin/server/domains/projects/add-project'
import { adoptList } from '@pilin/server/domains/projects/adopt-list'
import { createList } from '@pilin/server/domains/projects/create-list'
import { publishList } from '@pilin/server/domains/projects/publish-list'
import { type Council, contactOf } from './found-council.ts'
import { holdSession, putTopic } from './hold-session.ts'
import { founders, listSession, listYear, projectCount } from './life-table.ts'

const kinds = ['健康讲座', '法律咨询', '金融课堂', '白金加油站', '党课巡讲', '青年联谊']

/**
 * Draws up the list of the next year, each project with one responsible unit, the first of them from the needs of the
 * survey, and has a session adopt it.
 */
export async function adoptServiceList(council: Council, needIds: readonly string[]): Promise<string> {
  const { test, general, organizationId } = council
  test.setClock('2025-12-01', '09:00')
  const { listId } = await test.run(createList, general.actor, { organizationId, year: listYear })
  for (let index = 0; index < projectCount; index++) {
    const responsible = founders[index % 11] ?? founders[0]
    const assistant = founders[(index + 1) % 11] ?? founders[1]
    await test.run(addProject, general.actor, {
      listId,
      name: `${kinds[index % kinds.length]}${index + 1}`,
      quarter: `${(index % 4) + 1}`,
      place: '外滩',
      targetGroup: '楼宇职工',
      budget: '',
      needId: needIds[index] ?? '',
      topicId: '',
      responsibleId: contactOf(council, responsible).actor.unitId ?? '',
      assistantIds: [contactOf(council, assistant).actor.unitId ?? ''],
    })
  }
  let topicId = ''
  const resolutions = await holdSession(council, listSession, async (meetingId) => {
    topicId = await putTopic(council, meetingId, `${listYear}年度服务清单`)
  })
  await test.run(adoptList, general.actor, { listId, resolutionId: resolutions.get(topicId) ?? '' })
  await test.run(publishList, general.actor, { listId })
  return listId
}
