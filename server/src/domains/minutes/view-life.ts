import { archiveNumber } from '@pilin/domain/minutes/archive-number'
import { supplementContent } from '@pilin/domain/minutes/supplement'
import { windowState } from '@pilin/domain/minutes/writing-window'
import { uuid } from '@pilin/domain/text/bricks'
import type { Transaction } from '@pilin/prisma/database'
import { z } from 'zod'
import type { Actor } from '../../kernel/actor.ts'
import { view } from '../../kernel/procedure.ts'
import { isAllowed } from '../../kernel/verdict.ts'
import { lastEventOf } from '../audit/data.ts'
import * as policy from './policy.ts'
import { type LifeInScope, loadLife } from './read-life.ts'

/** Where a record stands in its life: stage, writing window, what was withdrawn, comments, supplements, archive. */
export const viewLife = view({
  input: z.object({ meetingId: uuid }),
  async load({ runtime, actor, input, now }) {
    const { prisma } = runtime.database
    const life = await loadLife(prisma, actor, input.meetingId, now)
    const minutesId = life.minutes.id
    const [withdrawn, counts, supplements] = await Promise.all([
      readWithdrawn(prisma, minutesId),
      prisma.minutesComment.groupBy({ by: ['state'], where: { minutesId }, _count: true }),
      prisma.minutesSupplement.findMany({
        where: { minutesId, state: { not: 'WITHDRAWN' } },
        orderBy: [{ at: 'asc' }, { id: 'asc' }],
      }),
    ])
    return { ...life, withdrawn, counts, supplements }
  },
  policy: (actor, { meeting }) => policy.mayReadMinutes(actor, meeting),
  present(thing, actor, now) {
    const { minutes, phase, archive, withdrawn, counts, supplements } = thing
    return {
      phase,
      window: presentWindow(thing, now),
      /** The confirmations that fell when the record was last opened again; of no matter once it is frozen. */
      withdrawn: minutes.state === 'FROZEN' ? null : withdrawn,
      comments: {
        open: counts.find(({ state }) => state === 'OPEN')?._count ?? 0,
        all: counts.reduce((sum, { _count }) => sum + _count, 0),
      },
      archive: archive && {
        number: archiveNumber(archive.year, archive.serial),
        at: archive.at,
        by: archive.person.name,
      },
      supplements: supplements.map(({ id, state, content, at, frozenAt, contentHash }) => {
        const { title, writtenOn } = supplementContent.parse(content)
        return { id, state, title, writtenOn, at, frozenAt, contentHash }
      }),
      abilities: presentAbilities(thing, actor),
    }
  },
})

function presentWindow({ window, extension, minutes, meeting }: LifeInScope, now: Date) {
  const waits = minutes.state === 'DRAFT' && meeting.state !== 'CANCELLED'
  return {
    state: waits ? windowState(window, now) : ('OPEN' as const),
    ...window,
    extension: extension && { by: extension.person.name, at: extension.at, reason: extension.reason },
  }
}

function presentAbilities(life: LifeInScope, actor: Actor) {
  return {
    comment: isAllowed(policy.mayComment(actor, life)),
    answer: isAllowed(policy.mayAnswerComments(actor, life)),
    extend: isAllowed(policy.mayExtendWindow(actor, life)),
    archive: isAllowed(policy.mayArchiveMinutes(actor, life)),
    supplement: isAllowed(policy.maySupplementMinutes(actor, life)),
  }
}

/** Which confirmations were withdrawn last, of whom, by whom and why. */
async function readWithdrawn(tx: Transaction, minutesId: string) {
  const last = await tx.minutesConfirmation.findFirst({
    where: { minutesId, withdrawnAt: { not: null } },
    orderBy: { withdrawnAt: 'desc' },
    select: { withdrawnAt: true },
  })
  const returned = last && (await lastEventOf(tx, 'minutes.returned', minutesId))
  // A later return that had nothing to withdraw is no reason for these.
  if (!returned || returned.at.getTime() !== last.withdrawnAt?.getTime()) return null
  const rows = await tx.minutesConfirmation.findMany({
    where: { minutesId, withdrawnAt: last.withdrawnAt },
    orderBy: { at: 'asc' },
    select: { at: true, person: { select: { name: true, unit: { select: { shortName: true } } } } },
  })
  return {
    by: returned.actorName,
    at: returned.at,
    reason: returned.data.reason,
    confirmations: rows.map(({ at, person }) => ({ at, name: person.name, unit: person.unit.shortName })),
  }
}
