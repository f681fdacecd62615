import { auditOf } from '@kit/audit'
import { buildBranch } from '@kit/builders'
import { callProcedure } from '@kit/call-procedure'
import { buildMeeting } from '@kit/meetings'
import { expectForeignLikeMissing, expectRefusals, missingId } from '@kit/refusals'
import { useRuntime } from '@kit/test-runtime'
import { proposeToBacklog, textFile } from '@kit/topics'
import { describe, expect, it } from 'vitest'
import { createCaller } from '../../router.ts'
import { attachFiles } from './attach-files.ts'
import { decideTopic } from './decide-topic.ts'
import { removeFile } from './remove-file.ts'

const test = useRuntime()

async function setUp() {
  const branch = await buildBranch(test.runtime)
  const topicId = await proposeToBacklog(test, branch, branch.north.member, {
    files: [textFile('一', '一.txt')],
  })
  const { fileId } = await test.runtime.database.prisma.topicAttachment.findFirstOrThrow({
    where: { topicId },
  })
  return { branch, topicId, fileId, proposer: branch.north.member.actor }
}

type World = Awaited<ReturnType<typeof setUp>>

async function namesOf({ proposer, topicId }: World): Promise<string[]> {
  const { attachments } = await createCaller({ runtime: test.runtime, actor: proposer }).topics.view({
    topicId,
  })
  return attachments.map(({ name }) => name)
}

function answer({ branch, topicId }: World, decision: 'ACCEPT' | 'DEFER', meetingId: string | null) {
  const words = { topicId, decision, meetingId, intoTopicId: null, reason: '待材料齐全' }
  return test.run(decideTopic, branch.south.secretary.actor, words)
}

describe('the papers of an own topic', () => {
  it('are added after those that it has, and removed for everybody', async () => {
    const world = await setUp()
    const { branch, topicId, fileId, proposer } = world
    await test.run(attachFiles, proposer, { topicId, attachments: [textFile('二', '二.txt')] })
    await test.run(attachFiles, proposer, { topicId, attachments: [textFile('三', '三.txt')] })
    expect(await namesOf(world)).toEqual(['一.txt', '二.txt', '三.txt'])
    await test.run(removeFile, proposer, { topicId, fileId })
    expect(await namesOf(world)).toEqual(['二.txt', '三.txt'])
    const download = (id: string) =>
      callProcedure(test.runtime, branch.south.secretary.actor, 'files.download', { fileId: id })
    expect(await download(fileId)).toEqual(await download(missingId))
    expect((await auditOf(test.runtime.database, topicId)).slice(-3)).toEqual([
      'topic.files-attached topic',
      'topic.files-attached topic',
      'topic.file-removed topic',
    ])
  })

  it('are at most ten', async () => {
    const { topicId, proposer } = await setUp()
    const five = { topicId, attachments: Array.from({ length: 5 }, (_, i) => textFile(`${i}`)) }
    await test.run(attachFiles, proposer, five)
    await expectRefusals(test, attachFiles, [[proposer, five, 'FILE_REFUSED', 'attachments']])
    await test.run(attachFiles, proposer, { topicId, attachments: five.attachments.slice(1) })
  })

  it('may change while it is deferred too, and stand once it is on an agenda', async () => {
    const world = await setUp()
    const { branch, topicId, fileId, proposer } = world
    const added = { topicId, attachments: [textFile('二', '二.txt')] }
    await answer(world, 'DEFER', null)
    await test.run(attachFiles, proposer, added)
    const { meetingId } = await buildMeeting(test, branch)
    await answer(world, 'ACCEPT', meetingId)
    await expectRefusals(test, attachFiles, [[proposer, added, 'TOPIC_FILES_STAND']])
    await expectRefusals(test, removeFile, [[proposer, { topicId, fileId }, 'TOPIC_FILES_STAND']])
    const { pool } = test.runtime.database
    await expect(
      pool.query('delete from topic_attachment where file_id = $1', [fileId]),
    ).rejects.toMatchObject({ code: '23001' })
  })

  it('are nobody else’s to change, and only those of the topic', async () => {
    const world = await setUp()
    const { branch, topicId, fileId, proposer } = world
    const secretary = branch.south.secretary.actor
    const attachments = [textFile('二')]
    await expectRefusals(test, attachFiles, [
      [secretary, { topicId, attachments }, 'TOPIC_NOT_OWN'],
      [proposer, { topicId, attachments: [] }, 'INVALID', 'attachments'],
    ])
    const otherId = await proposeToBacklog(test, branch, branch.north.member, { title: '护岸' })
    await expectRefusals(test, removeFile, [
      [secretary, { topicId, fileId }, 'TOPIC_NOT_OWN'],
      [proposer, { topicId: otherId, fileId }, 'NOT_FOUND'],
    ])
    const stranger = (await buildBranch(test.runtime)).south.secretary.actor
    await expectForeignLikeMissing(test, attachFiles, stranger, topicId, (id) => ({
      topicId: id,
      attachments,
    }))
    await expectForeignLikeMissing(test, removeFile, stranger, topicId, (id) => ({ topicId: id, fileId }))
  })
})
