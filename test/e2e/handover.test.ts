import { addDays, firstDay } from '@pilin/domain/calendar/civil-date'
import { civilMonthOf, formatFullDay, instantOf } from '@pilin/domain/calendar/shanghai'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { phone, pressAndLoad, wordsSeen } from '../kit/browser.ts'
import type { BuiltBranch } from '../kit/builders.ts'
import { useJourney } from '../kit/journey.ts'
import { look } from '../kit/look.ts'
import { buildMeeting, onDuty } from '../kit/meeting-builders.ts'
import { digestOf } from '../kit/unchanged.ts'

const journey = useJourney()
const plain = { javaScriptEnabled: false }

/** The last day of the month before, with which a term ended. */
const endsOn = addDays(firstDay(civilMonthOf(new Date())), -1)

/** That term on the page; in the last week of a month the running one is there too. */
const termOn = (page: Page) => page.getByRole('region', { name: `${formatFullDay(endsOn)}届满的任期` })
/** The sentence about it on the schedule. */
const sentenceOn = (page: Page) => page.locator('p').filter({ hasText: `${formatFullDay(endsOn)}任期届满` })

/** Who had that month and hands over, and who has this one. */
function partiesOf(branch: BuiltBranch) {
  const { south, north } = branch
  return onDuty(branch, instantOf(endsOn, '09:00')) === north.secretary
    ? { giver: north.secretary, taker: south.secretary, giverName: '北书记', takerName: '南书记' }
    : { giver: south.secretary, taker: north.secretary, giverName: '南书记', takerName: '北书记' }
}

async function aBranch() {
  const branch = await journey.branch()
  await buildMeeting(journey.runtime, branch, { title: '河道联防会商', beginsIn: 3 * 24 * 60, topics: [] })
  await buildMeeting(journey.runtime, branch, { title: '集镇整治会商', beginsIn: -3 * 24 * 60, topics: [] })
  const path = `/organizations/${branch.organizationId}/handover`
  return { branch, path, ...partiesOf(branch) }
}

describe('a handover, without scripts', () => {
  it('is found on the schedule, signed by both, and kept as it was', async () => {
    const { branch, path, giver, taker, giverName, takerName } = await aBranch()
    const giving = await journey.open(giver, '/', { ...plain, viewport: phone })
    await giving.getByText(`${formatFullDay(endsOn)}任期届满，请向${takerName}交接。`).waitFor()
    await pressAndLoad(giving, sentenceOn(giving).getByRole('link', { name: '查看清单并签字' }))
    const said = await wordsSeen(termOn(giving))
    expect(said).toContain('未签发的会议通知（1）')
    expect(said).toContain('未提交的会议记录（1）')
    expect(await termOn(giving).getByRole('link', { name: '河道联防会商' }).count()).toBe(2)
    await termOn(giving).locator('summary', { hasText: '对各事项的说明' }).click()
    await termOn(giving).getByLabel('集镇整治会商').fill('记录还差北山塘的发言')
    await termOn(giving).getByLabel('意见（可不填）').fill('请及时签发通知')
    await pressAndLoad(giving, termOn(giving).getByRole('button', { name: '签字移交' }))
    await giving.getByText('已签字。', { exact: true }).waitFor()
    expect(await termOn(giving).getByRole('button', { name: '签字移交' }).count()).toBe(0)

    const member = await journey.open(branch.north.member, path, plain)
    expect(await member.locator('main form').count()).toBe(0)
    await member.goto('/')
    expect(await sentenceOn(member).count()).toBe(0)

    const taking = await journey.open(taker, path, plain)
    await taking.getByText('说明：记录还差北山塘的发言').waitFor()
    await pressAndLoad(taking, termOn(taking).getByRole('button', { name: '签字接收' }))
    await taking.getByText('双方都已签字，交接完成，清单已经定稿。').waitFor()
    const summary = `${formatFullDay(endsOn)}，${giverName}移交给${takerName}`
    await taking.locator('summary', { hasText: summary }).click()
    await taking.getByText('意见：请及时签发通知').waitFor()
    await pressAndLoad(taking, taking.getByRole('link', { name: '回到轮值安排' }))
    await taking.getByRole('link', { name: '交接清单和签字' }).waitFor()
    await taking.goto('/')
    expect(await sentenceOn(taking).count()).toBe(0)
  })

  it('that has changed since it was read is refused, and what was typed is kept', async () => {
    const { branch, path, giver } = await aBranch()
    const page = await journey.open(giver, path, plain)
    await buildMeeting(journey.runtime, branch, { title: '新排的会商', beginsIn: 24 * 60, topics: [] })
    await termOn(page).locator('summary', { hasText: '对各事项的说明' }).click()
    await termOn(page).getByLabel('集镇整治会商').fill('等待发言稿')
    await termOn(page).getByLabel('意见（可不填）').fill('一切顺利')
    const before = await digestOf(journey.runtime.database)
    await pressAndLoad(page, termOn(page).getByRole('button', { name: '签字移交' }))
    await page.getByText('清单在您查看之后有变化，没有签字。').waitFor()
    expect(await digestOf(journey.runtime.database)).toEqual(before)
    expect(await termOn(page).getByLabel('集镇整治会商').inputValue()).toBe('等待发言稿')
    expect(await termOn(page).getByLabel('意见（可不填）').inputValue()).toBe('一切顺利')
    await pressAndLoad(page, termOn(page).getByRole('button', { name: '签字移交' }))
    await page.getByText('已签字。', { exact: true }).waitFor()
  })

  it('is in nobody’s way', async () => {
    const { path, giver, taker } = await aBranch()
    const page = await journey.open(giver, path)
    await look(page, 'handover')
    await pressAndLoad(page, termOn(page).getByRole('button', { name: '签字移交' }))
    const other = await journey.open(taker, path)
    await pressAndLoad(other, termOn(other).getByRole('button', { name: '签字接收' }))
    await other.locator('summary').last().click()
    await look(other, 'handover-past')
  })
})
