import { auditOf, lastAuditOf } from '@kit/audit'
import { type BuiltBranch, buildBranch, buildOrganization, buildPerson, buildUnit } from '@kit/builders'
import { buildFrozenMeeting, buildMeeting, buildSubmittedMeeting } from '@kit/meetings'
import { expectForeignLikeMissing, expectRefusals } from '@kit/refusals'
import { useRuntime } from '@kit/test-runtime'
import { unchanged } from '@kit/unchanged'
import { asCivilDate } from '@pilin/domain/calendar/civil-date'
import { afterEach, describe, expect, it } from 'vitest'
import type { Actor } from '../../kernel/actor.ts'
import { columnOf } from '../../kernel/day.ts'
import { createCaller } from '../../router.ts'
import { cancelMeeting } from '../meetings/cancel-meeting.ts'
import { hashOf } from './freeze-content.ts'
import { signHandover } from './sign-handover.ts'

const test = useRuntime()
afterEach(() => test.setClock('2026-11-06'))

const callerOf = (actor: Actor) => createCaller({ runtime: test.runtime, actor })
/** By the rule the north is on duty in October and the south in November. */
const endsOn = '2026-10-31'

async function viewOf(actor: Actor, organizationId: string) {
  const { open, past } = await callerOf(actor).handover.view({ organizationId })
  return { handover: open[0], open, past }
}

async function signing(branch: BuiltBranch, side: 'OUTGOING' | 'INCOMING', words = {}) {
  const { organizationId } = branch
  const { handover } = await viewOf(branch.south.secretary.actor, organizationId)
  return { organizationId, endsOn, side, remark: '', checklistHash: handover?.checklistHash ?? '', ...words }
}

