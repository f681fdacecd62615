import { auditOf } from '@kit/audit'
import { buildBranch } from '@kit/builders'
import { buildFrozenMeeting } from '@kit/meetings'
import { expectForeignLikeMissing, expectRefusals } from '@kit/refusals'
import { useRuntime } from '@kit/test-runtime'
import { describe, expect, it } from 'vitest'
import { dayOf } from '../../kernel/day.ts'
import { createCaller } from '../../router.ts'
import { askExtension } from './ask-extension.ts'
import { closeActionItem } from './close-action-item.ts'
import { decideExtension } from './decide-extension.ts'
import { noteProgress } from './note-progress.ts'
import { reopenActionItem } from './reopen-action-item.ts'
import { revokeActionItem } from './revoke-action-item.ts'
import { setAssistants } from './set-assistants.ts'

const test = useRuntime()

/** An item of the south member that is due on 2026-11-30; today is 2026-11-06. */
async function setUp() {
  const branch = await buildBranch(test.runtime)
  const { meetingId } = await buildFrozenMeeting(test, branch)
  const { id } = await test.runtime.database.prisma.actionItem.findFirstOrThrow({ where: { meetingId } })
  return { branch, actionItemId: id }
}

function read(actionItemId: string) {
  return test.runtime.database.prisma.actionItem.findUniqueOrThrow({ where: { id: actionItemId } })
}

async function stepsOf(actionItemId: string) {
  const entries = await test.runtime.database.prisma.actionItemEntry.findMany({
    where: { actionItemId },
    orderBy: { id: 'asc' },
  })
  return entries.map(({ step, personName, text }) => `${personName} ${step} ${text}`)
}

describe('progress', () => {
  it('starts the item, and every note stays in its history', async () => {
    const { branch, actionItemId } = await setUp()
    await test.run(noteProgress, branch.south.member.actor, { actionItemId, note: '已询价三家。' })
    await test.run(noteProgress, branch.north.secretary.actor, { actionItemId, note: '镇里同意出资。' })
    expect((await read(actionItemId)).state).toBe('STARTED')
    expect(await stepsOf(actionItemId)).toEqual(['南党员 NOTED 已询价三家。', '北书记 NOTED 镇里同意出资。'])
    expect((await auditOf(test.runtime.database, actionItemId)).at(-1)).toBe('action-item.noted action-item')
  })

  it('is noted by those who have to do with it', async () => {
    const { branch, actionItemId } = await setUp()
    const { actor } = branch.north.member
    const input = { actionItemId, note: '有进展。' }
    await expectRefusals(test, noteProgress, [
      [actor, input, 'NOT_RESPONSIBLE'],
      [branch.observer.actor, input, 'NOT_RESPONSIBLE'],
      [branch.south.member.actor, { actionItemId, note: '' }, 'INVALID', 'note'],
    ])
    await test.run(setAssistants, branch.south.member.actor, {
      actionItemId,
      personIds: [branch.north.member.id],
    })
    await test.run(noteProgress, actor, input)
    // Helping is not answering for it.
    await expectRefusals(test, closeActionItem, [[actor, input, 'NOT_RESPONSIBLE']])
  })

  it('cannot be rewritten, whoever asks the database', async () => {
    const { branch, actionItemId } = await setUp()
    await test.run(noteProgress, branch.south.member.actor, { actionItemId, note: '原话' })
    const { pool } = test.runtime.database
    for (const change of ["update action_item_entry set text = '改过'", 'delete from action_item_entry']) {
      await expect(pool.query(`${change} where action_item_id = '${actionItemId}'`)).rejects.toThrow(
        'append-only',
      )
    }
  })
})

