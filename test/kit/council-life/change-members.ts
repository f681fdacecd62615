import { closeApplication } from '@pilin/server/domains/admissions/close-application'
import { decideApplication } from '@pilin/server/domains/admissions/decide-application'
import { placeApplication } from '@pilin/server/domains/admissions/place-application'
import { proposeChange } from '@pilin/server/domains/admissions/propose-change'
import { apply } from '../applications.ts'
import { type Council, giveLogin, unitOf } from './found-council.ts'
import { holdSession } from './hold-session.ts'
import type { MemberChange } from './life-table.ts'

/** A unit applies two months before, the secretariat supports it, the session decides, and the decision takes effect. */
export async function changeMember(council: Council, change: MemberChange): Promise<void> {
  const { test, general, units, contacts } = council
  const { session, onDay, unit, kind } = change
  test.setClock(twoMonthsBefore(session), '10:00')
  const applicationId = kind === 'JOIN' ? await askToJoin(council, unit) : await askToLeave(council, change)
  const { prisma } = test.runtime.database
  const resolutions = await holdSession(council, session, (meetingId) =>
    test.run(placeApplication, general.actor, { applicationId, meetingId, plannedMinutes: 10 }),
  )
  const { topicId } = await prisma.unitApplication.findUniqueOrThrow({ where: { id: applicationId } })
  const resolutionId = resolutions.get(topicId ?? '') ?? ''
  const effect = { outcome: 'CARRIED_OUT' as const, onDay, untilDay: null, text: '' }
  await test.run(closeApplication, general.actor, { applicationId, resolutionId, ...effect })
  const { unitId } = await prisma.unitApplication.findUniqueOrThrow({ where: { id: applicationId } })
  test.setClock(onDay, '12:00')
  if (kind === 'LEAVE') contacts.delete(unit)
  else {
    units.set(unit, unitId ?? '')
    await giveLogin(council, unit)
  }
}

async function askToJoin({ test, organizationId, general }: Council, name: string): Promise<string> {
  const { applicationId } = await apply(test.runtime, organizationId, { name, shortName: name })
  await test.run(decideApplication, general.actor, { applicationId, decision: 'SUPPORTED', text: '' })
  return applicationId
}

async function askToLeave(council: Council, { unit, onDay }: MemberChange): Promise<string> {
  const { test, organizationId, general } = council
  const asked = { organizationId, unitId: unitOf(council, unit), kind: 'LEAVE' as const, reason: '总部搬迁' }
  const { applicationId } = await test.run(proposeChange, general.actor, {
    ...asked,
    onDay,
    untilDay: '' as const,
  })
  return applicationId
}

/** The first of the month two months before a day. */
function twoMonthsBefore(day: string): string {
  const [year = 0, month = 0] = day.split('-').map(Number)
  const months = year * 12 + month - 1 - 2
  return `${Math.floor(months / 12)}-${`${(months % 12) + 1}`.padStart(2, '0')}-01`
}
