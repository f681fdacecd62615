import { lastAuditOf } from '@kit/audit'
import { buildBranch, buildPerson } from '@kit/builders'
import { buildFrozenMeeting, buildHeldMeeting, buildSubmittedMeeting } from '@kit/meetings'
import { expectForeignLikeMissing, expectRefusals } from '@kit/refusals'
import { useRuntime } from '@kit/test-runtime'
import { unchanged } from '@kit/unchanged'
import { describe, expect, it } from 'vitest'
import { createCaller } from '../../router.ts'
import { archiveMinutes } from './archive-minutes.ts'
import { archiveYear } from './archive-year.ts'

const test = useRuntime()

async function numbersOf(organizationId: string): Promise<string[]> {
  const rows = await test.runtime.database.prisma.minutesArchive.findMany({
    where: { organizationId },
    orderBy: [{ year: 'asc' }, { serial: 'asc' }],
  })
  return rows.map(({ year, serial }) => `${year}-${serial}`)
}

describe('archiving a record', () => {
  it('gives it the next number of its year, and leaves the record as it is', async () => {
    const branch = await buildBranch(test.runtime)
    const { meetingId } = await buildFrozenMeeting(test, branch)
    const { database } = test.runtime
    const before = await database.prisma.minutes.findUniqueOrThrow({ where: { meetingId } })
    const { number } = await test.run(archiveMinutes, branch.south.secretary.actor, { meetingId })
    expect(number).toBe('WS·2026-D10-0001')
    expect(await database.prisma.minutes.findUniqueOrThrow({ where: { meetingId } })).toEqual(before)
    expect(await lastAuditOf(database, before.id)).toMatchObject({
      kind: 'minutes.archived',
      actorName: '南书记',
      data: { number },
    })
    const caller = createCaller({ runtime: test.runtime, actor: branch.observer.actor })
    expect(await caller.minutes.life({ meetingId })).toMatchObject({
      phase: 'ARCHIVED',
      archive: { number, by: '南书记' },
    })
  })

  it('is for who is on duty and for the secretariat, once, when it is frozen', async () => {
    const branch = await buildBranch(test.runtime)
    const frozen = await buildFrozenMeeting(test, branch)
    const submitted = await buildSubmittedMeeting(test, branch)
    const held = await buildHeldMeeting(test, branch)
    const onDuty = branch.south.secretary.actor
    const { meetingId } = frozen
    await expectRefusals(test, archiveMinutes, [
      [branch.north.secretary.actor, { meetingId }, 'NOT_ARCHIVIST'],
      [branch.south.member.actor, { meetingId }, 'NOT_ARCHIVIST'],
      [onDuty, { meetingId: submitted.meetingId }, 'MINUTES_NOT_FROZEN'],
      [onDuty, { meetingId: held.meetingId }, 'MINUTES_NOT_FROZEN'],
    ])
    const place = { organizationId: branch.organizationId, unitId: branch.south.unitId }
    const office = await buildPerson(test.runtime, place, '秘书', 'SECRETARIAT')
    await test.run(archiveMinutes, office.actor, { meetingId })
    await expectRefusals(test, archiveMinutes, [[onDuty, { meetingId }, 'MINUTES_ARCHIVED']])
  })

  it('leaves no gap and no double when several are archived at once', async () => {
    const branch = await buildBranch(test.runtime)
    const records = []
    for (let count = 0; count < 4; count++) records.push(await buildFrozenMeeting(test, branch))
    const actor = branch.south.secretary.actor
    await Promise.all([
      ...records.map(({ meetingId }) => test.run(archiveMinutes, actor, { meetingId }).catch(() => {})),
      test.run(archiveYear, actor, { organizationId: branch.organizationId, year: 2026 }).catch(() => {}),
    ])
    expect(await numbersOf(branch.organizationId)).toEqual(['2026-1', '2026-2', '2026-3', '2026-4'])
  })

  it('answers a foreign meeting exactly like a missing one', async () => {
    const mine = await buildBranch(test.runtime)
    const { meetingId } = await buildFrozenMeeting(test, await buildBranch(test.runtime))
    await expectForeignLikeMissing(test, archiveMinutes, mine.south.secretary.actor, meetingId, (id) => ({
      meetingId: id,
    }))
  })
})

