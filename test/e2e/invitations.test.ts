import { setOwnCadence } from '@pilin/server/domains/planning/set-own-cadence'
import { execute } from '@pilin/server/kernel/execute'
import { describe, expect, it } from 'vitest'
import { pressAndLoad, wordsSeen } from '../kit/browser.ts'
import { buildPerson } from '../kit/builders.ts'
import { useJourney } from '../kit/journey.ts'
import { look } from '../kit/look.ts'
import { buildMeeting, morning } from '../kit/meeting-builders.ts'

const journey = useJourney()
const plain = { javaScriptEnabled: false }

describe.each([
  ['with scripts', {}],
  ['without scripts', plain],
])('a colleague who joins after a meeting was planned, %s', (_how, options) => {
  it('is invited by a secretary, finds the meeting, and can be taken off the list again', async () => {
    const branch = await journey.branch()
    const { meetingId } = await buildMeeting(journey.runtime, branch, { startsAt: morning(1) })
    const place = { organizationId: branch.organizationId, unitId: branch.north.unitId }
    const colleague = await buildPerson(journey.runtime, place, '新党员', 'MEMBER')
    const page = await journey.open(branch.north.secretary, `/meetings/${meetingId}`, options)
    const list = page.locator('#attendance')
    expect(await wordsSeen(list)).toMatch(/应到\s*4/)
    await list.locator('summary', { hasText: '邀请其他人员' }).click()
    const form = page.getByRole('form', { name: '邀请其他人员' })
    await form.getByRole('button', { name: '邀请' }).click()
    await page.getByText('请选择要邀请的人员。').waitFor()
    await form.getByLabel('人员').selectOption({ label: '新党员（北山塘）' })
    if (!('javaScriptEnabled' in options)) await look(page, 'meeting-invite')
    await form.getByRole('button', { name: '邀请' }).click()
    await list.locator('li', { hasText: '新党员' }).waitFor()
    expect(await wordsSeen(list)).toMatch(/应到\s*5/)

    const own = await journey.open(colleague, '/mine', plain)
    expect(await own.locator(`a[href="/meetings/${meetingId}"]`).count()).toBeGreaterThan(0)

    await page.locator('summary[aria-label="新党员的更多登记"]').click()
    await list.locator('li', { hasText: '新党员' }).getByRole('button', { name: '撤回邀请' }).click()
    await list.locator('li', { hasText: '新党员' }).waitFor({ state: 'detached' })
    expect(await wordsSeen(list)).toMatch(/应到\s*4/)
    await pressAndLoad(own, own.getByRole('link', { name: '我的' }).first())
    expect(await own.locator(`a[href="/meetings/${meetingId}"]`).count()).toBe(0)
  })
})

it('who is due by an obligation is said before a meeting is planned', async () => {
  const branch = await journey.branch()
  const { organizationId, north, south } = branch
  await execute(journey.runtime, setOwnCadence, south.secretary.actor, {
    organizationId,
    kind: 'THEME_DAY',
    period: 'QUARTER',
    startsOn: '2026-01-01',
    unitIds: [north.unitId],
  })
  const page = await journey.open(south.secretary, `/organizations/${organizationId}/meetings/new`)
  await page.getByText('按频次要求，主题党日只邀请北山塘的在任人员').waitFor()
  await look(page, 'plan-due-units')
  const year = await journey.open(south.secretary, `/organizations/${organizationId}/year`, plain)
  await year.getByText('邀请：北山塘的在任人员').waitFor()
})
