import { buildBranch, buildOrganization } from '@kit/builders'
import { buildMeeting } from '@kit/meetings'
import { useRuntime } from '@kit/test-runtime'
import { unchanged } from '@kit/unchanged'
import type { Transaction } from '@pilin/prisma/database'
import { describe, expect, it } from 'vitest'
import { editMeeting } from '../domains/meetings/edit-meeting.ts'
import { execute, inTransaction } from './execute.ts'

const test = useRuntime()

/** Lets two transactions come to the same point before either goes on; later ones pass. */
function meetingPoint() {
  let arrived = 0
  let open = () => {}
  const both = new Promise<void>((resolve) => {
    open = resolve
  })
  return () => {
    arrived += 1
    if (arrived === 2) open()
    return both
  }
}

const ways: Record<string, (tx: Transaction, id: string) => Promise<unknown>> = {
  'with raw locks': (tx, id) =>
    tx.$queryRaw`select id from organization where id = ${id}::uuid for no key update`,
  'with updates': (tx, id) => tx.organization.update({ where: { id }, data: { shortName: '改名' } }),
}

describe('a transaction', () => {
  it.each(Object.keys(ways))('is tried again after a deadlock %s, until both have happened', async (way) => {
    const { prisma } = test.runtime.database
    const [first, second] = [await buildOrganization(prisma), await buildOrganization(prisma)]
    const take = ways[way]
    const bothHaveOne = meetingPoint()
    let tries = 0
    const work = (order: [string, string]) =>
      inTransaction(test.runtime, async (tx) => {
        tries += 1
        await take?.(tx, order[0])
        await bothHaveOne()
        await take?.(tx, order[1])
        return 'done'
      })
    const results = await Promise.all([work([first.id, second.id]), work([second.id, first.id])])
    expect(results).toEqual(['done', 'done'])
    expect(tries).toBeGreaterThanOrEqual(3)
  })

  it('takes everything back when a reaction to the fact fails, the audit event too', async () => {
    const branch = await buildBranch(test.runtime)
    const { meetingId } = await buildMeeting(test, branch)
    const failing = {
      ...test.runtime,
      reactions: [() => Promise.reject(new Error('a higher domain refuses'))],
    }
    const input = {
      meetingId,
      title: '不应出现',
      date: '2026-11-20',
      startTime: '09:00',
      endTime: '10:00',
      place: '别处',
    }
    await unchanged(test.runtime.database, () =>
      expect(execute(failing, editMeeting, branch.south.secretary.actor, input)).rejects.toThrow(
        'a higher domain refuses',
      ),
    )
  })
})
