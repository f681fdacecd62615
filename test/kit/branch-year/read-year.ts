import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { resolutionNumber } from '@pilin/domain/follow-up/numbering'
import { archiveNumber } from '@pilin/domain/minutes/archive-number'
import { frozenContent } from '@pilin/domain/minutes/frozen'
import { supplementContent } from '@pilin/domain/minutes/supplement'
import type { TopicState } from '@pilin/domain/topics/vocabulary'
import { hashOf } from '@pilin/server/domains/minutes/write-out'
import { dayOf } from '@pilin/server/kernel/day'
import { createCaller } from '@pilin/server/router'
import { personOf } from './found-branch.ts'
import { made, sha256, type Year } from './stage.ts'

/** What the year came to, as tables that a clerk could have written; names stand without the organization's mark. */
export async function readYear(year: Year) {
  const { mark } = year.branch
  const tables = {
    ledger: await readLedgerTable(year),
    heads: await readHeads(year),
    rotation: await readRotation(year),
    resolutions: await readResolutions(year),
    actionItems: await readActionItems(year),
    numbers: await readNumbers(year),
    votes: await readVotes(year),
    topics: await readTopics(year),
    january: await readJanuary(year),
  }
  return withoutMark(tables, mark)
}

/** The same with the organization's mark taken out of every text. */
function withoutMark<T>(tables: T, mark: string): T {
  return mark === '' ? tables : JSON.parse(JSON.stringify(tables).replaceAll(mark, ''))
}

/** As any member sees it: nothing here is read behind the use cases' back that a page shows. */
function pagesOf({ test, branch }: Year) {
  return createCaller({ runtime: test.runtime, actor: personOf(branch, 'S7').actor })
}

async function readLedgerTable(year: Year) {
  const { organizationId } = year.branch
  const { obligations, others } = await pagesOf(year).insight.ledger({ organizationId, year: 2026 })
  const owed = obligations.flatMap(({ periods }) =>
    periods.map(({ period, state, meetings, units }) => [
      period.label,
      state,
      meetings
        .map(({ date, note, chair, host }) => [date, note, chair, host].filter(Boolean).join(' '))
        .join('；'),
      units.map(({ state: seen }) => seen).join(' '),
    ]),
  )
  return { owed, others: others.map(({ date, state, stateReason }) => [date, state, stateReason]) }
}

/** 应到, 实到, 请假, 缺席, 列席 of each meeting that was held. */
async function readHeads(year: Year) {
  const { organizationId } = year.branch
  const { obligations } = await pagesOf(year).insight.ledger({ organizationId, year: 2026 })
  return obligations.flatMap(({ periods }) =>
    periods.flatMap(({ meetings }) =>
      meetings.map(({ date, expected, present, onLeave, absent, observers }) => [
        date,
        expected,
        present,
        onLeave,
        absent,
        observers,
      ]),
    ),
  )
}

async function readRotation(year: Year) {
  const { organizationId } = year.branch
  const { rotation } = pagesOf(year)
  const { units, people, gaps, swaps, standIns } = await rotation.report({ organizationId, year: 2026 })
  const next = await rotation.view({ organizationId, year: 2027 })
  return {
    units: units.map(({ unitName, days, percent }) => [unitName, days, percent]),
    people: people.map(({ name, days }) => [name, days]),
    gaps,
    swaps: swaps.map(({ state }) => state).sort(),
    standIns: standIns.map(({ startsOn, endsOn }) => [startsOn, endsOn]),
    next: next.terms.slice(0, 3).map(({ startsOn, name }) => [startsOn, name]),
  }
}

async function readResolutions({ test, branch }: Year) {
  const rows = await test.runtime.database.prisma.resolution.findMany({
    where: { organizationId: branch.organizationId },
    orderBy: [{ year: 'asc' }, { serial: 'asc' }],
    include: { review: true },
  })
  return rows.map(({ year, serial, text, decidedOn, review }) => [
    resolutionNumber(year, serial),
    dayOf(decidedOn),
    text,
    ...(review ? [review.note] : []),
  ])
}

async function readActionItems(year: Year) {
  const { organizationId } = year.branch
  const { actionItems } = await pagesOf(year).followUp.view({ organizationId })
  return actionItems
    .map(({ text, person, dueOn, state, overdue }) => [
      text,
      person.name,
      dueOn,
      state,
      overdue ? 'OVERDUE' : '',
    ])
    .sort((one, other) => String(one[2]).localeCompare(String(other[2])))
}

