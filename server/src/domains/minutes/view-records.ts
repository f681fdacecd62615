import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { archiveNumber } from '@pilin/domain/minutes/archive-number'
import { lifeFieldLabels } from '@pilin/domain/minutes/life-messages'
import { phaseOf } from '@pilin/domain/minutes/lifecycle'
import { usualWritingHours } from '@pilin/domain/minutes/writing-window'
import { uuid, wholeNumber } from '@pilin/domain/text/bricks'
import { z } from 'zod'
import { scopeOf } from '../../kernel/actor.ts'
import { view } from '../../kernel/procedure.ts'
import { isAllowed } from '../../kernel/verdict.ts'
import { yearSpan } from './archive-year.ts'
import { mayArchiveYear, mayReadMinutes, maySetRecordRules } from './policy.ts'
import { readDutyToday } from './read-life.ts'

/** The records of an organization's year: each with its stage, its number in the archive and its supplements. */
export const viewRecords = view({
  input: z.object({
    organizationId: uuid,
    year: wholeNumber(lifeFieldLabels.year, 1949, 2999).optional(),
  }),
  async load({ runtime, actor, input, now }) {
    const { prisma } = runtime.database
    const scope = scopeOf(actor, input.organizationId)
    const thisYear = Number(civilDateOf(now).slice(0, 4))
    const year = input.year ?? thisYear
    const [organization, rows, duty] = await Promise.all([
      prisma.organization.findUniqueOrThrow({
        where: { id: scope },
        select: { shortName: true, recordSetting: true },
      }),
      prisma.minutes.findMany({
        where: {
          organizationId: scope,
          meeting: { startsAt: { ...yearSpan(year) }, state: { not: 'CANCELLED' } },
        },
        orderBy: [{ meeting: { startsAt: 'asc' } }, { id: 'asc' }],
        select: {
          state: true,
          meeting: { select: { id: true, title: true, startsAt: true, state: true } },
          archive: { select: { year: true, serial: true } },
          _count: {
            select: {
              confirmations: { where: { withdrawnAt: null } },
              supplements: { where: { state: 'FROZEN' } },
            },
          },
        },
      }),
      readDutyToday(prisma, scope, now),
    ])
    return { organizationId: scope, organization, rows, year, thisYear, duty }
  },
  policy: mayReadMinutes,
  present({ organizationId, organization, rows, year, thisYear, duty }, actor) {
    const { shortName, recordSetting } = organization
    return {
      organization: { id: organizationId, shortName },
      year,
      next: year < thisYear ? year + 1 : null,
      records: rows.map(({ state, meeting, archive, _count }) => ({
        meetingId: meeting.id,
        title: meeting.title,
        date: civilDateOf(meeting.startsAt),
        phase: phaseOf({ state, confirmed: _count.confirmations, archived: archive !== null }),
        archiveNumber: archive && archiveNumber(archive.year, archive.serial),
        supplements: _count.supplements,
      })),
      rules: {
        writingHours: recordSetting?.writingHours ?? usualWritingHours,
        briefPrefix: recordSetting?.briefPrefix ?? '',
      },
      abilities: {
        archiveYear: isAllowed(mayArchiveYear(actor, { organizationId, duty })),
        setRules: isAllowed(maySetRecordRules(actor, { organizationId })),
      },
    }
  },
})
