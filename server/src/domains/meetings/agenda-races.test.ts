import { buildBranch } from '@kit/builders'
import { buildMeeting, buildTopic } from '@kit/meetings'
import { useRuntime } from '@kit/test-runtime'
import { describe, expect, it } from 'vitest'
import { moveAgendaItem } from './move-agenda-item.ts'
import { proposeAgendaItem } from './propose-agenda-item.ts'

const test = useRuntime()

describe('many hands on one agenda', () => {
  it('keeps every topic once, in a total order, while twenty move and propose at once', async () => {
    const branch = await buildBranch(test.runtime)
    const { meetingId, topicId } = await buildMeeting(test, branch)
    const known = [topicId]
    for (const title of ['二', '三', '四', '五']) {
      known.push(await buildTopic(test, branch, meetingId, title))
    }
    const secretaries = [branch.south.secretary.actor, branch.north.secretary.actor]
    const members = [branch.south, branch.north]
    const proposals: Promise<{ agendaItemId: string }>[] = []
    const moves: Promise<void>[] = []
    for (let i = 0; i < 10; i++) {
      const { member, unitId } = members[i % 2] ?? branch.south
      const topic = { meetingId, unitId, title: `同时提出${i}`, plannedMinutes: 5, presenterId: null }
      proposals.push(test.run(proposeAgendaItem, member.actor, topic))
      const actor = secretaries[i % 2] ?? branch.south.secretary.actor
      const move = { agendaItemId: known[i % 5] ?? topicId, afterId: known[(i * 2 + 1) % 5] ?? null }
      if (move.agendaItemId === move.afterId) move.afterId = null
      moves.push(test.run(moveAgendaItem, actor, move))
    }
    const proposed = await Promise.all(proposals)
    await Promise.all(moves)
    const { prisma } = test.runtime.database
    const items = await prisma.agendaItem.findMany({ where: { meetingId }, orderBy: { rank: 'asc' } })
    const expected = [...known, ...proposed.map(({ agendaItemId }) => agendaItemId)]
    expect(items.map(({ id }) => id).sort()).toEqual(expected.sort())
    const ranks = items.map(({ rank }) => rank)
    expect(new Set(ranks).size).toBe(15)
    // The database and JavaScript agree on the order of the keys.
    expect(ranks).toEqual([...ranks].sort())
    const audits = await prisma.auditEvent.groupBy({
      by: ['kind'],
      where: { organizationId: branch.organizationId, kind: { in: ['agenda.proposed', 'agenda.moved'] } },
      _count: true,
    })
    expect(Object.fromEntries(audits.map(({ kind, _count }) => [kind, _count]))).toEqual({
      'agenda.proposed': 15,
      'agenda.moved': 10,
    })
  })

  it('puts ten moves behind the same topic all behind it', async () => {
    const branch = await buildBranch(test.runtime)
    const { meetingId, topicId } = await buildMeeting(test, branch)
    const others: string[] = []
    for (let i = 0; i < 10; i++) others.push(await buildTopic(test, branch, meetingId, `议题${i}`))
    await Promise.all(
      others.map((agendaItemId, i) => {
        const { secretary } = i % 2 === 0 ? branch.south : branch.north
        return test.run(moveAgendaItem, secretary.actor, { agendaItemId, afterId: topicId })
      }),
    )
    const { prisma } = test.runtime.database
    const items = await prisma.agendaItem.findMany({ where: { meetingId }, orderBy: { rank: 'asc' } })
    expect(items[0]?.id).toBe(topicId)
    expect(
      items
        .map(({ id }) => id)
        .slice(1)
        .sort(),
    ).toEqual(others.sort())
  })

  it('compares order keys by bytes, whatever the language of the database', async () => {
    const { rows } = await test.runtime.database.pool.query<{ collation_name: string | null }>(
      `select collation_name from information_schema.columns
       where table_name = 'agenda_item' and column_name = 'rank'`,
    )
    expect(rows[0]?.collation_name).toBe('C')
  })
})
