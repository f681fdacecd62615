import { lastAuditOf } from '@kit/audit'
import { type BuiltBranch, buildBranch } from '@kit/builders'
import { buildFrozenMeeting, buildSubmittedMeeting } from '@kit/meetings'
import { expectForeignLikeMissing, expectRefusals } from '@kit/refusals'
import { useRuntime } from '@kit/test-runtime'
import { unchanged } from '@kit/unchanged'
import { describe, expect, it } from 'vitest'
import { createCaller } from '../../router.ts'
import { setRecordRules } from '../minutes/set-record-rules.ts'
import { deriveBrief } from './derive-brief.ts'
import { editBrief } from './edit-brief.ts'
import { issueBrief } from './issue-brief.ts'
import { readBrief } from './read-brief.ts'

const test = useRuntime()
const edited = {
  title: '界河会商纪要',
  lead: '会议议定：',
  items: [{ text: '每周五联合清理界河。', unit: '南山塘', dueOn: '2026-12-31' }],
}

async function derived(branch?: BuiltBranch) {
  const own = branch ?? (await buildBranch(test.runtime))
  const { meetingId } = await buildFrozenMeeting(test, own)
  const { briefId } = await test.run(deriveBrief, own.south.secretary.actor, { meetingId })
  return { branch: own, meetingId, briefId, onDuty: own.south.secretary.actor }
}

describe('deriving a 会议纪要', () => {
  it('takes what was decided, who does it until when, and who was there', async () => {
    const { branch, meetingId, onDuty } = await derived()
    const brief = await readBrief(test.runtime.database.prisma, onDuty, meetingId)
    expect(brief).toMatchObject({
      state: 'DRAFT',
      number: null,
      version: 1,
      title: '11月工作会商纪要',
      items: [
        { text: '每周五联合清理界河。', unit: '', dueOn: null },
        { text: '采购打捞船一艘', unit: '南山塘', dueOn: '2026-11-30' },
      ],
      organization: { id: branch.organizationId },
      meeting: { date: '2026-11-06', place: '山塘老街议事厅', chair: '南书记' },
    })
    expect(brief?.lead).toContain('南书记在山塘老街议事厅主持召开')
    expect(brief?.lead).toContain('“老街河道联合保洁”')
  })

  it('is done once, from a frozen record, by secretaries and the recorder', async () => {
    const { branch, meetingId, onDuty } = await derived()
    const submitted = await buildSubmittedMeeting(test, branch)
    const frozen = await buildFrozenMeeting(test, branch)
    await expectRefusals(test, deriveBrief, [
      [onDuty, { meetingId }, 'BRIEF_EXISTS'],
      [onDuty, { meetingId: submitted.meetingId }, 'MINUTES_NOT_FROZEN'],
      [branch.south.member.actor, { meetingId: frozen.meetingId }, 'NOT_RECORDER'],
    ])
  })
})

describe('editing it', () => {
  it('never overwrites what somebody else saved meanwhile', async () => {
    const { branch, meetingId, briefId, onDuty } = await derived()
    const other = branch.north.secretary.actor
    await test.run(editBrief, other, { ...edited, briefId, version: 1 })
    await expectRefusals(test, editBrief, [[onDuty, { ...edited, briefId, version: 1 }, 'BRIEF_CHANGED']])
    const { message } = await test.refusal(editBrief, onDuty, { ...edited, briefId, version: 1 })
    expect(message).toContain('北书记于11月6日 09:00保存了新的内容')
    await expectRefusals(test, issueBrief, [[onDuty, { briefId, version: 1 }, 'BRIEF_CHANGED']])
    const both = await Promise.allSettled(
      [onDuty, other].map((actor) => test.run(editBrief, actor, { ...edited, briefId, version: 2 })),
    )
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const brief = await readBrief(test.runtime.database.prisma, onDuty, meetingId)
    expect(brief).toMatchObject({ version: 3, ...edited, present: '' })
    expect(await lastAuditOf(test.runtime.database, briefId)).toMatchObject({
      kind: 'brief.edited',
      data: { title: '界河会商纪要', version: 3 },
    })
  })

  it('is for those who work on it, and only they see the draft', async () => {
    const { branch, meetingId, briefId, onDuty } = await derived()
    const input = { ...edited, briefId, version: 1 }
    await expectRefusals(test, editBrief, [
      [branch.south.member.actor, input, 'NOT_RECORDER'],
      [onDuty, { ...input, lead: '' }, 'INVALID', 'lead'],
      [onDuty, { ...input, items: [{ text: '' }] }, 'INVALID', 'items.0.text'],
      [onDuty, { ...input, items: [{ text: '做', dueOn: '2026-02-30' }] }, 'INVALID', 'items.0.dueOn'],
    ])
    const caller = createCaller({ runtime: test.runtime, actor: branch.south.member.actor })
    expect(await caller.briefs.view({ meetingId })).toMatchObject({
      brief: null,
      abilities: { derive: false },
    })
  })
})