describe('a handover', () => {
  it('lists what is open at the moment, until both have signed', async () => {
    const branch = await buildBranch(test.runtime)
    const { organizationId, south, north } = branch
    const planned = await buildMeeting(test, branch, { date: '2026-11-20', title: '下次会商' })
    await buildFrozenMeeting(test, branch)
    const submitted = await buildSubmittedMeeting(test, branch)
    const { handover } = await viewOf(branch.observer.actor, organizationId)
    expect(handover).toMatchObject({
      endsOn,
      outgoing: { name: '北书记', unitName: '北山塘', signature: null },
      incoming: { name: '南书记', signature: null },
      maySign: [],
    })
    expect(handover?.items.map(({ kind }) => kind)).toEqual([
      'ACTION_ITEM',
      'NOTICE',
      'UNCONFIRMED',
      'MEETING',
      'ARCHIVE',
    ])
    const key = `UNCONFIRMED/${submitted.meetingId}`
    const notes = {
      [key]: '北山塘还没有确认',
      'NOTICE/none': '没有这一项',
      [`MEETING/${planned.meetingId}`]: ' ',
    }
    const first = await signing(branch, 'OUTGOING', { remark: '一切顺利', notes })
    expect(await test.run(signHandover, north.secretary.actor, first)).toMatchObject({ isComplete: false })
    await test.run(cancelMeeting, south.secretary.actor, { meetingId: planned.meetingId, reason: '改期' })
    const second = await signing(branch, 'INCOMING', { remark: '已接收' })
    const done = await test.run(signHandover, south.secretary.actor, second)
    expect(done).toMatchObject({ isComplete: true })

    const { open, past } = await viewOf(branch.observer.actor, organizationId)
    expect(open).toEqual([])
    expect(past).toHaveLength(1)
    const [{ id: _id, contentHash, ...content } = { id: '', contentHash: '' }] = past
    expect(contentHash).toBe(hashOf(content as Parameters<typeof hashOf>[0]))
    expect(content).toMatchObject({
      endsOn,
      outgoing: {
        name: '北书记',
        signature: { name: '北书记', remark: '一切顺利', at: '2026-11-06T01:00:00.000Z' },
      },
      incoming: { name: '南书记', signature: { name: '南书记', remark: '已接收' } },
      items: [
        { kind: 'ACTION_ITEM', note: '' },
        { kind: 'UNCONFIRMED', note: '北山塘还没有确认' },
        { kind: 'ARCHIVE', note: '' },
      ],
    })
    expect(await auditOf(test.runtime.database, done.handoverId)).toEqual([
      'handover.signed handover',
      'handover.signed handover',
      'handover.completed handover',
    ])
    expect(await lastAuditOf(test.runtime.database, done.handoverId)).toMatchObject({
      data: { endsOn, hash: contentHash },
    })
  })

  it('is signed by the two holders, each once, for what they have read', async () => {
    const branch = await buildBranch(test.runtime)
    const { south, north, observer } = branch
    const [out, into] = [await signing(branch, 'OUTGOING'), await signing(branch, 'INCOMING')]
    await expectRefusals(test, signHandover, [
      [south.secretary.actor, out, 'NOT_HANDOVER_PARTY'],
      [north.secretary.actor, into, 'NOT_HANDOVER_PARTY'],
      [south.member.actor, into, 'NOT_HANDOVER_PARTY'],
      [observer.actor, into, 'NOT_HANDOVER_PARTY'],
      // The November term is not handed over before the 23rd.
      [south.secretary.actor, { ...out, endsOn: '2026-11-30' }, 'HANDOVER_NOT_OPEN'],
      [north.secretary.actor, { ...out, endsOn: '2026-09-30' }, 'HANDOVER_NOT_OPEN'],
      [south.secretary.actor, { ...into, checklistHash: 'older' }, 'HANDOVER_CHANGED'],
      [south.secretary.actor, { ...into, side: '' }, 'INVALID', 'side'],
      [south.secretary.actor, { ...into, remark: '字'.repeat(501) }, 'INVALID', 'remark'],
    ])
    await test.run(signHandover, south.secretary.actor, into)
    await expectRefusals(test, signHandover, [[south.secretary.actor, into, 'HANDOVER_SIGNED']])
    await buildMeeting(test, branch, { date: '2026-11-20' })
    await expectRefusals(test, signHandover, [[north.secretary.actor, out, 'HANDOVER_CHANGED']])
    await test.run(signHandover, north.secretary.actor, await signing(branch, 'OUTGOING'))
    await expectRefusals(test, signHandover, [[north.secretary.actor, out, 'HANDOVER_NOT_OPEN']])
  })

  it('is complete once when both sign at the same moment', async () => {
    const branch = await buildBranch(test.runtime)
    const { organizationId, south, north } = branch
    const [out, into] = [await signing(branch, 'OUTGOING'), await signing(branch, 'INCOMING')]
    const outcomes = await Promise.all([
      test.run(signHandover, north.secretary.actor, out),
      test.run(signHandover, south.secretary.actor, into),
    ])
    expect(outcomes.map(({ isComplete }) => isComplete).sort()).toEqual([false, true])
    const rows = await test.runtime.database.prisma.dutyHandover.findMany({ where: { organizationId } })
    expect(rows).toMatchObject([{ endsOn: columnOf(asCivilDate(endsOn)), contentHash: expect.any(String) }])
  })

  it('never changes once it is signed: the database refuses', async () => {
    const branch = await buildBranch(test.runtime)
    const { database } = test.runtime
    const { handoverId } = await test.run(
      signHandover,
      branch.south.secretary.actor,
      await signing(branch, 'INCOMING'),
    )
    const refuse = async (...changes: string[]) => {
      for (const change of changes) {
        await expect(database.pool.query(change, [handoverId]), change).rejects.toMatchObject({
          code: '23001',
        })
      }
    }
    await refuse(`update duty_handover set incoming_remark = '改' where id = $1`)
    await test.run(signHandover, branch.north.secretary.actor, await signing(branch, 'OUTGOING'))
    await unchanged(database, async () => {
      await refuse(
        `update duty_handover set content = '{}' where id = $1`,
        `update duty_handover set notes = '{"a":"b"}' where id = $1`,
        'delete from duty_handover where id = $1',
      )
      await expect(database.pool.query('truncate duty_handover')).rejects.toMatchObject({ code: '23001' })
    })
  })

  it('of a council is signed by two people for the units: their secretaries or the secretariat', async () => {
    const { prisma } = test.runtime.database
    const { id: organizationId } = await buildOrganization(prisma, 'REGIONAL_COUNCIL')
    const [first, second] = [
      await buildUnit(prisma, organizationId, '黄金交易所'),
      await buildUnit(prisma, organizationId, '清算所'),
    ]
    const office = await buildPerson(
      test.runtime,
      { organizationId, unitId: first.id },
      '秘书',
      'SECRETARIAT',
    )
    const own = await buildPerson(test.runtime, { organizationId, unitId: second.id }, '书记', 'SECRETARY')
    const startsOn = columnOf(asCivilDate('2026-10-01'))
    const holders = { create: [first, second].map(({ id }, position) => ({ position, unitId: id })) }
    await prisma.dutyRoster.create({ data: { organizationId, period: 'MONTH', startsOn, holders } })
    const { handover } = await viewOf(office.actor, organizationId)
    expect(handover).toMatchObject({ maySign: ['OUTGOING', 'INCOMING'], outgoing: { name: '黄金交易所' } })
    const input = { organizationId, endsOn, remark: '', checklistHash: handover?.checklistHash ?? '' }
    await expectRefusals(test, signHandover, [
      [own.actor, { ...input, side: 'OUTGOING' }, 'NOT_HANDOVER_PARTY'],
    ])
    await test.run(signHandover, office.actor, { ...input, side: 'OUTGOING' })
    await expectRefusals(test, signHandover, [
      [office.actor, { ...input, side: 'INCOMING' }, 'HANDOVER_BOTH_SIDES'],
    ])
    await test.run(signHandover, own.actor, { ...input, side: 'INCOMING' })
    const { past } = await viewOf(own.actor, organizationId)
    expect(past[0]).toMatchObject({ outgoing: { name: '黄金交易所', signature: { name: '秘书' } } })
  })

  it('waits for the signatures of the two, and of nobody else', async () => {
    const branch = await buildBranch(test.runtime)
    const { south, north } = branch
    const due = async (actor: Actor) => (await callerOf(actor).handover.due({})).map(({ side }) => side)
    expect(await due(south.secretary.actor)).toEqual(['INCOMING'])
    expect(await due(south.member.actor)).toEqual([])
    await test.run(signHandover, north.secretary.actor, await signing(branch, 'OUTGOING'))
    expect(await due(north.secretary.actor)).toEqual([])
    test.setClock('2026-11-23')
    expect(await due(north.secretary.actor)).toEqual(['INCOMING'])
    expect(await due(south.secretary.actor)).toEqual(['INCOMING', 'OUTGOING'])
  })

  it('answers foreign ids exactly like missing ones', async () => {
    const [mine, theirs] = [await buildBranch(test.runtime), await buildBranch(test.runtime)]
    const input = await signing(theirs, 'INCOMING')
    const { actor } = mine.south.secretary
    await expectForeignLikeMissing(test, signHandover, actor, theirs.organizationId, (organizationId) => ({
      ...input,
      organizationId,
    }))
  })
})
