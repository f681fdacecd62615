import { applicant, apply } from '@kit/applications'
import { lastAuditOf } from '@kit/audit'
import { type BuiltBranch, buildBranch } from '@kit/builders'
import { buildCouncil } from '@kit/council'
import { buildMeeting } from '@kit/meetings'
import { resolution, writeMinutes } from '@kit/minutes-text'
import { expectForeignLikeMissing, expectRefusals } from '@kit/refusals'
import { useRuntime } from '@kit/test-runtime'
import { asCivilDate } from '@pilin/domain/calendar/civil-date'
import { fragmentOf } from '@pilin/domain/minutes/fragments'
import { describe, expect, it } from 'vitest'
import type { Actor } from '../../kernel/actor.ts'
import { columnOf } from '../../kernel/day.ts'
import { createCaller } from '../../router.ts'
import { endMeeting } from '../meetings/end-meeting.ts'
import { planMeeting } from '../meetings/plan-meeting.ts'
import { confirmMinutes } from '../minutes/confirm-minutes.ts'
import { submitMinutes } from '../minutes/submit-minutes.ts'
import { closeApplication } from './close-application.ts'
import { decideApplication } from './decide-application.ts'
import { endSuspension } from './end-suspension.ts'
import { placeApplication } from './place-application.ts'
import { proposeChange } from './propose-change.ts'
import { withdrawApplication } from './withdraw-application.ts'

const test = useRuntime()
const as = (actor: Actor) => createCaller({ runtime: test.runtime, actor })

/** A branch with a meeting under way, on whose agenda applications can be put. */
async function stage() {
  const branch = await buildBranch(test.runtime)
  const meeting = await buildMeeting(test, branch)
  return { branch, meeting, actor: branch.south.secretary.actor, organizationId: branch.organizationId }
}
type Stage = Awaited<ReturnType<typeof stage>>

async function supported({ organizationId, actor }: Stage, name?: string): Promise<string> {
  const { applicationId } = await apply(test.runtime, organizationId, name ? { name } : {})
  await test.run(decideApplication, actor, { applicationId, decision: 'SUPPORTED', text: '' })
  return applicationId
}

/** Puts applications on the agenda, writes a resolution for each, and freezes the minutes. */
async function decided({ branch, meeting, actor }: Stage, applicationIds: string[]) {
  const { prisma } = test.runtime.database
  const { meetingId, documentId } = meeting
  for (const applicationId of applicationIds) {
    await test.run(placeApplication, actor, { applicationId, meetingId, plannedMinutes: 10 })
    const { topicId } = await prisma.unitApplication.findUniqueOrThrow({ where: { id: applicationId } })
    const item = await prisma.agendaItem.findFirstOrThrow({ where: { meetingId, topicId: topicId ?? '' } })
    expect(item.state).toBe('ACCEPTED')
    await writeMinutes(test.runtime.database, documentId, {
      [fragmentOf(item.id)]: [resolution(`同意：${item.title}`)],
    })
  }
  await test.run(endMeeting, actor, { meetingId })
  const { contentHash } = await test.run(submitMinutes, actor, { meetingId })
  for (const { secretary } of [branch.south, branch.north]) {
    await test.run(confirmMinutes, secretary.actor, { meetingId, contentHash })
  }
  return Promise.all(
    applicationIds.map(async (applicationId) => {
      const { resolutions } = await as(actor).admissions.view({ applicationId })
      return { applicationId, resolutionId: resolutions[0]?.id ?? '' }
    }),
  )
}

const carriedOut = { outcome: 'CARRIED_OUT' as const, untilDay: null, text: '' }

async function requestOf(
  { organizationId, actor }: Stage,
  unit: BuiltBranch['north'],
  kind: 'LEAVE' | 'SUSPENSION',
) {
  const { applicationId } = await test.run(proposeChange, actor, {
    organizationId,
    unitId: unit.unitId,
    kind,
    reason: '机构改革',
    onDay: '2026-11-06',
    untilDay: '',
  })
  return applicationId
}