describe('more time', () => {
  it('is asked for by the responsible person and granted by a secretary', async () => {
    const { branch, actionItemId } = await setUp()
    const input = { actionItemId, newDueOn: '2026-12-20', reason: '船厂排期。' }
    await test.run(askExtension, branch.south.member.actor, input)
    expect(dayOf((await read(actionItemId)).dueOn)).toBe('2026-11-30')
    await test.run(decideExtension, branch.north.secretary.actor, { actionItemId, approve: true })
    expect(dayOf((await read(actionItemId)).dueOn)).toBe('2026-12-20')
    expect((await stepsOf(actionItemId)).map((entry) => entry.split(' ')[1])).toEqual([
      'EXTENSION_ASKED',
      'EXTENDED',
    ])
  })

  it('changes nothing when it is refused, and can be asked for again', async () => {
    const { branch, actionItemId } = await setUp()
    const ask = { actionItemId, newDueOn: '2026-12-20', reason: '船厂排期。' }
    await test.run(askExtension, branch.south.member.actor, ask)
    const refuse = { actionItemId, approve: false, remark: '汛期前须到位。' }
    await test.run(decideExtension, branch.south.secretary.actor, refuse)
    expect(dayOf((await read(actionItemId)).dueOn)).toBe('2026-11-30')
    await test.run(askExtension, branch.south.member.actor, { ...ask, newDueOn: '2026-12-05' })
  })

  it('is refused in sentences, and nobody grants their own', async () => {
    const { branch, actionItemId } = await setUp()
    const { secretary, member } = branch.south
    const ask = { actionItemId, newDueOn: '2026-12-20', reason: '船厂排期。' }
    await expectRefusals(test, askExtension, [
      [branch.north.member.actor, ask, 'NOT_RESPONSIBLE'],
      [member.actor, { ...ask, newDueOn: '2026-11-30' }, 'INVALID', 'newDueOn'],
      [member.actor, { ...ask, newDueOn: '2026-02-30' }, 'INVALID', 'newDueOn'],
      [member.actor, { ...ask, reason: ' ' }, 'INVALID', 'reason'],
    ])
    await expectRefusals(test, decideExtension, [
      [secretary.actor, { actionItemId, approve: true }, 'NO_EXTENSION_ASKED'],
    ])
    await test.run(askExtension, secretary.actor, ask)
    await expectRefusals(test, askExtension, [[member.actor, ask, 'EXTENSION_ASKED']])
    await expectRefusals(test, decideExtension, [
      [secretary.actor, { actionItemId, approve: true }, 'OWN_EXTENSION'],
      [member.actor, { actionItemId, approve: true }, 'NOT_SECRETARY'],
      [branch.north.secretary.actor, { actionItemId, approve: false }, 'INVALID', 'remark'],
    ])
  })

  it('is asked for once when several press at the same time, and lapses when the item is closed', async () => {
    const { branch, actionItemId } = await setUp()
    const ask = { actionItemId, newDueOn: '2026-12-20', reason: '船厂排期。' }
    const outcomes = await Promise.allSettled(
      [1, 2, 3].map(() => test.run(askExtension, branch.south.member.actor, ask)),
    )
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await test.run(closeActionItem, branch.south.member.actor, { actionItemId, note: '已到位。' })
    const { prisma } = test.runtime.database
    expect(await prisma.actionItemExtension.findMany({ where: { actionItemId } })).toMatchObject([
      { state: 'LAPSED' },
    ])
  })
})

