import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { pressAndLoad, wordsSeen } from '../kit/browser.ts'
import { useJourney } from '../kit/journey.ts'
import { buildFrozenMeeting } from '../kit/meetings.ts'
import { actionItem, resolution } from '../kit/minutes-text.ts'
import { organizationPages } from '../kit/organization-pages.ts'

const journey = useJourney()
const plain = { javaScriptEnabled: false }

/** A branch whose last meeting has decided something; one item is late. */
async function decided() {
  const branch = await journey.branch()
  await buildFrozenMeeting(journey.server.test, branch, {
    title: '界河会商',
    blocks: [
      resolution('每周五联合清理界河。'),
      resolution('设立联合巡护队。'),
      actionItem('采购打捞船一艘。', { personId: branch.south.member.id, dueOn: '2027-11-30' }),
      actionItem('修复警示牌。', { personId: branch.north.member.id, dueOn: '2026-11-07' }),
    ],
  })
  return { branch, path: `/organizations/${branch.organizationId}` }
}

function itemOf(page: Page, words: string) {
  return page.getByRole('listitem').filter({ hasText: words })
}

describe('what was decided, without scripts', () => {
  it('is numbered, and who does what until when is listed with what is late', async () => {
    const { branch, path } = await decided()
    const page = await journey.open(branch.south.member, `${path}/follow-up`, plain)
    const resolutions = page.getByRole('region', { name: '决议', exact: true })
    expect(await wordsSeen(resolutions)).toMatch(
      /〔2026〕2号[\s\S]*设立联合巡护队。[\s\S]*〔2026〕1号[\s\S]*每周五联合清理界河。/,
    )
    expect(await wordsSeen(itemOf(page, '修复警示牌'))).toMatch(
      /北党员（北山塘）[\s\S]*2026年11月7日[\s\S]*逾期/,
    )
    expect(await wordsSeen(itemOf(page, '采购打捞船'))).toMatch(/由我负责[\s\S]*2027年11月30日/)
    expect(await wordsSeen(itemOf(page, '采购打捞船'))).not.toContain('逾期')
    // Somebody else's item is not a member's to close.
    expect(await itemOf(page, '修复警示牌').locator('summary').count()).toBe(0)
  })

  it('is closed by the responsible person with a note, and not without one', async () => {
    const { branch, path } = await decided()
    const page = await journey.open(branch.south.member, `${path}/follow-up`, plain)
    await itemOf(page, '采购打捞船').locator('summary').click()
    await pressAndLoad(page, itemOf(page, '采购打捞船').getByRole('button', { name: '确认办结' }))
    await page.getByText('请填写办结情况。').waitFor()
    await itemOf(page, '采购打捞船').getByLabel('办结情况').fill('船已到位，\n两村共用。')
    await pressAndLoad(page, itemOf(page, '采购打捞船').getByRole('button', { name: '确认办结' }))
    await page.getByText('已办结：采购打捞船一艘。').waitFor()
    await page.locator('summary', { hasText: '已办结事项（1 项）' }).click()
    expect(await wordsSeen(itemOf(page, '采购打捞船'))).toContain('船已到位，\n两村共用。')
  })

  it('stands in the audit log in sentences, for secretaries, and for nobody else', async () => {
    const { branch, path } = await decided()
    const page = await journey.open(branch.north.secretary, `${path}/audit`, plain)
    const log = (await wordsSeen(page.locator('main'))).replaceAll(/\n+/g, '')
    for (const sentence of [
      '南书记安排了会议“界河会商”',
      '南党员代表南山塘提出议题“老街河道联合保洁”',
      '南书记处理了议题“老街河道联合保洁”：列入议程',
      '南书记结束了会议“界河会商”',
      '南书记提交了会议记录，等待各单位书记确认',
      '北书记代表北山塘确认了会议记录',
      '决议编号为〔2026〕1号',
      '立项督办“采购打捞船一艘”，责任人南党员，期限2027年11月30日',
    ]) {
      expect(log).toContain(sentence)
    }
    const member = await journey.open(branch.south.member, '/', plain)
    expect((await member.goto(`${path}/audit`))?.status()).toBe(403)
    await member.getByText('只有各单位书记可以查看和办理这项内容，请联系本单位书记。').waitFor()
    await member.goto(path)
    expect(await organizationPages(member)).not.toContain('操作日志')
  })
})