describe('joining', () => {
  it('goes from the application over the session to a membership that refers to the resolution', async () => {
    const at = await stage()
    const { actor, organizationId } = at
    const { applicationId } = await apply(test.runtime, organizationId)
    await test.run(decideApplication, actor, {
      applicationId,
      decision: 'QUESTIONED',
      text: '请补充党员人数。',
    })
    await test.run(decideApplication, actor, { applicationId, decision: 'SUPPORTED', text: '' })
    const [{ resolutionId } = { resolutionId: '' }] = await decided(at, [applicationId])
    await expectRefusals(test, closeApplication, [
      [actor, { applicationId, resolutionId, ...carriedOut, onDay: '2026-11-05' }, 'INVALID', 'onDay'],
      [actor, { applicationId, resolutionId, ...carriedOut, onDay: '' }, 'INVALID', 'onDay'],
      [
        at.branch.south.member.actor,
        { applicationId, resolutionId, ...carriedOut, onDay: '2026-12-01' },
        'NOT_SECRETARIAT',
      ],
    ])
    await test.run(closeApplication, actor, {
      applicationId,
      resolutionId,
      ...carriedOut,
      onDay: '2026-12-01',
    })
    const countOn = async (on: string) => (await as(actor).organizations.roster({ organizationId, on })).count
    expect([await countOn('2026-11-30'), await countOn('2026-12-01')]).toEqual([2, 3])
    const { units } = await as(actor).organizations.roster({ organizationId, on: '2026-12-01' })
    expect(units.at(-1)).toMatchObject({ name: applicant.name, contacts: [applicant.contactName] })
    const view = await as(actor).admissions.view({ applicationId })
    expect(view).toMatchObject({
      state: 'CARRIED_OUT',
      onDay: '2026-12-01',
      unitId: units.at(-1)?.id,
      may: [],
    })
    expect(view.steps.map(({ step, by }) => `${step} ${by}`)).toEqual([
      'SUBMITTED 沈知行',
      'QUESTIONED 南书记',
      'SUPPORTED 南书记',
      'PLACED 南书记',
      'CARRIED_OUT 南书记',
    ])
    expect(await lastAuditOf(test.runtime.database, applicationId)).toMatchObject({
      kind: 'application.closed',
      data: { onDay: '2026-12-01', number: '〔2026〕1号' },
    })
  })

  it('is carried out once, however many press at once, and never for a unit that is a member', async () => {
    const at = await stage()
    const { actor, organizationId } = at
    const ids = [await supported(at), await supported(at)]
    const [first, second] = await decided(at, ids)
    if (!first || !second) throw new Error('nothing was decided')
    // Two applications of one unit, and each of them from four sides.
    const tries = await Promise.allSettled(
      [first, second, first, second, first, second, first, second].map((each) =>
        test.run(closeApplication, actor, { ...each, ...carriedOut, onDay: '2026-12-01' }),
      ),
    )
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const { prisma } = test.runtime.database
    expect(
      await prisma.unit.count({ where: { name: applicant.name, memberships: { some: { organizationId } } } }),
    ).toBe(1)
    const open = await prisma.unitApplication.findFirstOrThrow({
      where: { organizationId, state: 'PLACED' },
    })
    const left = [first, second].find(({ applicationId }) => applicationId === open.id)
    await expectRefusals(test, closeApplication, [
      [actor, { ...left, ...carriedOut, onDay: '2026-12-01' }, 'UNIT_ALREADY_MEMBER'],
    ])
    // The database refuses it too, whoever writes.
    const membership = await prisma.unitMembership.findFirstOrThrow({
      where: { organizationId, unit: { name: applicant.name } },
    })
    const { unitId } = membership
    await expect(
      prisma.unitMembership.create({
        data: { organizationId, unitId, fromDay: columnOf(asCivilDate('2027-01-01')) },
      }),
    ).rejects.toThrow(/overlap/)
  })

  it('may be declined by the secretariat or not passed by the session, with words', async () => {
    const at = await stage()
    const { actor, organizationId } = at
    const { applicationId } = await apply(test.runtime, organizationId, { name: '某单位' })
    await expectRefusals(test, decideApplication, [
      [actor, { applicationId, decision: 'DECLINED', text: '' }, 'INVALID', 'text'],
    ])
    await test.run(decideApplication, actor, { applicationId, decision: 'DECLINED', text: '不在区域内。' })
    await expectRefusals(test, decideApplication, [
      [actor, { applicationId, decision: 'SUPPORTED' }, 'APPLICATION_STEP'],
    ])
    const [refused] = await decided(at, [await supported(at)])
    const input = { ...refused, outcome: 'REFUSED', onDay: null, untilDay: null }
    await expectRefusals(test, closeApplication, [[actor, { ...input, text: '' }, 'INVALID', 'text']])
    await test.run(closeApplication, actor, {
      applicationId: refused?.applicationId ?? '',
      resolutionId: refused?.resolutionId ?? '',
      outcome: 'REFUSED',
      onDay: null,
      untilDay: null,
      text: '名额已满。',
    })
    expect((await as(actor).organizations.roster({ organizationId, on: '2027-01-01' })).count).toBe(2)
  })

  it('refers to no other resolution, not even in the database', async () => {
    const at = await stage()
    const { actor } = at
    const [first, second] = await decided(at, [await supported(at, '甲单位'), await supported(at, '乙单位')])
    const wrong = { applicationId: first?.applicationId, resolutionId: second?.resolutionId }
    await expectRefusals(test, closeApplication, [
      [actor, { ...wrong, ...carriedOut, onDay: '2026-12-01' }, 'NOT_FOUND'],
    ])
    await expect(
      test.runtime.database.pool.query(
        `update unit_application set state = 'REFUSED', resolution_id = $1 where id = $2`,
        [second?.resolutionId, first?.applicationId],
      ),
    ).rejects.toThrow(/is not about application/)
    await expect(
      test.runtime.database.pool.query(`update unit_application_step set text = ''`),
    ).rejects.toThrow(/append-only/)
  })
})

