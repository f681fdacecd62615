import { describe, expect, it } from 'vitest'
import { pressAndLoad, wordsSeen } from '../kit/browser.ts'
import { useJourney } from '../kit/journey.ts'
import { look } from '../kit/look.ts'
import { buildFrozenMeeting } from '../kit/meetings.ts'
import { actionItem, resolution } from '../kit/minutes-text.ts'

const journey = useJourney()
const plain = { javaScriptEnabled: false }

async function decided() {
  const branch = await journey.branch()
  await buildFrozenMeeting(journey.server.test, branch, {
    title: '界河会商',
    blocks: [
      resolution('每周五联合清理界河。'),
      actionItem('采购打捞船一艘。', { personId: branch.south.member.id, dueOn: '2027-11-30' }),
    ],
  })
  return { branch, path: `/organizations/${branch.organizationId}/follow-up` }
}

describe('an action item', () => {
  it('from the phone of a member without scripts: progress, more time, and the answer', async () => {
    const { branch, path } = await decided()
    const page = await journey.open(branch.south.member, path, {
      ...plain,
      viewport: { width: 360, height: 780 },
    })
    await pressAndLoad(page, page.getByRole('link', { name: '办理情况' }))
    await page.locator('summary', { hasText: '记录进展' }).click()
    await pressAndLoad(page, page.getByRole('button', { name: '记录进展' }))
    await page.getByText('请填写进展情况。').waitFor()
    await page.getByLabel('进展情况').fill('已询价三家。')
    await pressAndLoad(page, page.getByRole('button', { name: '记录进展' }))
    await page.getByText('已记录进展。').waitFor()
    expect(await wordsSeen(page.locator('main'))).toMatch(/状态\s*进行中/)
    await page.locator('summary', { hasText: '申请延期' }).click()
    await page.getByLabel('新的期限').fill('2027-11-30')
    await page.getByLabel('原因').fill('船厂排期已满。')
    await pressAndLoad(page, page.getByRole('button', { name: '提出申请' }))
    await page.getByText('新的期限须晚于原来的期限').waitFor()
    // Nothing of what was typed is lost.
    expect(await page.getByLabel('原因').inputValue()).toBe('船厂排期已满。')
    await page.getByLabel('新的期限').fill('2027-12-31')
    await pressAndLoad(page, page.getByRole('button', { name: '提出申请' }))
    await page.getByText('已提出延期申请').waitFor()

    const secretary = await journey.open(branch.north.secretary, path)
    await secretary.getByText('申请延期，等待答复').waitFor()
    await pressAndLoad(secretary, secretary.getByRole('link', { name: '办理情况' }))
    await look(secretary, 'action-item')
    await pressAndLoad(secretary, secretary.getByRole('button', { name: '不同意延期' }))
    await secretary.getByText('不同意延期时，请写明意见。').waitFor()
    await pressAndLoad(secretary, secretary.getByRole('button', { name: '同意延期', exact: true }))
    await secretary.getByText('已答复延期申请。').waitFor()
    expect(await wordsSeen(secretary.locator('main'))).toMatch(/期限\s*2027年12月31日/)
  })

  it('is given helpers, revoked and taken up again by a secretary, all of it in its history', async () => {
    const { branch, path } = await decided()
    const page = await journey.open(branch.south.secretary, path, plain)
    await pressAndLoad(page, page.getByRole('link', { name: '办理情况' }))
    await page.locator('summary', { hasText: '协办人' }).click()
    await page.getByLabel('北党员（北山塘）').check()
    await page.getByLabel('列席人（南山塘）').check()
    await pressAndLoad(page, page.getByRole('button', { name: '保存协办人' }))
    expect(await wordsSeen(page.locator('main'))).toMatch(/协办人\s*列席人（南山塘）、北党员（北山塘）/)
    await page.locator('summary', { hasText: '撤销这个事项' }).click()
    await page.getByLabel('原因').last().fill('镇里统一采购。')
    await pressAndLoad(page, page.getByRole('button', { name: '确认撤销' }))
    await page.locator('summary', { hasText: '重新办理' }).click()
    await page.getByLabel('原因').fill('改由村里采购。')
    await pressAndLoad(page, page.getByRole('button', { name: '确认重新办理' }))
    const history = page.getByRole('region', { name: '办理经过' })
    expect(await wordsSeen(history)).toMatch(
      /立项[\s\S]*撤销[\s\S]*镇里统一采购。[\s\S]*重新办理[\s\S]*改由村里采购。/,
    )
    await pressAndLoad(page, page.getByRole('link', { name: '会议记录中的原文' }))
    const { hash } = new URL(page.url())
    expect(await wordsSeen(page.locator(`[id="${hash.slice(1)}"]`))).toContain('采购打捞船')
  })

  it('and a resolution is looked at again on its day', async () => {
    const { branch, path } = await decided()
    const page = await journey.open(branch.south.secretary, path, plain)
    const resolutions = page.getByRole('region', { name: '决议', exact: true })
    await resolutions.locator('summary', { hasText: '回看' }).click()
    await resolutions.getByLabel('回看日期').fill('2020-01-01')
    await pressAndLoad(page, resolutions.getByRole('button', { name: '保存回看日期' }))
    await page.getByText('回看日期须是今天或以后的日期。').waitFor()
    await resolutions.getByLabel('回看日期').fill('2099-01-01')
    await pressAndLoad(page, resolutions.getByRole('button', { name: '保存回看日期' }))
    expect(await wordsSeen(resolutions)).toContain('回看日期 2099年1月1日')
    await resolutions.locator('summary', { hasText: '回看' }).click()
    await resolutions.getByLabel('回看情况').fill('每周都在清理。')
    await pressAndLoad(page, resolutions.getByRole('button', { name: '记录回看情况' }))
    expect(await wordsSeen(resolutions)).toContain('南书记已回看：每周都在清理。')
  })
})
