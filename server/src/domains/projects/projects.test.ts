import { auditOf } from '@kit/audit'
import { type BuiltPerson, buildBranch } from '@kit/builders'
import { buildClaim, buildNeed } from '@kit/lists'
import { buildFrozenMeeting } from '@kit/meetings'
import { expectRefusals } from '@kit/refusals'
import { buildServiceList, buildServiceProject } from '@kit/service-projects'
import { useRuntime } from '@kit/test-runtime'
import { textFile } from '@kit/topics'
import { describe, expect, it } from 'vitest'
import { createCaller } from '../../router.ts'
import { closeNeed } from '../lists/close-need.ts'
import { decideClaim } from '../lists/decide-claim.ts'
import { addMilestone } from './add-milestone.ts'
import { addProject } from './add-project.ts'
import { addProjects } from './add-projects.ts'
import { adoptList } from './adopt-list.ts'
import { createList } from './create-list.ts'
import { editProject } from './edit-project.ts'
import { markMilestone } from './mark-milestone.ts'
import { noteProgress } from './note-progress.ts'
import { publishList } from './publish-list.ts'
import { removeProject } from './remove-project.ts'

const test = useRuntime()
const projectsOf = (who: BuiltPerson) => createCaller({ runtime: test.runtime, actor: who.actor }).projects

/** A council with a frozen session, and a list for next year. */
async function built() {
  const branch = await buildBranch(test.runtime)
  const { prisma } = test.runtime.database
  const { meetingId } = await buildFrozenMeeting(test, branch)
  const resolution = await prisma.resolution.findFirstOrThrow({ where: { meetingId } })
  const listId = await buildServiceList(test, branch)
  return { branch, meetingId, listId, adoption: { listId, resolutionId: resolution.id } }
}
const words = {
  name: '义诊',
  summary: '',
  place: '',
  targetGroup: '',
  quarter: '2',
  budget: '5000',
  needId: '',
  topicId: '',
}
const noTime = { text: '', date: '', startTime: '', endTime: '' }

