import { markAttendance } from '@pilin/server/domains/attendance/mark-attendance'
import { openMotion } from '@pilin/server/domains/voting/open-motion'
import { recordCount } from '@pilin/server/domains/voting/record-count'
import { execute } from '@pilin/server/kernel/execute'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { phone, pressAndLoad, wordsSeen } from '../kit/browser.ts'
import { markPage, useJourney } from '../kit/journey.ts'
import { look } from '../kit/look.ts'
import { buildMeeting, onDuty } from '../kit/meeting-builders.ts'

const journey = useJourney()
const [first, second] = ['明月山塘景区共建', '联合巡河护河']

/** A meeting that began ten minutes ago; of four with a vote three are here. */
async function threeHere() {
  const branch = await journey.branch()
  const { meetingId } = await buildMeeting(journey.runtime, branch, { beginsIn: -10 })
  const chair = onDuty(branch, new Date(Date.now() - 600_000))
  for (const { id: personId } of [branch.south.secretary, branch.north.secretary, branch.south.member]) {
    await execute(journey.runtime, markAttendance, chair.actor, { meetingId, personId, present: true })
  }
  return { branch, meetingId, chair, path: `/meetings/${meetingId}` }
}

async function anyTopic(meetingId: string) {
  const { prisma } = journey.runtime.database
  const { id } = await prisma.agendaItem.findFirstOrThrow({ where: { meetingId } })
  return { agendaItemId: id }
}

async function propose(page: Page, text: string, choices: { topic?: string; method?: string } = {}) {
  await page.locator('summary', { hasText: '提出表决' }).click()
  if (choices.topic) await page.getByLabel('议题', { exact: true }).selectOption({ label: choices.topic })
  await page.getByLabel('表决事项').fill(text)
  if (choices.method) await page.getByLabel('表决方式').selectOption({ label: choices.method })
  await page.getByRole('button', { name: '提出', exact: true }).last().click()
  await motion(page, text).getByText('等待登记结果').waitFor()
}

function motion(page: Page, text: string) {
  return page.locator('#votes li').filter({ has: page.getByRole('heading', { name: text }) })
}

async function count(page: Page, text: string, [inFavour, against, abstaining]: [number, number, number]) {
  const row = motion(page, text)
  await row.locator('summary', { hasText: '登记结果' }).click()
  await row.getByLabel('赞成').fill(String(inFavour))
  await row.getByLabel('反对').fill(String(against))
  await row.getByLabel('弃权').fill(String(abstaining))
  await row.getByRole('button', { name: '保存结果' }).click()
}

describe('running a meeting', () => {
  it('goes from topic to topic, and everybody sees which one is under way', async () => {
    const { branch, chair, path } = await threeHere()
    const page = await journey.open(chair, path)
    const member = await journey.open(branch.north.member, path)
    const mark = await markPage(member)
    await page.getByRole('button', { name: '开始会议' }).click()
    await page.getByRole('button', { name: `开始：${first}` }).click()
    const running = member.getByRole('region', { name: '会议进行' })
    await running.getByText(first, { exact: true }).waitFor()
    await running.getByRole('timer').waitFor()
    await expect.poll(() => running.getByRole('timer').textContent()).toMatch(/^00:0[1-9]$/)
    expect(await member.getByRole('button', { name: '结束这一项' }).count()).toBe(0)
    await page.getByRole('button', { name: `下一项：${second}` }).click()
    await running.getByText(second, { exact: true }).waitFor()
    await member.getByText(/实际用时 \d+ 分钟/).waitFor()
    await page.getByRole('button', { name: '结束这一项' }).click()
    await running.getByText('没有正在进行的议题。').waitFor()
    expect(await mark.wasReloaded()).toBe(false)
  })

  it('says by how much a topic has overrun', async () => {
    const { branch, meetingId, chair, path } = await threeHere()
    const page = await journey.open(chair, path, { javaScriptEnabled: false })
    await pressAndLoad(page, page.getByRole('button', { name: `开始讨论“${first}”` }))
    const { prisma } = journey.runtime.database
    const since = new Date(Date.now() - 45 * 60_000)
    await prisma.agendaItem.updateMany({
      where: { meetingId, runningSince: { not: null } },
      data: { runningSince: since },
    })
    const member = await journey.open(branch.south.member, path, {
      javaScriptEnabled: false,
      viewport: phone,
    })
    await member.getByText(/已超时 15:\d\d/).waitFor()
    await look(await journey.open(chair, path), 'meeting-running')
  })
})