describe('issuing it', () => {
  it('numbers it in a series of its own, for everybody to read', async () => {
    const { branch, meetingId, briefId, onDuty } = await derived()
    const { organizationId } = branch
    await test.run(setRecordRules, onDuty, { organizationId, writingHours: 72, briefPrefix: '沪浙山塘联纪' })
    await expectRefusals(test, issueBrief, [
      [branch.north.secretary.actor, { briefId, version: 1 }, 'NOT_ON_DUTY'],
      [branch.south.member.actor, { briefId, version: 1 }, 'NOT_ON_DUTY'],
    ])
    const number = '沪浙山塘联纪〔2026〕1号'
    expect(await test.run(issueBrief, onDuty, { briefId, version: 1 })).toEqual({ number })
    const caller = createCaller({ runtime: test.runtime, actor: branch.observer.actor })
    expect(await caller.briefs.view({ meetingId })).toMatchObject({
      brief: { state: 'ISSUED', number, issuedOn: '2026-11-06', issuedBy: '南书记' },
    })
    expect(await caller.briefs.list({ organizationId })).toEqual([
      { meetingId, number, issuedOn: '2026-11-06' },
    ])
    await expectRefusals(test, editBrief, [[onDuty, { ...edited, briefId, version: 1 }, 'BRIEF_ISSUED']])
    await expectRefusals(test, issueBrief, [[onDuty, { briefId, version: 1 }, 'BRIEF_ISSUED']])
  })

  it('needs something that was decided', async () => {
    const { briefId, onDuty } = await derived()
    await test.run(editBrief, onDuty, { ...edited, items: [], briefId, version: 1 })
    await expectRefusals(test, issueBrief, [[onDuty, { briefId, version: 2 }, 'BRIEF_EMPTY']])
  })

  it('counts without gaps through the year, whoever is first, and anew in the next', async () => {
    const branch = await buildBranch(test.runtime)
    const briefs: string[] = []
    for (let count = 0; count < 4; count++) briefs.push((await derived(branch)).briefId)
    const actor = branch.south.secretary.actor
    await Promise.all(
      briefs.slice(0, 3).map((briefId) => test.run(issueBrief, actor, { briefId, version: 1 })),
    )
    test.setClock('2027-01-08')
    await test.run(issueBrief, actor, { briefId: briefs[3] ?? '', version: 1 })
    test.setClock('2026-11-06')
    const rows = await test.runtime.database.prisma.brief.findMany({
      where: { organizationId: branch.organizationId },
      orderBy: [{ year: 'asc' }, { serial: 'asc' }],
    })
    expect(rows.map(({ year, serial }) => `${year}-${serial}`)).toEqual([
      '2026-1',
      '2026-2',
      '2026-3',
      '2027-1',
    ])
  })

  it('is for good: the database refuses every later change', async () => {
    const { briefId, onDuty } = await derived()
    await test.run(issueBrief, onDuty, { briefId, version: 1 })
    const { database } = test.runtime
    await unchanged(database, async () => {
      for (const change of [
        `update brief set content = '{}' where id = $1`,
        `update brief set number = '改' where id = $1`,
        'delete from brief where id = $1',
      ]) {
        await expect(database.pool.query(change, [briefId]), change).rejects.toMatchObject({ code: '23001' })
      }
      await expect(database.pool.query('truncate brief')).rejects.toMatchObject({ code: '23001' })
    })
  })

  it('answers foreign ids exactly like missing ones', async () => {
    const mine = await buildBranch(test.runtime)
    const { meetingId, briefId } = await derived()
    const { actor } = mine.south.secretary
    await expectForeignLikeMissing(test, deriveBrief, actor, meetingId, (id) => ({ meetingId: id }))
    await expectForeignLikeMissing(test, issueBrief, actor, briefId, (id) => ({ briefId: id, version: 1 }))
    await expectForeignLikeMissing(test, editBrief, actor, briefId, (id) => ({
      ...edited,
      briefId: id,
      version: 1,
    }))
  })
})
