import { auditOf } from '@kit/audit'
import { buildBranch } from '@kit/builders'
import { buildFrozenMeeting } from '@kit/meetings'
import { buildProject } from '@kit/projects'
import { expectForeignLikeMissing, expectRefusals } from '@kit/refusals'
import { useRuntime } from '@kit/test-runtime'
import { proposeToBacklog, textFile } from '@kit/topics'
import type { ProjectRecordKind } from '@pilin/domain/joint-projects/schemas'
import { describe, expect, it } from 'vitest'
import type { Actor } from '../../kernel/actor.ts'
import { createCaller } from '../../router.ts'
import { attachFiles } from './attach-files.ts'
import { attachRecord } from './attach-record.ts'
import { createProject } from './create-project.ts'
import { editProject } from './edit-project.ts'
import { removeRecord } from './remove-record.ts'

const test = useRuntime()
const words = { name: '明月山塘', summary: '', startedOn: '2017-10-01' }
const projectsOf = (actor: Actor) => createCaller({ runtime: test.runtime, actor }).jointProjects

/** A branch with a project, and a frozen meeting whose topic was proposed before. */
async function built() {
  const branch = await buildBranch(test.runtime)
  const { meetingId, topicId: agendaItemId } = await buildFrozenMeeting(test, branch)
  const { prisma } = test.runtime.database
  const { topicId } = await prisma.agendaItem.findUniqueOrThrow({ where: { id: agendaItemId } })
  await prisma.topic.update({
    where: { id: topicId },
    data: { proposedAt: new Date('2026-11-02T01:00:00Z') },
  })
  const resolution = await prisma.resolution.findFirstOrThrow({ where: { meetingId } })
  const actionItem = await prisma.actionItem.findFirstOrThrow({ where: { meetingId } })
  const projectId = await buildProject(test, branch)
  const actor = branch.south.secretary.actor
  const input = (kind: ProjectRecordKind, recordId: string) => ({ projectId, kind, recordId })
  return { branch, actor, projectId, meetingId, topicId, resolution, actionItem, input }
}