describe('what is finished', () => {
  it('is taken up again for a reason by a secretary, and closed again', async () => {
    const { branch, actionItemId } = await setUp()
    const { member, secretary } = branch.south
    await test.run(closeActionItem, member.actor, { actionItemId, note: '已到位。' })
    await expectRefusals(test, reopenActionItem, [
      [member.actor, { actionItemId, reason: '漏水。' }, 'NOT_SECRETARY'],
      [secretary.actor, { actionItemId, reason: '' }, 'INVALID', 'reason'],
    ])
    await test.run(reopenActionItem, branch.north.secretary.actor, { actionItemId, reason: '船体漏水。' })
    expect(await read(actionItemId)).toMatchObject({ state: 'STARTED', closedAt: null, closingNote: '' })
    await expectRefusals(test, reopenActionItem, [
      [secretary.actor, { actionItemId, reason: '再来。' }, 'ACTION_UNFINISHED'],
    ])
    await test.run(closeActionItem, member.actor, { actionItemId, note: '已修好。' })
    expect((await stepsOf(actionItemId)).map((entry) => entry.split(' ')[1])).toEqual([
      'CLOSED',
      'REOPENED',
      'CLOSED',
    ])
  })

  it('is revoked for a reason, and then takes nothing but being taken up again', async () => {
    const { branch, actionItemId } = await setUp()
    const { member, secretary } = branch.south
    await expectRefusals(test, revokeActionItem, [
      [member.actor, { actionItemId, reason: '不需要了。' }, 'NOT_SECRETARY'],
    ])
    await test.run(revokeActionItem, secretary.actor, { actionItemId, reason: '镇里统一采购。' })
    await expectRefusals(test, noteProgress, [
      [member.actor, { actionItemId, note: '还在办' }, 'ACTION_REVOKED'],
    ])
    await expectRefusals(test, closeActionItem, [
      [member.actor, { actionItemId, note: '办好了' }, 'ACTION_REVOKED'],
    ])
    await test.run(reopenActionItem, secretary.actor, { actionItemId, reason: '改由村里采购。' })
    expect((await read(actionItemId)).state).toBe('STARTED')
  })
})

describe('who assists', () => {
  it('are people of the organization, not the responsible one', async () => {
    const { branch, actionItemId } = await setUp()
    const other = await buildBranch(test.runtime)
    const { actor, id } = branch.south.member
    const set = (...personIds: string[]) => ({ actionItemId, personIds })
    await expectRefusals(test, setAssistants, [
      [branch.north.member.actor, set(branch.observer.id), 'NOT_RESPONSIBLE'],
      [actor, set(id), 'INVALID', 'personIds'],
      [actor, set(other.south.member.id), 'NOT_FOUND'],
    ])
    await test.run(setAssistants, actor, set(branch.north.member.id, branch.observer.id))
    await test.run(setAssistants, actor, set(branch.observer.id))
    const page = await createCaller({ runtime: test.runtime, actor }).followUp.item({ actionItemId })
    expect(page.item.assistants.map(({ name }) => name)).toEqual(['列席人'])
  })
})

describe('an item’s page', () => {
  it('shows its history, and to each what they may do', async () => {
    const { branch, actionItemId } = await setUp()
    const input = { actionItemId, newDueOn: '2026-12-20', reason: '船厂排期。' }
    await test.run(askExtension, branch.south.member.actor, input)
    const pageFor = ({ actor }: typeof branch.observer) =>
      createCaller({ runtime: test.runtime, actor }).followUp.item({ actionItemId })
    const mine = await pageFor(branch.south.member)
    expect(mine.entries).toMatchObject([
      { step: 'EXTENSION_ASKED', dueOn: '2026-12-20', personName: '南党员' },
    ])
    const able = (page: typeof mine) =>
      Object.entries(page.abilities).flatMap(([ability, may]) => (may ? [ability] : []))
    expect(able(mine)).toEqual(['note', 'close', 'setAssistants'])
    expect(able(await pageFor(branch.north.secretary))).toEqual([
      'note',
      'close',
      'decideExtension',
      'revoke',
      'setAssistants',
    ])
    expect(able(await pageFor(branch.observer))).toEqual([])
  })

  it('answers a foreign item exactly like a missing one, whatever the step', async () => {
    const { actionItemId } = await setUp()
    const { actor } = (await buildBranch(test.runtime)).south.secretary
    const reason = '原因'
    await expectForeignLikeMissing(test, noteProgress, actor, actionItemId, (id) => ({
      actionItemId: id,
      note: reason,
    }))
    for (const useCase of [reopenActionItem, revokeActionItem]) {
      await expectForeignLikeMissing(test, useCase, actor, actionItemId, (id) => ({
        actionItemId: id,
        reason,
      }))
    }
  })
})