describe('leaving', () => {
  it('ends membership, contacts and offices with the day; the unit comes back as the same unit', async () => {
    const at = await stage()
    const { actor, organizationId, branch } = at
    const { north } = branch
    const { prisma } = test.runtime.database
    await prisma.unitContact.create({
      data: {
        organizationId,
        unitId: north.unitId,
        personId: north.secretary.id,
        fromDay: columnOf(asCivilDate('2026-01-01')),
      },
    })
    const { name } = await prisma.unit.findUniqueOrThrow({ where: { id: north.unitId } })
    const [left] = await decided(at, [await requestOf(at, north, 'LEAVE')])
    const ids = { applicationId: left?.applicationId ?? '', resolutionId: left?.resolutionId ?? '' }
    await test.run(closeApplication, actor, { ...ids, ...carriedOut, onDay: '2026-11-30' })
    const rosterOn = (on: string) => as(actor).organizations.roster({ organizationId, on })
    expect((await rosterOn('2026-11-30')).count).toBe(2)
    expect(await rosterOn('2026-12-01')).toMatchObject({ count: 1, former: [{ id: north.unitId }] })
    const roles = await prisma.organizationRole.findMany({ where: { person: { unitId: north.unitId } } })
    expect(roles.every(({ untilDay }) => untilDay?.toISOString().startsWith('2026-11-30'))).toBe(true)
    expect(await prisma.unitContact.count({ where: { organizationId, untilDay: null } })).toBe(0)
    // The application to come back was decided by the same session.
    const { applicationId } = await apply(test.runtime, organizationId, { name })
    await prisma.unitApplication.update({
      where: { id: applicationId },
      data: {
        state: 'PLACED',
        topicId: (await prisma.unitApplication.findUniqueOrThrow({ where: { id: ids.applicationId } }))
          .topicId,
      },
    })
    const back = { applicationId, resolutionId: ids.resolutionId, ...carriedOut }
    await expectRefusals(test, closeApplication, [
      [actor, { ...back, onDay: '2026-11-30' }, 'UNIT_ALREADY_MEMBER'],
    ])
    await test.run(closeApplication, actor, { ...back, onDay: '2027-01-01' })
    expect((await rosterOn('2027-01-01')).units.map(({ id }) => id)).toContain(north.unitId)
    expect((await rosterOn('2027-01-01')).growth.map(({ count }) => count)).toEqual([2, 1, 2])
  })

  it('is asked for by the unit’s contact, and examined; once at a time', async () => {
    const at = await stage()
    const { organizationId, branch, actor } = at
    const { north } = branch
    const fromDay = columnOf(asCivilDate('2026-01-01'))
    await test.runtime.database.prisma.unitContact.create({
      data: { organizationId, unitId: north.unitId, personId: north.member.id, fromDay },
    })
    const input = {
      organizationId,
      unitId: north.unitId,
      kind: 'LEAVE' as const,
      reason: '搬迁',
      onDay: '2026-12-31',
      untilDay: '' as const,
    }
    await test.run(proposeChange, north.member.actor, input)
    await expectRefusals(test, proposeChange, [
      [actor, input, 'APPLICATION_OPEN'],
      [branch.south.member.actor, input, 'NOT_SECRETARIAT'],
      [actor, { ...input, kind: 'JOIN' }, 'INVALID', 'kind'],
      [actor, { ...input, kind: 'SUSPENSION', untilDay: '2026-12-30' }, 'INVALID', 'untilDay'],
    ])
    const { requests } = await as(north.member.actor).admissions.ofUnit({
      organizationId,
      unitId: north.unitId,
    })
    expect(requests).toMatchObject([{ kind: 'LEAVE', state: 'SUBMITTED', isOpen: true }])
    await test.run(withdrawApplication, actor, { applicationId: requests[0]?.id ?? '' })
    await test.run(proposeChange, north.member.actor, input)
  })
})