describe('a joint project', () => {
  it('gathers what its topics came to, by date, for every member', async () => {
    const { branch, actor, projectId, meetingId, topicId, actionItem, resolution, input } = await built()
    await test.run(attachRecord, actor, input('TOPIC', topicId))
    await test.run(attachFiles, actor, { projectId, attachments: [textFile('方案', '方案.txt')] })
    const project = await projectsOf(branch.observer.actor).view({ projectId })
    expect(project).toMatchObject({
      name: '明月山塘',
      topics: [{ id: topicId, isLinked: true }],
      meetings: [{ id: meetingId }],
      resolutions: [{ id: resolution.id, isLinked: false }],
      actionItems: [{ id: actionItem.id, isLinked: false, isOverdue: false }],
      files: [{ name: '方案.txt' }],
      choices: null,
    })
    expect(project.timeline.map(({ day, kind }) => `${day} ${kind}`)).toEqual([
      '2017-10-01 STARTED',
      '2026-11-02 PROPOSED',
      '2026-11-06 DISCUSSED',
      '2026-11-06 DECIDED',
      '2026-11-06 UPLOADED',
      '2026-11-30 DUE',
    ])
    const { projects } = await projectsOf(branch.north.member.actor).list({
      organizationId: branch.organizationId,
      topicId,
    })
    expect(projects.map(({ id }) => id)).toEqual([projectId])
    expect(await auditOf(test.runtime.database, projectId)).toEqual([
      'project.created project',
      'project.record-attached project',
      'project.files-attached project',
    ])
  })

  it('takes resolutions and action items by themselves, each once, and lets them go', async () => {
    const { actor, projectId, resolution, actionItem, input } = await built()
    const [first, second] = [input('RESOLUTION', resolution.id), input('ACTION_ITEM', actionItem.id)]
    await test.run(attachRecord, actor, first)
    await test.run(attachRecord, actor, second)
    await expectRefusals(test, attachRecord, [
      [actor, first, 'PROJECT_HAS_RECORD'],
      // An id of another kind is the id of nothing.
      [actor, { ...first, kind: 'ACTION_ITEM' }, 'NOT_FOUND'],
      [actor, { ...first, kind: '' }, 'INVALID', 'kind'],
    ])
    const shown = await projectsOf(actor).view({ projectId })
    expect(shown).toMatchObject({ resolutions: [{ isLinked: true }], actionItems: [{ isLinked: true }] })
    expect(shown.choices?.resolutions.map(({ id }) => id)).not.toContain(resolution.id)
    await test.run(removeRecord, actor, first)
    await expectRefusals(test, removeRecord, [[actor, first, 'PROJECT_LACKS_RECORD']])
    expect(await projectsOf(actor).view({ projectId })).toMatchObject({ resolutions: [] })
    const both = await Promise.allSettled([1, 2].map(() => test.run(attachRecord, actor, first)))
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('has a name of its own, ends, and is resumed', async () => {
    const { branch, actor, projectId } = await built()
    const { organizationId } = branch
    const other = await buildProject(test, branch, '田园共建')
    await expectRefusals(test, createProject, [
      [actor, { organizationId, ...words }, 'PROJECT_NAME_TAKEN'],
      [actor, { organizationId, ...words, name: '' }, 'INVALID', 'name'],
      [actor, { organizationId, ...words, startedOn: '2026-02-30' }, 'INVALID', 'startedOn'],
    ])
    const edited = { ...words, projectId, endedOn: '2026-10-31' }
    await expectRefusals(test, editProject, [
      [actor, { ...edited, projectId: other }, 'PROJECT_NAME_TAKEN'],
      [actor, { ...edited, endedOn: '2017-09-30' }, 'INVALID', 'endedOn'],
    ])
    await test.run(editProject, actor, edited)
    const names = async () =>
      (await projectsOf(actor).list({ organizationId })).projects.map(({ name }) => name)
    expect(await names()).toEqual(['田园共建', '明月山塘'])
    expect(await projectsOf(actor).view({ projectId })).toMatchObject({ endedOn: '2026-10-31' })
    await test.run(editProject, actor, { ...edited, endedOn: '' })
    expect(await projectsOf(actor).view({ projectId })).toMatchObject({ endedOn: null })
  })

  it('is kept by secretaries and the secretariat alone', async () => {
    const { branch, projectId, resolution, input } = await built()
    const { organizationId } = branch
    for (const { actor } of [branch.south.member, branch.observer]) {
      const link = input('RESOLUTION', resolution.id)
      await expectRefusals(test, createProject, [[actor, { organizationId, ...words }, 'NOT_SECRETARY']])
      await expectRefusals(test, editProject, [
        [actor, { ...words, projectId, endedOn: '' }, 'NOT_SECRETARY'],
      ])
      await expectRefusals(test, attachRecord, [[actor, link, 'NOT_SECRETARY']])
      await expectRefusals(test, removeRecord, [[actor, link, 'NOT_SECRETARY']])
      const attachments = [textFile('方案')]
      await expectRefusals(test, attachFiles, [[actor, { projectId, attachments }, 'NOT_SECRETARY']])
    }
  })

  it('refuses files that cannot be kept, and a form without any', async () => {
    const { actor, projectId } = await built()
    const program = { name: '程序.exe', bytes: new TextEncoder().encode('MZ\u0000') }
    await expectRefusals(test, attachFiles, [
      [actor, { projectId, attachments: [] }, 'INVALID', 'attachments'],
      [actor, { projectId, attachments: [program] }, 'FILE_REFUSED', 'attachments'],
    ])
  })

  it('answers foreign ids exactly like missing ones', async () => {
    const [mine, theirs] = [await built(), await built()]
    const { actor, projectId } = mine
    await expectForeignLikeMissing(test, editProject, actor, theirs.projectId, (id) => ({
      ...words,
      projectId: id,
      endedOn: '',
    }))
    const topicId = await proposeToBacklog(test, theirs.branch, theirs.branch.south.member)
    for (const [kind, recordId] of [
      ['TOPIC', topicId],
      ['RESOLUTION', theirs.resolution.id],
      ['ACTION_ITEM', theirs.actionItem.id],
    ] as const) {
      const inputFor = (id: string) => ({ projectId, kind, recordId: id })
      await expectForeignLikeMissing(test, attachRecord, actor, recordId, inputFor)
    }
  })
})
