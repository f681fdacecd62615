import { askExtension } from '@pilin/server/domains/follow-up/ask-extension'
import { execute } from '@pilin/server/kernel/execute'
import { describe, expect, it } from 'vitest'
import { phone, pressAndLoad, scrollsSideways, wordsSeen } from '../kit/browser.ts'
import { useJourney } from '../kit/journey.ts'
import { look } from '../kit/look.ts'
import { buildMeeting, morning, onDuty } from '../kit/meeting-builders.ts'
import { buildFrozenMeeting } from '../kit/meetings.ts'

const journey = useJourney()
const onPhone = { javaScriptEnabled: false, viewport: phone }

/** A branch with a meeting in two days, its chair, and the village that does not chair. */
async function coming() {
  const branch = await journey.branch()
  const startsAt = morning(2)
  const meeting = await buildMeeting(journey.runtime, branch, { startsAt, title: '河道联防工作会商' })
  const chair = onDuty(branch, startsAt)
  const other = chair === branch.south.secretary ? branch.north : branch.south
  return { branch, ...meeting, chair, other }
}

describe('one’s own page', () => {
  it('on a phone without scripts takes leave, which the chair approves, and the member is told', async () => {
    const { chair, other, meetingId } = await coming()
    const member = await journey.open(other.member, '/', onPhone)
    await pressAndLoad(member, member.getByRole('link', { name: '我的', exact: true }))
    const asking = member.getByRole('region', { name: '待我回复' })
    await asking.getByRole('link', { name: '河道联防工作会商' }).waitFor()
    expect(await scrollsSideways(member)).toBe(false)
    for (const target of [asking.getByRole('button').first(), asking.locator('summary')]) {
      expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(48)
    }

    // Without a reason nothing changes, and what was chosen stays.
    await asking.locator('summary', { hasText: '请假' }).click()
    await asking.getByLabel('请假类别').selectOption('SICK')
    await pressAndLoad(member, asking.getByRole('button', { name: '确认请假' }))
    await asking.getByText('请填写请假的原因。').first().waitFor()
    expect(await asking.getByLabel('请假类别').inputValue()).toBe('SICK')
    await asking.getByLabel('请假原因').fill('住院复查')
    await pressAndLoad(member, asking.getByRole('button', { name: '确认请假' }))
    await member.getByText('已提出请假，等待轮值书记批准').waitFor()
    await asking.getByText('会议邀请都已回复。').waitFor()
    const meetings = member.getByRole('region', { name: '我的会议' })
    expect(await wordsSeen(meetings)).toMatch(/我的回复：请假\s+病假\s+原因：住院复查\s+等待批准/)

    const page = await journey.open(chair, '/mine')
    const tasks = page.getByRole('region', { name: '待我办理' })
    await tasks.getByText('待批准的请假 1 项').waitFor()
    await look(page, 'mine-chair')
    await tasks.getByRole('listitem').filter({ hasText: '待批准的请假' }).getByRole('link').click()
    await page.waitForURL(`**/meetings/${meetingId}#leaves`)
    await page.getByRole('button', { name: /^批准.党员的请假$/ }).click()
    await expect.poll(() => page.getByText('待批准的请假').count()).toBe(0)
    await page.goto('/mine')
    expect(await page.getByText('待批准的请假').count()).toBe(0)

    await member.goto('/mine')
    await pressAndLoad(member, member.getByRole('link', { name: '消息（1）' }))
    await member.getByRole('heading', { name: '请假已批准：河道联防工作会商' }).waitFor()
    await member.goto('/mine')
    expect(await wordsSeen(meetings)).toContain('已批准')
  })

  it('takes an acceptance with one press, and keeps to those who are invited', async () => {
    const { other, meetingId } = await coming()
    const member = await journey.open(other.member, '/mine', onPhone)
    await pressAndLoad(member, member.getByRole('button', { name: '参加：河道联防工作会商' }))
    await member.getByText('已经记下您的回复。').waitFor()
    await member.getByText('我的回复：参加').waitFor()

    const stranger = (await journey.branch()).south.member
    const visitor = await journey.open(stranger, '/mine', onPhone)
    await visitor.getByText('近期没有您要参加的会议。').waitFor()
    const answer = await visitor.request.post('/mine', {
      form: { meetingId, reply: 'ATTEND' },
      headers: { origin: journey.url },
    })
    expect(answer.status()).toBe(404)
  })

  it('is in nobody’s way: with something of everything, on a phone and at a desk', async () => {
    const { branch } = await coming()
    const { meetingId } = await buildFrozenMeeting(journey.server.test, branch)
    const { id: actionItemId } = await journey.runtime.database.prisma.actionItem.findFirstOrThrow({
      where: { meetingId },
    })
    const more = { actionItemId, newDueOn: '2099-12-31', reason: '厂家延期' }
    await execute(journey.runtime, askExtension, branch.south.member.actor, more)
    const member = await journey.open(branch.south.member, '/mine')
    await member.getByRole('region', { name: '我的督办' }).getByText('采购打捞船一艘').waitFor()
    await member.getByRole('region', { name: '我的议题' }).getByText('老街河道联合保洁').waitFor()
    await look(member, 'mine')
    const secretary = await journey.open(branch.north.secretary, '/mine')
    await secretary.getByText('待答复的延期申请 1 项').waitFor()
    await pressAndLoad(secretary, secretary.getByRole('link', { name: '采购打捞船一艘' }))
    await secretary.getByText('厂家延期').first().waitFor()
  })
})
