import { auditOf, lastAuditOf } from '@kit/audit'
import { buildBranch } from '@kit/builders'
import { buildFrozenMeeting, buildSubmittedMeeting } from '@kit/meetings'
import { actionItem, resolution } from '@kit/minutes-text'
import { useRuntime } from '@kit/test-runtime'
import { openDatabase } from '@pilin/prisma/database'
import { describe, expect, it } from 'vitest'
import { execute } from '../../kernel/execute.ts'
import { confirmMinutes } from '../minutes/confirm-minutes.ts'

const test = useRuntime()

async function numbersOf(organizationId: string): Promise<string[]> {
  const rows = await test.runtime.database.prisma.resolution.findMany({
    where: { organizationId },
    orderBy: [{ year: 'asc' }, { serial: 'asc' }],
  })
  return rows.map(({ year, serial }) => `${year}-${serial}`)
}

describe('freezing minutes', () => {
  it('numbers the resolutions and opens the action items, each with its audit event', async () => {
    const branch = await buildBranch(test.runtime)
    const decided = resolution('每周五联合清理界河。')
    const task = actionItem('采购打捞船', { personId: branch.north.member.id, dueOn: '2026-11-30' })
    const { meetingId, topicId } = await buildFrozenMeeting(test, branch, { blocks: [decided, task] })
    const { database } = test.runtime
    const [number] = await database.prisma.resolution.findMany({ where: { meetingId } })
    expect(number).toMatchObject({
      id: decided.attributes?.id,
      agendaItemId: topicId,
      year: 2026,
      serial: 1,
      text: '每周五联合清理界河。',
    })
    const [item] = await database.prisma.actionItem.findMany({ where: { meetingId } })
    expect(item).toMatchObject({ state: 'OPEN', personId: branch.north.member.id, text: '采购打捞船' })
    expect(await lastAuditOf(database, decided.attributes?.id ?? '')).toMatchObject({
      kind: 'resolution.numbered',
      subjectType: 'resolution',
      data: { number: '〔2026〕1号' },
    })
    expect(await auditOf(database, task.attributes?.id ?? '')).toEqual(['action-item.opened action-item'])
  })

  it('counts on through the year, anew in the next, and apart in each organization', async () => {
    const branch = await buildBranch(test.runtime)
    const other = await buildBranch(test.runtime)
    const two = () => ({ blocks: [resolution('一'), resolution('二')] })
    await buildFrozenMeeting(test, branch, two())
    await buildFrozenMeeting(test, other, two())
    await buildFrozenMeeting(test, branch, two())
    test.setClock('2027-01-08')
    await buildFrozenMeeting(test, branch, { ...two(), date: '2027-01-08' })
    test.setClock('2026-11-06')
    expect(await numbersOf(branch.organizationId)).toEqual([
      '2026-1',
      '2026-2',
      '2026-3',
      '2026-4',
      '2027-1',
      '2027-2',
    ])
    expect(await numbersOf(other.organizationId)).toEqual(['2026-1', '2026-2'])
  })

  it('leaves no gap and no double when six minutes freeze at the same moment', async () => {
    const branch = await buildBranch(test.runtime)
    const waiting: { meetingId: string; contentHash: string }[] = []
    for (let i = 0; i < 6; i++) {
      const blocks = [resolution(`决议${i}甲`), resolution(`决议${i}乙`)]
      const { meetingId, contentHash } = await buildSubmittedMeeting(test, branch, { blocks })
      await test.run(confirmMinutes, branch.south.secretary.actor, { meetingId, contentHash })
      waiting.push({ meetingId, contentHash })
    }
    // On these connections PostgreSQL would look for a deadlock after a minute only: numbering must not need that.
    const { pool, url } = test.runtime.database
    await pool.query(
      `do $$ begin execute format('alter database %I set deadlock_timeout = ''1min''', current_database()); end $$`,
    )
    const database = openDatabase(url)
    try {
      const runtime = { ...test.runtime, database }
      const { actor } = branch.north.secretary
      await Promise.all(waiting.map((input) => execute(runtime, confirmMinutes, actor, input)))
    } finally {
      await database.close()
    }
    const expected = Array.from({ length: 12 }, (_, i) => `2026-${i + 1}`)
    expect(await numbersOf(branch.organizationId)).toEqual(expected)
  })

  it('still works when a resolution was pasted from the minutes of an earlier meeting', async () => {
    const branch = await buildBranch(test.runtime)
    const pasted = resolution('沿用上次的决议')
    const task = actionItem('沿用', { personId: branch.south.member.id, dueOn: '2026-11-30' })
    await buildFrozenMeeting(test, branch, { blocks: [pasted, task] })
    await buildFrozenMeeting(test, branch, { blocks: [pasted, task] })
    expect(await numbersOf(branch.organizationId)).toEqual(['2026-1', '2026-2'])
    const { organizationId } = branch
    expect(await test.runtime.database.prisma.actionItem.count({ where: { organizationId } })).toBe(2)
  })
})