describe('the list of a year', () => {
  it('is drawn up, adopted by a resolution of a session, published, and stands from then on', async () => {
    const { branch, meetingId, listId, adoption } = await built()
    const { organizationId, south, north } = branch
    const { actor } = south.secretary
    const { prisma } = test.runtime.database
    await expectRefusals(test, createList, [
      [actor, { organizationId, year: '2027' }, 'SERVICE_LIST_TAKEN'],
      [south.member.actor, { organizationId, year: '2028' }, 'NOT_LIST_KEEPER'],
    ])
    await expectRefusals(test, adoptList, [[actor, adoption, 'SERVICE_LIST_EMPTY']])
    const projectId = await buildServiceProject(test, branch, listId, north.member)
    const removed = await buildServiceProject(test, branch, listId, north.member, { name: '重复的项目' })
    await test.run(removeProject, actor, { projectId: removed })
    const units = { responsibleId: north.unitId, assistantIds: [south.unitId] }
    await test.run(editProject, actor, { projectId, ...words, ...units })
    await prisma.organization.update({ where: { id: organizationId }, data: { kind: 'REGIONAL_COUNCIL' } })
    await expectRefusals(test, adoptList, [
      [actor, adoption, 'SERVICE_LIST_NO_SESSION'],
      [actor, { ...adoption, resolutionId: '' }, 'INVALID', 'resolutionId'],
      [south.member.actor, adoption, 'NOT_LIST_KEEPER'],
    ])
    await expectRefusals(test, publishList, [[actor, { listId }, 'SERVICE_LIST_DRAFT']])
    await prisma.meeting.update({ where: { id: meetingId }, data: { kind: 'COUNCIL_SESSION' } })
    await test.run(adoptList, actor, adoption)
    await test.run(publishList, actor, { listId })
    await expectRefusals(test, publishList, [[actor, { listId }, 'SERVICE_LIST_PUBLISHED']])
    await expectRefusals(test, addProject, [[actor, { listId, ...words, ...units }, 'SERVICE_LIST_ADOPTED']])
    await expectRefusals(test, editProject, [
      [actor, { projectId, ...words, ...units }, 'SERVICE_LIST_ADOPTED'],
    ])
    await expectRefusals(test, removeProject, [[actor, { projectId }, 'SERVICE_LIST_ADOPTED']])
    const { list } = await projectsOf(branch.observer).list({ organizationId, year: 2027 })
    expect(list).toMatchObject({
      state: 'PUBLISHED',
      resolution: { meetingId },
      projects: [{ name: '义诊', responsible: '北山塘', assistants: ['南山塘'], quarter: 2 }],
    })
    expect(await auditOf(test.runtime.database, listId)).toEqual([
      'service-list.created service-list',
      'service-list.adopted service-list',
      'service-list.published service-list',
    ])
    const { pool } = test.runtime.database
    for (const sql of [
      `delete from project_unit where project_id = '${projectId}' and role = 'RESPONSIBLE'`,
      `update project_unit set role = 'ASSISTING' where project_id = '${projectId}'`,
      `update service_list set state = 'DRAFT', resolution_id = null, adopted_at = null, published_at = null`,
      `delete from project where id = '${projectId}'`,
    ]) {
      await expect(pool.query(sql)).rejects.toThrow()
    }
  })

  it('has exactly one responsible unit for each project, whatever writes to the database', async () => {
    const { branch, listId } = await built()
    const { actor } = branch.south.secretary
    const units = { responsibleId: branch.north.unitId, assistantIds: '' as never }
    const add = { listId, ...words, ...units }
    await expectRefusals(test, addProject, [
      [actor, { ...add, responsibleId: '' }, 'INVALID', 'responsibleId'],
      [actor, { ...add, assistantIds: branch.north.unitId }, 'INVALID', 'assistantIds'],
    ])
    const { projectId } = await test.run(addProject, actor, add)
    await expectRefusals(test, addProject, [[actor, add, 'SERVICE_PROJECT_TAKEN']])
    const { pool } = test.runtime.database
    const south = branch.south.unitId
    const insert = `insert into project_unit (project_id, unit_id, role) values ('${projectId}', '${south}', 'RESPONSIBLE')`
    await expect(pool.query(insert)).rejects.toMatchObject({ code: '23505' })
    const remove = `delete from project_unit where project_id = '${projectId}'`
    await expect(pool.query(remove)).rejects.toMatchObject({ code: '23514' })
    // Within one transaction a project may be without for a moment.
    await pool.query(`begin; ${remove}; ${insert}; commit`)
    const bare = `insert into project (id, organization_id, list_id, name, quarter, created_at)
      values (gen_random_uuid(), '${branch.organizationId}', '${listId}', '无牵头', 1, now())`
    await expect(pool.query(bare)).rejects.toMatchObject({ code: '23514' })
  })

  it('gives rivals one list of a year, and one project of a name', async () => {
    const { branch, listId } = await built()
    const { organizationId, south, north } = branch
    const { actor } = south.secretary
    const oneOf = async (work: () => Promise<unknown>) => {
      const outcomes = await Promise.allSettled(Array.from({ length: 20 }, work))
      return outcomes.filter(({ status }) => status === 'fulfilled').length
    }
    expect(await oneOf(() => test.run(createList, actor, { organizationId, year: '2031' }))).toBe(1)
    const add = { listId, ...words, responsibleId: north.unitId, assistantIds: [] }
    expect(await oneOf(() => test.run(addProject, actor, add))).toBe(1)
  })
})

