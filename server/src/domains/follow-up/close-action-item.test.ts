import { lastAuditOf } from '@kit/audit'
import { buildBranch } from '@kit/builders'
import { buildFrozenMeeting } from '@kit/meetings'
import { expectForeignLikeMissing, expectRefusals } from '@kit/refusals'
import { useRuntime } from '@kit/test-runtime'
import { describe, expect, it } from 'vitest'
import { closeActionItem } from './close-action-item.ts'

const test = useRuntime()
const note = '船已到位，费用两村均摊。'

async function setUp() {
  const branch = await buildBranch(test.runtime)
  const { meetingId } = await buildFrozenMeeting(test, branch)
  const { id } = await test.runtime.database.prisma.actionItem.findFirstOrThrow({ where: { meetingId } })
  return { branch, actionItemId: id }
}

describe('closing an action item', () => {
  it('notes what came of it, when, and by whom', async () => {
    const { branch, actionItemId } = await setUp()
    await test.run(closeActionItem, branch.south.member.actor, { actionItemId, note })
    const { database } = test.runtime
    expect(await database.prisma.actionItem.findUniqueOrThrow({ where: { id: actionItemId } })).toMatchObject(
      {
        state: 'CLOSED',
        closedAt: test.runtime.clock(),
        closedById: branch.south.member.id,
        closingNote: note,
      },
    )
    expect(await lastAuditOf(database, actionItemId)).toMatchObject({
      kind: 'action-item.closed',
      subjectType: 'action-item',
      actorName: '南党员',
      data: { text: '采购打捞船一艘' },
    })
  })

  it('is for the responsible person and the secretaries, with a note, and once', async () => {
    const { branch, actionItemId } = await setUp()
    await expectRefusals(test, closeActionItem, [
      [branch.north.member.actor, { actionItemId, note }, 'NOT_RESPONSIBLE'],
      [branch.observer.actor, { actionItemId, note }, 'NOT_RESPONSIBLE'],
      [branch.south.member.actor, { actionItemId, note: '' }, 'INVALID', 'note'],
      [branch.south.member.actor, { actionItemId, note: '长'.repeat(501) }, 'INVALID', 'note'],
    ])
    const secretary = branch.north.secretary.actor
    const outcomes = await Promise.allSettled(
      [1, 2, 3].map(() => test.run(closeActionItem, secretary, { actionItemId, note })),
    )
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await expectRefusals(test, closeActionItem, [[secretary, { actionItemId, note }, 'ACTION_CLOSED']])
  })

  it('answers a foreign item exactly like a missing one', async () => {
    const { actionItemId } = await setUp()
    const mine = await buildBranch(test.runtime)
    const secretary = mine.south.secretary.actor
    await expectForeignLikeMissing(test, closeActionItem, secretary, actionItemId, (id) => ({
      actionItemId: id,
      note,
    }))
  })
})
