import { callProcedure, procedureTable } from '@kit/call-procedure'
import { type Sample, samplesOf } from '@kit/procedure-samples'
import { useRuntime } from '@kit/test-runtime'
import { digestOf } from '@kit/unchanged'
import { buildWorld, type World } from '@kit/world'
import { beforeAll, describe, expect, it } from 'vitest'
import { auditSubjects } from './domains/audit/events.ts'

const test = useRuntime()
/** Milliseconds; all procedures are called, one after another. */
const patience = 180_000

let world: World
let samples: Record<string, Sample>

/** In the samples' own order, in which each finds what it needs. */
const changes = () => Object.keys(samples).filter((path) => procedureTable[path]?._def.type === 'mutation')

function run(path: string) {
  const { input, as } = samples[path] ?? { input: undefined }
  const actor = as === 'administrator' ? world.administrator : world.branch.south.secretary.actor
  return callProcedure(test.runtime, actor, path, input)
}

beforeAll(async () => {
  world = await buildWorld(test, '')
  samples = samplesOf(world)
}, patience)

describe('every change', { timeout: patience }, () => {
  it('is undone when its audit event cannot be written', async () => {
    const { pool } = test.runtime.database
    await pool.query(`create function refuse_audit() returns trigger language plpgsql as
      $$ begin raise exception 'the audit log is full'; end $$`)
    await pool.query(
      'create trigger refuse_audit before insert on audit_event for each row execute function refuse_audit()',
    )
    try {
      const before = await digestOf(test.runtime.database)
      for (const path of changes()) {
        await expect(run(path), path).rejects.toThrow()
        expect(await digestOf(test.runtime.database), path).toEqual(before)
      }
    } finally {
      await pool.query('drop trigger refuse_audit on audit_event')
    }
  })

  it('succeeds for whom the sample says, and leaves audit events of the closed list', async () => {
    const { prisma } = test.runtime.database
    const seen = new Set<string>()
    for (const path of changes()) {
      const before = await prisma.auditEvent.count()
      const outcome = await run(path)
      expect(outcome, path).toMatchObject({ ok: true })
      const added = await prisma.auditEvent.findMany({
        orderBy: { id: 'asc' },
        skip: before,
      })
      expect(added.length, path).toBeGreaterThan(0)
      for (const { kind, subjectType, subjectId } of added) {
        expect((auditSubjects as Record<string, string>)[kind], kind).toBe(subjectType)
        expect(subjectId).not.toBe('')
        seen.add(kind)
      }
    }
    const notByProcedure = [
      'account.password-changed',
      'attendance.checked-in',
      'session.started',
      'action-item.opened',
      'resolution.numbered',
      'minutes.frozen',
      'topic.carried-over',
      'application.answered',
      'import.done',
      'activity.visitors-removed',
      'unit.login-opened',
    ]
    expect([...new Set([...seen, ...notByProcedure])].sort()).toEqual(Object.keys(auditSubjects).sort())
  })

  it('is a mutation and every other procedure a query that changes nothing', async () => {
    const before = await digestOf(test.runtime.database)
    for (const path of Object.keys(procedureTable).filter(
      (each) => procedureTable[each]?._def.type === 'query',
    )) {
      expect(await run(path), path).toMatchObject({ ok: true })
    }
    expect(await digestOf(test.runtime.database)).toEqual(before)
  })
})