describe('needs', () => {
  it('become projects of next year in one press, all or none, and a second press makes nothing double', async () => {
    const branch = await buildBranch(test.runtime)
    const { organizationId, south, north } = branch
    const { actor } = south.secretary
    const { prisma } = test.runtime.database
    const lecture = await buildNeed(test, branch, north.secretary, { title: '健康讲座' })
    const water = await buildNeed(test, branch, north.secretary, { title: '工地热水' })
    const claimId = await buildClaim(test, south.member, lecture)
    await test.run(decideClaim, north.secretary.actor, { claimId, step: 'AGREE', ...noTime })
    await buildClaim(test, south.member, water)
    const look = { organizationId, year: 2027, surveyId: '' }
    const candidates = () => projectsOf(south.secretary).candidates(look)
    const seen = await candidates()
    expect(seen).toMatchObject({ isThere: false, takesProjects: true, more: 0 })
    // A claim that nobody has agreed to says nothing yet.
    expect(seen.needs).toMatchObject([
      { name: '健康讲座', targetGroup: '北山塘', quarter: 1, responsibleId: south.unitId, assistantIds: [] },
      { name: '工地热水', responsibleId: '' },
    ])
    const projects = seen.needs.map(({ title: _title, ...row }) => ({
      ...row,
      quarter: `${row.quarter}`,
      assistantIds: [south.unitId],
    }))
    const add = { organizationId, year: '2027', projects }
    const whole = {
      ...add,
      projects: projects.map((row) => ({ ...row, responsibleId: row.responsibleId || north.unitId })),
    }
    await expectRefusals(test, addProjects, [
      [actor, add, 'INVALID', 'projects.1.responsibleId'],
      [actor, { ...whole, projects: [] }, 'INVALID', 'projects'],
      [actor, { ...whole, projects: [...whole.projects, ...whole.projects] }, 'INVALID', 'projects.2.name'],
      [south.member.actor, whole, 'NOT_LIST_KEEPER'],
    ])
    const presses = await Promise.all(Array.from({ length: 8 }, () => test.run(addProjects, actor, whole)))
    expect(presses.map((press) => press.projects).sort()).toEqual([0, 0, 0, 0, 0, 0, 0, 2])
    const { list } = await projectsOf(branch.observer).list({ organizationId, year: 2027 })
    expect(
      list?.projects.map(({ name, need, responsible, assistants }) => [
        name,
        need?.id,
        responsible,
        assistants,
      ]),
    ).toEqual([
      ['健康讲座', lecture, '南山塘', []],
      ['工地热水', water, '北山塘', ['南山塘']],
    ])
    expect((await candidates()).needs).toEqual([])
    const other = await buildNeed(test, branch, north.secretary, { title: '夜校' })
    const [first = whole.projects[0]] = whole.projects
    const next = { ...first, needId: other, name: '夜校' }
    await expectRefusals(test, addProjects, [
      [actor, { ...whole, projects: [next, { ...first, name: '讲座二' }] }, 'INVALID', 'projects.1.name'],
      [actor, { ...whole, projects: [{ ...next, name: '工地热水' }] }, 'INVALID', 'projects.0.name'],
    ])
    await test.run(closeNeed, actor, { needId: other, outcome: 'DROPPED', reason: '已有夜校' })
    await expectRefusals(test, addProjects, [
      [actor, { ...whole, projects: [next] }, 'INVALID', 'projects.0.name'],
    ])
    expect(await prisma.serviceList.count({ where: { organizationId } })).toBe(1)
  })
})

describe('a project', () => {
  it('is run by its units: milestones, progress with photos, what it cost, and its end', async () => {
    const { branch, listId, adoption } = await built()
    const { south, north } = branch
    const projectId = await buildServiceProject(test, branch, listId, north.member)
    const attachments = [textFile('签到表')]
    const note = { projectId, text: '已启动', cost: '1200', state: 'RUNNING' as const, attachments }
    await expectRefusals(test, noteProgress, [[north.member.actor, note, 'SERVICE_LIST_DRAFT']])
    await test.run(adoptList, south.secretary.actor, adoption)
    await expectRefusals(test, noteProgress, [
      [south.member.actor, note, 'NOT_PROJECT_UNIT'],
      [branch.observer.actor, note, 'NOT_PROJECT_UNIT'],
      [north.member.actor, { ...note, state: 'DONE' }, 'SERVICE_PROJECT_STATE'],
      [north.member.actor, { ...note, text: '' }, 'INVALID', 'text'],
    ])
    const milestone = { projectId, title: '首场讲座', dueOn: '2026-11-01' }
    const { milestoneId } = await test.run(addMilestone, north.member.actor, milestone)
    await test.run(noteProgress, north.member.actor, note)
    const running = await projectsOf(branch.observer).view({ projectId })
    expect(running).toMatchObject({
      state: 'RUNNING',
      spent: 1200,
      milestones: [{ title: '首场讲座', isOverdue: true }],
      progress: [{ text: '已启动', by: '北山塘 北党员', files: [{ name: '材料.txt' }] }],
    })
    await test.run(markMilestone, north.member.actor, { milestoneId, done: 'true' })
    await test.run(noteProgress, south.secretary.actor, {
      ...note,
      cost: '300',
      state: 'DONE',
      attachments: [],
    })
    await expectRefusals(test, noteProgress, [[north.member.actor, note, 'SERVICE_PROJECT_ENDED']])
    const done = await projectsOf(north.member).view({ projectId })
    expect(done).toMatchObject({ state: 'DONE', spent: 1500, milestones: [{ doneOn: '2026-11-06' }] })
    const { pool } = test.runtime.database
    await expect(pool.query(`update project_progress set text = ''`)).rejects.toThrow()
  })
})