describe('votes', () => {
  it('by show of hands pass or fail by the rule, and stand in the record', async () => {
    const { branch, chair, path } = await threeHere()
    const page = await journey.open(chair, path)
    const record = await journey.open(branch.north.secretary, `${path}/minutes`)
    await propose(page, '每周五联合清理界河')
    await count(page, '每周五联合清理界河', [3, 1, 0])
    await page.getByText(/共 4 票，多于到会的 3 名有表决权的人员/).waitFor()
    const row = motion(page, '每周五联合清理界河')
    expect(await row.getByLabel('反对').inputValue()).toBe('1')
    await row.getByLabel('反对').fill('0')
    await row.getByLabel('不同意见').fill('南党员建议改为隔周。')
    await row.getByRole('button', { name: '保存结果' }).click()
    await row.getByText('表决：应到 4，实到 3，赞成 3，反对 0，弃权 0，通过。').waitFor()

    await propose(page, '合并两村巡河队', { topic: second })
    await count(page, '合并两村巡河队', [2, 1, 0])
    await motion(page, '合并两村巡河队').getByText('赞成 2 票，至少需要 3 票，还差 1 票，未通过。').waitFor()

    await record.getByText('表决：应到 4，实到 3，赞成 3，反对 0，弃权 0，通过。').waitFor()
    const part = record.getByRole('region', { name: `三、${second}` })
    await part.getByText('表决：应到 4，实到 3，赞成 2，反对 1，弃权 0，未通过。').waitFor()

    await page.locator('summary', { hasText: '结束会议' }).click()
    await page.getByRole('button', { name: '确认结束会议' }).click()
    await page.getByText('会议已结束。').waitFor()
    const submitting = await journey.open(chair, `${path}/minutes`)
    await submitting.getByRole('button', { name: '提交会议记录' }).click()
    await submitting.getByText('已提交，等待各单位书记确认。').waitFor()
    const member = await journey.open(branch.south.member, `${path}/minutes`, { javaScriptEnabled: false })
    const words = await wordsSeen(member.locator('article'))
    expect(words).toContain('表决：应到 4，实到 3，赞成 3，反对 0，弃权 0，通过。')
    expect(words).toContain('不同意见：南党员建议改为隔周。')
    expect(words).toContain('表决：应到 4，实到 3，赞成 2，反对 1，弃权 0，未通过。')
  })

  it('are easy to read on every screen', async () => {
    const { branch, meetingId, chair, path } = await threeHere()
    const { agendaItemId } = await anyTopic(meetingId)
    const { motionId } = await execute(journey.runtime, openMotion, chair.actor, {
      agendaItemId,
      text: '每周五联合清理界河',
      kind: 'ORDINARY',
      method: 'COUNT',
    })
    const result = { motionId, inFavour: 2, against: 1, abstaining: 0, dissent: '建议改为隔周。' }
    await execute(journey.runtime, recordCount, chair.actor, result)
    await look(await journey.open(chair, path), 'meeting-votes')
    await look(await journey.open(branch.north.member, `${path}/minutes`), 'minutes-votes')
  })

  it('by name are noted without scripts, corrected, and withdrawn with a reason', async () => {
    const { chair, path } = await threeHere()
    const page = await journey.open(chair, path, { javaScriptEnabled: false })
    await propose(page, '推选记录人', { method: '记名表决' })
    const row = motion(page, '推选记录人')
    await row.locator('summary', { hasText: '登记结果' }).click()
    for (const name of ['南书记', '北书记', '南党员']) {
      await row.getByLabel(new RegExp(`^${name}`)).selectOption({ label: '赞成' })
    }
    await pressAndLoad(page, row.getByRole('button', { name: '保存结果' }))
    await row.getByText('表决：应到 4，实到 3，赞成 3，反对 0，弃权 0，通过。').waitFor()
    await row.locator('summary', { hasText: '更正结果' }).click()
    await row.getByLabel(/^南党员/).selectOption({ label: '反对' })
    await pressAndLoad(page, row.getByRole('button', { name: '保存结果' }))
    await row.getByText('反对：南党员').waitFor()
    await row.locator('summary', { hasText: '撤销表决' }).click()
    await row.getByLabel('撤销的原因').fill('改到下次会议')
    await pressAndLoad(page, row.getByRole('button', { name: '确认撤销' }))
    await row.getByText('已撤销，原因：改到下次会议').waitFor()
  })
})
