import { lastAuditOf } from '@kit/audit'
import { type BuiltBranch, buildBranch } from '@kit/builders'
import { textOf } from '@kit/editor'
import { buildFrozenMeeting, buildHeldMeeting, buildMeeting, buildSubmittedMeeting } from '@kit/meetings'
import { paragraph, typeBlocks } from '@kit/minutes-text'
import { expectForeignLikeMissing, expectRefusals } from '@kit/refusals'
import { useRuntime } from '@kit/test-runtime'
import { beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { PostgresUpdateLog } from '../../live/postgres-update-log.ts'
import { createCaller } from '../../router.ts'
import { keepDueVersion } from './keep-due-version.ts'
import { nameVersion } from './name-version.ts'
import { restoreVersion } from './restore-version.ts'
import { returnMinutes } from './return-minutes.ts'

const test = useRuntime()
let branch: BuiltBranch

beforeEach(async () => {
  branch = await buildBranch(test.runtime)
  test.setClock('2026-11-06')
})

const database = () => test.runtime.database
/** The document as it is committed. */
async function committed(documentId: string): Promise<Y.Doc> {
  const rows = await database().prisma.liveUpdate.findMany({ where: { documentId }, orderBy: { seq: 'asc' } })
  const doc = new Y.Doc()
  for (const { bytes } of rows) Y.applyUpdate(doc, bytes)
  return doc
}

/** Adds a paragraph behind all that is there. */
async function write(documentId: string, text: string): Promise<void> {
  const doc = await committed(documentId)
  const before = Y.encodeStateVector(doc)
  typeBlocks(doc, 'general', [paragraph(text)])
  const bytes = Y.encodeStateAsUpdate(doc, before)
  const update = { id: crypto.randomUUID(), bytes, clients: [doc.clientID], author: 'somebody' }
  await new PostgresUpdateLog(database().pool).append(documentId, [update])
}

const words = async (documentId: string) => textOf(await committed(documentId), 'general')

function versionsOf(meetingId: string) {
  return database().prisma.minutesVersion.findMany({
    where: { minutes: { meetingId } },
    orderBy: { id: 'asc' },
  })
}

describe('versions by themselves', () => {
  it('are kept when a record is submitted, when the first unit has confirmed it and when it is final', async () => {
    const { meetingId } = await buildFrozenMeeting(test, branch)
    const versions = await versionsOf(meetingId)
    expect(versions.map(({ kind, byName }) => [kind, byName])).toEqual([
      ['SUBMITTED', '南书记'],
      ['COUNTERSIGNED', '南书记'],
      ['FINAL', '北书记'],
    ])
    expect(new Set(versions.map(({ contentHash }) => contentHash)).size).toBe(1)
  })

  it('are not repeated when a record that was returned says the same', async () => {
    const { meetingId } = await buildSubmittedMeeting(test, branch)
    await test.run(returnMinutes, branch.north.secretary.actor, { meetingId, reason: '请补充' })
    expect((await versionsOf(meetingId)).map(({ kind }) => kind)).toEqual(['SUBMITTED'])
  })

  it('are kept after a quarter of an hour of writing, once, however many nodes look', async () => {
    const { meetingId, documentId } = await buildMeeting(test, branch)
    await write(documentId, '第一句')
    test.setClock('2030-01-01', '09:00')
    const looks = await Promise.all([1, 2, 3].map(() => keepDueVersion(test.runtime, documentId)))
    expect(looks.filter(Boolean)).toHaveLength(1)
    await write(documentId, '第二句')
    test.setClock('2030-01-01', '09:14')
    expect(await keepDueVersion(test.runtime, documentId)).toBe(false)
    test.setClock('2030-01-01', '09:15')
    expect(await keepDueVersion(test.runtime, documentId)).toBe(true)
    test.setClock('2030-01-01', '12:00')
    expect(await keepDueVersion(test.runtime, documentId), 'nothing new was written').toBe(false)
    expect((await versionsOf(meetingId)).map(({ kind }) => kind)).toEqual(['AUTOMATIC', 'AUTOMATIC'])
  })

  it('are not kept of what nobody has written, nor of what is submitted', async () => {
    const empty = await buildMeeting(test, branch)
    const submitted = await buildSubmittedMeeting(test, branch)
    test.setClock('2030-01-01')
    expect(await keepDueVersion(test.runtime, empty.documentId)).toBe(false)
    expect(await keepDueVersion(test.runtime, submitted.documentId)).toBe(false)
    expect(await keepDueVersion(test.runtime, crypto.randomUUID())).toBe(false)
  })

  it('never wait for an append that is under way, nor make one wait', async () => {
    const { documentId } = await buildMeeting(test, branch)
    await write(documentId, '第一句')
    test.setClock('2030-01-01')
    const client = await database().pool.connect()
    try {
      await client.query('begin')
      await client.query('select 1 from live_document where id = $1 for update', [documentId])
      expect(await keepDueVersion(test.runtime, documentId)).toBe(true)
    } finally {
      await client.query('rollback')
      client.release()
    }
  })

  it('never change and never go', async () => {
    const { meetingId } = await buildSubmittedMeeting(test, branch)
    const [version] = await versionsOf(meetingId)
    for (const sql of [
      `update minutes_version set name = '改' where id = $1`,
      'delete from minutes_version where id = $1',
    ]) {
      await expect(database().pool.query(sql, [version?.id])).rejects.toMatchObject({ code: '23001' })
    }
    await expect(database().pool.query('truncate minutes_version cascade')).rejects.toMatchObject({
      code: '23001',
    })
  })
})

describe('a version with a name', () => {
  it('holds what was written until then', async () => {
    const { meetingId, documentId } = await buildHeldMeeting(test, branch)
    const input = { meetingId, name: ' 讨论稿 ' }
    const { versionId } = await test.run(nameVersion, branch.north.secretary.actor, input)
    await write(documentId, '后来的话')
    const caller = createCaller({ runtime: test.runtime, actor: branch.south.member.actor })
    const { version, abilities } = await caller.minutes.versions.view({ versionId: versionId ?? '' })
    expect(version).toMatchObject({ kind: 'NAMED', name: '讨论稿', byName: '北书记' })
    expect(JSON.stringify(version.texts)).toContain('每周五联合清理界河')
    expect(JSON.stringify(version.texts)).not.toContain('后来的话')
    expect(abilities).toEqual({ name: false, restore: false })
    const row = await database().prisma.minutes.findUniqueOrThrow({ where: { meetingId } })
    expect(await lastAuditOf(database(), row.id)).toMatchObject({ data: { name: '讨论稿' } })
  })

  it('is for who may write, while it is a draft, and wants a name', async () => {
    const { meetingId } = await buildHeldMeeting(test, branch)
    const submitted = await buildSubmittedMeeting(test, branch)
    const frozen = await buildFrozenMeeting(test, branch)
    const { secretary, member } = branch.south
    const name = '讨论稿'
    await expectRefusals(test, nameVersion, [
      [member.actor, { meetingId, name }, 'NOT_RECORDER'],
      [branch.observer.actor, { meetingId, name }, 'NOT_RECORDER'],
      [secretary.actor, { meetingId, name: ' ' }, 'INVALID', 'name'],
      [secretary.actor, { meetingId, name: '长'.repeat(41) }, 'INVALID', 'name'],
      [secretary.actor, { meetingId: submitted.meetingId, name }, 'MINUTES_SUBMITTED'],
      [secretary.actor, { meetingId: frozen.meetingId, name }, 'MINUTES_FROZEN'],
    ])
  })
})

describe('restoring', () => {
  async function changedSince() {
    const meeting = await buildHeldMeeting(test, branch)
    await write(meeting.documentId, '原来的话')
    const { secretary } = branch.south
    const named = await test.run(nameVersion, secretary.actor, { meetingId: meeting.meetingId, name: '原稿' })
    await write(meeting.documentId, '后来的话')
    return { ...meeting, versionId: named.versionId ?? '' }
  }

  it('is one more change in the log under the restorer’s name; nothing before it is touched', async () => {
    const { meetingId, documentId, versionId } = await changedSince()
    const before = await database().prisma.liveUpdate.findMany({
      where: { documentId },
      orderBy: { seq: 'asc' },
    })
    expect(await test.run(restoreVersion, branch.north.secretary.actor, { versionId })).toEqual({
      changed: true,
    })
    expect(await words(documentId)).toBe('原来的话')
    const after = await database().prisma.liveUpdate.findMany({
      where: { documentId },
      orderBy: { seq: 'asc' },
    })
    expect(after.slice(0, -1)).toEqual(before)
    const last = after.at(-1)
    expect(last?.author).toBe(branch.north.secretary.userId)
    const document = await database().prisma.liveDocument.findUniqueOrThrow({ where: { id: documentId } })
    expect(document.lastSeq).toBe(last?.seq)
    // What stood there is kept, and can be restored in its turn.
    const versions = await versionsOf(meetingId)
    expect(versions.map(({ kind }) => kind)).toEqual(['NAMED', 'AUTOMATIC'])
    await test.run(restoreVersion, branch.south.secretary.actor, { versionId: versions[1]?.id ?? '' })
    expect(await words(documentId)).toBe('原来的话\n后来的话')
  })

  it('changes nothing when the draft says the same', async () => {
    const { versionId, documentId } = await changedSince()
    const actor = branch.south.secretary.actor
    await test.run(restoreVersion, actor, { versionId })
    const count = await database().prisma.liveUpdate.count({ where: { documentId } })
    expect(await test.run(restoreVersion, actor, { versionId })).toEqual({ changed: false })
    expect(await database().prisma.liveUpdate.count({ where: { documentId } })).toBe(count)
  })

  it('loses no line that others write at the same moment', async () => {
    const { versionId, documentId } = await changedSince()
    const lines = Array.from({ length: 8 }, (_, at) => `同时写下的第${at}行`)
    await Promise.all([
      ...lines.map((line) => write(documentId, line)),
      test.run(restoreVersion, branch.south.secretary.actor, { versionId }),
    ])
    const text = await words(documentId)
    const numbers = await database().prisma.liveUpdate.findMany({
      where: { documentId },
      orderBy: { seq: 'asc' },
    })
    expect(numbers.map(({ seq }) => Number(seq))).toEqual(numbers.map((_, at) => at + 1))
    expect(text).toContain('原来的话')
    // A line that was committed before the restoring went with it, and is in the version kept just then.
    const kept = await database().prisma.minutesVersion.findMany({ orderBy: { id: 'desc' }, take: 1 })
    for (const line of lines) expect(`${text}${JSON.stringify(kept[0]?.texts)}`).toContain(line)
  })

  it('is for secretaries, while it is a draft', async () => {
    const { versionId } = await changedSince()
    const frozen = await buildFrozenMeeting(test, branch)
    const submitted = await buildSubmittedMeeting(test, branch)
    const [frozenVersion] = await versionsOf(frozen.meetingId)
    const [submittedVersion] = await versionsOf(submitted.meetingId)
    const { secretary, member } = branch.south
    await expectRefusals(test, restoreVersion, [
      [member.actor, { versionId }, 'NOT_RECORDER'],
      [branch.observer.actor, { versionId }, 'NOT_RECORDER'],
      [secretary.actor, { versionId: frozenVersion?.id }, 'MINUTES_FROZEN'],
      [secretary.actor, { versionId: submittedVersion?.id }, 'MINUTES_SUBMITTED'],
      [secretary.actor, { versionId: 'x' }, 'INVALID', 'versionId'],
    ])
  })

  it('answers a foreign version exactly like a missing one', async () => {
    const { versionId } = await changedSince()
    const mine = await buildBranch(test.runtime)
    await expectForeignLikeMissing(test, restoreVersion, mine.south.secretary.actor, versionId, (id) => ({
      versionId: id,
    }))
  })
})

describe('comparing', () => {
  it('tells in words what changed until now, and refuses a version of another record', async () => {
    const { meetingId, documentId } = await buildMeeting(test, branch)
    await write(documentId, '会议开始。')
    const actor = branch.south.secretary.actor
    const { versionId } = await test.run(nameVersion, actor, { meetingId, name: '原稿' })
    await write(documentId, '散会。')
    const { versions } = createCaller({ runtime: test.runtime, actor }).minutes
    const { compared, after } = await versions.compare({ versionId: versionId ?? '', withId: '' })
    expect(after).toBeNull()
    expect(compared.map(({ title, pieces }) => [title, pieces])).toEqual([
      [
        '其他事项',
        [
          { kind: 'SAME', text: '会议开始。' },
          { kind: 'ADDED', text: '\n散会。' },
        ],
      ],
    ])
    const other = await buildSubmittedMeeting(test, branch)
    const [theirs] = await versionsOf(other.meetingId)
    await expect(versions.compare({ versionId: versionId ?? '', withId: theirs?.id })).rejects.toThrow(
      '没有找到这项内容',
    )
  })
})