describe('archiving a year', () => {
  it('files what is frozen in the order of the meetings, and no other year', async () => {
    const branch = await buildBranch(test.runtime)
    const { organizationId } = branch
    const later = await buildFrozenMeeting(test, branch, { startTime: '08:45' })
    const earlier = await buildFrozenMeeting(test, branch, { startTime: '08:15' })
    await buildHeldMeeting(test, branch)
    test.setClock('2027-01-08')
    await buildFrozenMeeting(test, branch, { date: '2027-01-08' })
    const actor = branch.south.secretary.actor
    expect(await test.run(archiveYear, actor, { organizationId, year: '2026' })).toEqual({ archived: 2 })
    const caller = createCaller({ runtime: test.runtime, actor: branch.north.member.actor })
    const { records } = await caller.minutes.records({ organizationId, year: 2026 })
    expect(records.map(({ meetingId, phase, archiveNumber }) => [meetingId, phase, archiveNumber])).toEqual([
      [earlier.meetingId, 'ARCHIVED', 'WS·2026-D10-0001'],
      [expect.anything(), 'DRAFT', null],
      [later.meetingId, 'ARCHIVED', 'WS·2026-D10-0002'],
    ])
    await expectRefusals(test, archiveYear, [
      [actor, { organizationId, year: 2026 }, 'NOTHING_TO_ARCHIVE'],
      [actor, { organizationId, year: 2028 }, 'ARCHIVE_YEAR_AHEAD'],
      [actor, { organizationId, year: 'x' }, 'INVALID', 'year'],
      [branch.north.secretary.actor, { organizationId, year: 2027 }, 'NOT_ARCHIVIST'],
    ])
    test.setClock('2026-11-06')
  })
})

describe('what is archived', () => {
  it('never changes, in the archive or in the record', async () => {
    const branch = await buildBranch(test.runtime)
    const { meetingId } = await buildFrozenMeeting(test, branch)
    await test.run(archiveMinutes, branch.south.secretary.actor, { meetingId })
    const { database } = test.runtime
    const { id } = await database.prisma.minutes.findUniqueOrThrow({ where: { meetingId } })
    await unchanged(database, async () => {
      for (const change of [
        'update minutes_archive set serial = 9 where minutes_id = $1',
        'delete from minutes_archive where minutes_id = $1',
        `update minutes set content = '{}' where id = $1`,
        `update minutes set state = 'DRAFT' where id = $1`,
        'delete from minutes where id = $1',
        `insert into minutes_comment (id, minutes_id, kind, fragment, section_title, position, quote, body, person_id, unit_name, content_hash, at)
          select gen_random_uuid(), $1, 'COMMENT', 'general', '', 0, '', '迟到的意见', person_id, '', '', now() from minutes_archive limit 1`,
      ]) {
        await expect(database.pool.query(change, [id]), change).rejects.toMatchObject({ code: '23001' })
      }
      await expect(database.pool.query('truncate minutes_archive')).rejects.toMatchObject({ code: '23001' })
    })
  })

  it('was frozen: the database takes no other record into the archive', async () => {
    const branch = await buildBranch(test.runtime)
    const { meetingId } = await buildSubmittedMeeting(test, branch)
    const insert = `insert into minutes_archive (minutes_id, organization_id, year, serial, at, person_id)
      select id, organization_id, 2026, 1, now(), $2 from minutes where meeting_id = $1`
    const values = [meetingId, branch.south.secretary.id]
    await expect(test.runtime.database.pool.query(insert, values)).rejects.toMatchObject({ code: '23001' })
  })
})