async function readNumbers({ test, branch: { organizationId } }: Year) {
  const { prisma } = test.runtime.database
  const where = { organizationId }
  const bySerial = [{ year: 'asc' as const }, { serial: 'asc' as const }]
  const meeting = { select: { startsAt: true } }
  const [notices, briefs, archive] = await Promise.all([
    prisma.meetingNotice.findMany({ where, orderBy: bySerial, include: { meeting } }),
    prisma.brief.findMany({ where, orderBy: bySerial, include: { meeting } }),
    prisma.minutesArchive.findMany({
      where,
      orderBy: bySerial,
      include: { minutes: { include: { meeting } } },
    }),
  ])
  const line = (number: string | null, at: Date) => `${number} ${civilDateOf(at)}`
  return {
    notices: notices.map((row) => line(row.number, row.meeting.startsAt)),
    briefs: briefs.map((row) => line(row.number, row.meeting.startsAt)),
    archive: archive.map((row) => line(archiveNumber(row.year, row.serial), row.minutes.meeting.startsAt)),
  }
}

async function readVotes({ test, branch }: Year) {
  const rows = await test.runtime.database.prisma.motion.findMany({
    where: { organizationId: branch.organizationId },
    orderBy: { decidedAt: 'asc' },
  })
  return rows.map(({ text, passed, verdict }) => [text, passed, verdict])
}

async function readTopics({ test, branch }: Year) {
  const rows = await test.runtime.database.prisma.topic.findMany({
    where: { organizationId: branch.organizationId },
    orderBy: [{ proposedAt: 'asc' }, { title: 'asc' }],
  })
  const inState = (wanted: TopicState) =>
    rows.flatMap(({ title, state }) => (state === wanted ? [title] : []))
  return {
    WAITING: inState('WAITING'),
    PLACED: inState('PLACED'),
    MERGED: inState('MERGED'),
    DECLINED: inState('DECLINED'),
    DISCUSSED: inState('DISCUSSED').length,
  }
}

/** What comes back at the first meeting of 2027: topics on its agenda, resolutions and open items to look back on. */
async function readJanuary(year: Year) {
  const meetingId = made(year, 'january 2027')
  const pages = pagesOf(year)
  const { agenda } = await pages.meetings.view({ meetingId })
  const review = await pages.followUp.review({ meetingId })
  return {
    agenda: agenda.map(({ title, state }) => [title, state]),
    last: review?.last?.date,
    resolutions: review?.resolutions.map(({ number }) => number),
    actionItems: review?.actionItems.map(({ text, overdue }) => [text, overdue]),
  }
}

/** How many events of each kind the organization's log holds. */
export async function readAudit({ test, branch }: Year): Promise<Record<string, number>> {
  const rows = await test.runtime.database.prisma.auditEvent.groupBy({
    by: ['kind'],
    where: { organizationId: branch.organizationId },
    _count: true,
  })
  return Object.fromEntries(rows.map(({ kind, _count }) => [kind, _count]))
}

/** What is finished as it is stored now, each hashed anew from what it says. */
export async function readFinished({ test, branch: { organizationId }, ...year }: Year) {
  const { prisma } = test.runtime.database
  const named = new Map([...year.meetings].map(([key, { meetingId }]) => [meetingId, key]))
  const minutes = await prisma.minutes.findMany({
    where: { organizationId, state: 'FROZEN' },
    include: { supplements: true },
  })
  const now = new Map<string, string>()
  for (const { meetingId, content, supplements } of minutes) {
    const key = named.get(meetingId) ?? meetingId
    now.set(`minutes ${key}`, hashOf(frozenContent.parse(content)))
    for (const each of supplements)
      now.set(`supplement ${key}`, hashOf(supplementContent.parse(each.content)))
  }
  for (const { meetingId, content } of await prisma.meetingNotice.findMany({ where: { organizationId } })) {
    now.set(`notice ${named.get(meetingId) ?? meetingId}`, sha256(content))
  }
  for (const { meetingId, content } of await prisma.brief.findMany({ where: { organizationId } })) {
    now.set(`brief ${named.get(meetingId) ?? meetingId}`, sha256(content))
  }
  return now
}
