import { lastAuditOf } from '@kit/audit'
import { buildBranch } from '@kit/builders'
import { buildMeeting } from '@kit/meetings'
import { expectForeignLikeMissing, expectRefusals } from '@kit/refusals'
import { useRuntime } from '@kit/test-runtime'
import { proposeToBacklog } from '@kit/topics'
import { describe, expect, it } from 'vitest'
import { decideTopic } from './decide-topic.ts'
import { editTopic } from './edit-topic.ts'
import { withdrawTopic } from './withdraw-topic.ts'

const test = useRuntime()
const words = { title: '界河清淤与护岸', purpose: '分两期', plannedMinutes: 25 }

async function setUp() {
  const branch = await buildBranch(test.runtime)
  const { meetingId } = await buildMeeting(test, branch)
  const topicId = await proposeToBacklog(test, branch, branch.north.member, { meetingId })
  return { branch, meetingId, topicId, proposer: branch.north.member.actor }
}

function topicOf(id: string) {
  return test.runtime.database.prisma.topic.findUniqueOrThrow({
    where: { id },
    include: { appearances: true },
  })
}

describe('an own topic that waits', () => {
  it('is changed everywhere it stands', async () => {
    const { topicId, proposer } = await setUp()
    await test.run(editTopic, proposer, { topicId, ...words })
    const topic = await topicOf(topicId)
    expect(topic).toMatchObject(words)
    expect(topic.appearances).toMatchObject([words])
    expect(await lastAuditOf(test.runtime.database, topicId)).toMatchObject({ kind: 'topic.edited' })
  })

  it('is withdrawn from every list and stays among the proposer’s own', async () => {
    const { topicId, proposer } = await setUp()
    await test.run(withdrawTopic, proposer, { topicId })
    expect(await topicOf(topicId)).toMatchObject({ state: 'WITHDRAWN', appearances: [] })
    expect(await lastAuditOf(test.runtime.database, topicId)).toMatchObject({ kind: 'topic.withdrawn' })
  })

  it('is nobody else’s, and stands once it was answered', async () => {
    const { branch, meetingId, topicId, proposer } = await setUp()
    const secretary = branch.south.secretary.actor
    for (const useCase of [editTopic, withdrawTopic]) {
      await expectRefusals(test, useCase, [
        [branch.south.member.actor, { topicId, ...words }, 'TOPIC_NOT_OWN'],
        [secretary, { topicId, ...words }, 'TOPIC_NOT_OWN'],
      ])
    }
    await test.run(decideTopic, secretary, { topicId, decision: 'ACCEPT', meetingId, intoTopicId: null })
    for (const useCase of [editTopic, withdrawTopic]) {
      await expectRefusals(test, useCase, [[proposer, { topicId, ...words }, 'TOPIC_NOT_WAITING']])
    }
  })

  it('is answered exactly like a missing one when it is foreign', async () => {
    const { topicId } = await setUp()
    const mine = await buildBranch(test.runtime)
    for (const useCase of [editTopic, withdrawTopic]) {
      await expectForeignLikeMissing(test, useCase, mine.south.secretary.actor, topicId, (id) => ({
        topicId: id,
        ...words,
      }))
    }
  })
})