describe('a suspension', () => {
  it('takes effect by a resolution, leaves invited people out of the count, and ends with a day', async () => {
    const at = await stage()
    const { actor, organizationId, branch } = at
    const { north } = branch
    const later = await buildMeeting(test, branch, { date: '2026-11-20', title: '下次会商' })
    const [suspended] = await decided(at, [await requestOf(at, north, 'SUSPENSION')])
    const ids = { applicationId: suspended?.applicationId ?? '', resolutionId: suspended?.resolutionId ?? '' }
    await test.run(closeApplication, actor, { ...ids, ...carriedOut, onDay: '2026-11-07' })
    const excused = async () => {
      const { prisma } = test.runtime.database
      const rows = await prisma.attendance.findMany({
        where: { meetingId: later.meetingId, person: { unitId: north.unitId } },
      })
      return rows.map(({ excusedReason }) => excusedReason)
    }
    expect(await excused()).toEqual(['单位暂停', '单位暂停'])
    expect(await as(actor).organizations.roster({ organizationId, on: '2026-11-20' })).toMatchObject({
      count: 2,
      suspendedCount: 1,
    })
    const { suspensions } = await as(actor).organizations.unit({ organizationId, unitId: north.unitId })
    const suspensionId = suspensions[0]?.id ?? ''
    await expectRefusals(test, endSuspension, [
      [actor, { suspensionId, untilDay: '2026-11-06' }, 'INVALID', 'untilDay'],
      [north.secretary.actor, { suspensionId, untilDay: '2026-11-32' }, 'INVALID', 'untilDay'],
      [north.member.actor, { suspensionId, untilDay: '2026-11-19' }, 'NOT_SECRETARIAT'],
    ])
    await test.run(endSuspension, actor, { suspensionId, untilDay: '2026-11-19' })
    expect(await excused()).toEqual(['', ''])
  })
})

describe('the agenda', () => {
  it('of a council is that of its sessions, and takes only what is supported', async () => {
    const council = await buildCouncil(test.runtime)
    const { organizationId, committee, exchange } = council
    const { actor } = committee.secretariat
    const plan = async (kind: 'COUNCIL_SESSION' | 'CONSULTATION') => {
      const { meetingId } = await test.run(planMeeting, actor, {
        ...{ organizationId, kind, title: '四季度联席会议', date: '2026-11-20' },
        ...{ startTime: '09:00', endTime: '11:00', place: '外滩' },
      })
      return meetingId
    }
    const [session, consultation] = [await plan('COUNCIL_SESSION'), await plan('CONSULTATION')]
    const { applicationId } = await apply(test.runtime, organizationId)
    const input = { applicationId, plannedMinutes: 10 }
    await expectRefusals(test, placeApplication, [
      [actor, { ...input, meetingId: session }, 'APPLICATION_STEP'],
      [exchange.contact.actor, { ...input, meetingId: session }, 'NOT_SECRETARIAT'],
    ])
    await test.run(decideApplication, actor, { applicationId, decision: 'SUPPORTED' })
    await expectRefusals(test, placeApplication, [
      [actor, { ...input, meetingId: consultation }, 'SESSION_NEEDED'],
    ])
    expect((await as(actor).admissions.view({ applicationId })).sessions.map(({ id }) => id)).toEqual([
      session,
    ])
    await test.run(placeApplication, actor, { ...input, meetingId: session })
    expect((await as(actor).admissions.view({ applicationId })).appearances).toMatchObject([
      { meetingId: session, state: 'ACCEPTED', isFrozen: false },
    ])
  })

  it('and applications of others are answered like what does not exist', async () => {
    const [mine, theirs] = [await stage(), await stage()]
    const { applicationId } = await apply(test.runtime, theirs.organizationId)
    const { actor } = mine
    await expectForeignLikeMissing(test, decideApplication, actor, applicationId, (id) => ({
      applicationId: id,
      decision: 'SUPPORTED',
    }))
    await expectForeignLikeMissing(test, withdrawApplication, actor, applicationId, (id) => ({
      applicationId: id,
    }))
    const own = await supported(mine)
    await expectForeignLikeMissing(test, placeApplication, actor, theirs.meeting.meetingId, (meetingId) => ({
      applicationId: own,
      meetingId,
      plannedMinutes: 10,
    }))
  })
})
