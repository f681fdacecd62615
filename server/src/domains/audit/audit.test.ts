import { buildBranch } from '@kit/builders'
import { buildFrozenMeeting, buildMeeting } from '@kit/meetings'
import { useRuntime } from '@kit/test-runtime'
import { describe, expect, it } from 'vitest'
import type { Actor } from '../../kernel/actor.ts'
import { createCaller } from '../../router.ts'
import { auditSubjects } from './events.ts'

const test = useRuntime()

function logFor(actor: Actor, organizationId: string, before?: string) {
  return createCaller({ runtime: test.runtime, actor }).audit.log({ organizationId, before })
}

describe('the audit log', () => {
  it.each(['update audit_event set actor_name = $1', 'delete from audit_event where actor_name <> $1'])(
    'refuses "%s", whoever asks',
    async (statement) => {
      const branch = await buildBranch(test.runtime)
      await buildMeeting(test, branch)
      const { pool } = test.runtime.database
      await expect(pool.query(statement, ['有人'])).rejects.toMatchObject({ code: '23001' })
    },
  )

  it('refuses to be emptied', async () => {
    const { pool } = test.runtime.database
    await expect(pool.query('truncate audit_event')).rejects.toMatchObject({ code: '23001' })
    await expect(pool.query('truncate organization cascade')).rejects.toMatchObject({ code: '23001' })
  })

  it('writes only kinds and subjects of the closed list, and no words of the minutes', async () => {
    const branch = await buildBranch(test.runtime)
    const { organizationId } = branch
    await buildFrozenMeeting(test, branch)
    const rows = await test.runtime.database.prisma.auditEvent.findMany({ where: { organizationId } })
    expect(rows.length).toBeGreaterThan(8)
    for (const { kind, subjectType } of rows) {
      expect((auditSubjects as Record<string, string>)[kind], kind).toBe(subjectType)
    }
    expect(JSON.stringify(rows)).not.toContain('会议听取了')
  })

  it('is shown to secretaries, newest first and a page at a time, without a line lost or doubled', async () => {
    const branch = await buildBranch(test.runtime)
    const { organizationId } = branch
    const { prisma } = test.runtime.database
    for (let i = 0; i < 120; i++) {
      await prisma.auditEvent.create({
        data: {
          organizationId,
          actorName: '南书记',
          kind: 'meeting.planned',
          subjectType: 'meeting',
          subjectId: '1',
          data: { title: `第${i}次`, startsAt: '' },
          at: test.runtime.clock(),
        },
      })
    }
    const titles: unknown[] = []
    let before: string | undefined
    do {
      const page = await logFor(branch.north.secretary.actor, organizationId, before)
      titles.push(...page.events.map(({ data }) => data.title))
      before = page.next ?? undefined
    } while (before)
    expect(new Set(titles).size).toBe(120)
    expect(titles).toHaveLength(120)
    expect(titles[0]).toBe('第119次')
  })

  it('is refused to members and observers, and to everybody of another organization', async () => {
    const branch = await buildBranch(test.runtime)
    const other = await buildBranch(test.runtime)
    const { organizationId } = branch
    for (const actor of [branch.south.member.actor, branch.observer.actor]) {
      await expect(logFor(actor, organizationId)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    }
    await expect(logFor(other.south.secretary.actor, organizationId)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  it('shows only the own organization, also behind the mark of a foreign line', async () => {
    const branch = await buildBranch(test.runtime)
    const other = await buildBranch(test.runtime)
    await buildMeeting(test, branch, { title: '本组织的会议' })
    await buildMeeting(test, other, { title: '金丝雀会议' })
    const foreign = await test.runtime.database.prisma.auditEvent.findFirstOrThrow({
      where: { organizationId: other.organizationId },
      orderBy: { id: 'desc' },
    })
    const { actor } = branch.south.secretary
    const page = await logFor(actor, branch.organizationId)
    expect(JSON.stringify(page)).toContain('本组织的会议')
    expect(JSON.stringify(page)).not.toContain('金丝雀')
    expect(await logFor(actor, branch.organizationId, foreign.id)).toMatchObject({ events: [], next: null })
  })
})
