import { writeMissing } from '@pilin/server/domains/search/write-missing'
import { describe, expect, it } from 'vitest'
import { pressAndLoad, wordsSeen } from '../kit/browser.ts'
import { useJourney } from '../kit/journey.ts'
import { look } from '../kit/look.ts'
import { buildFrozenMeeting } from '../kit/meetings.ts'
import { paragraph, resolution } from '../kit/minutes-text.ts'

const journey = useJourney()
const plain = { javaScriptEnabled: false }

describe('searching', () => {
  it('finds what was said and decided by two characters, and leads there', async () => {
    const branch = await journey.branch()
    await buildFrozenMeeting(journey.server.test, branch, {
      title: '界河会商',
      blocks: [paragraph('两村商定共同清淤，经费各半。'), resolution('每周五联合清理界河。')],
    })
    // axe asks for scripts; the page itself has none.
    const page = await journey.open(branch.north.member, '/')
    await pressAndLoad(page, page.getByRole('link', { name: '搜索' }))
    await page.getByLabel('找什么').fill('清淤')
    await pressAndLoad(page, page.getByRole('button', { name: '搜索' }))
    await page.getByRole('heading', { name: '找到 1 项' }).waitFor()
    expect(await page.locator('mark').allTextContents()).toEqual(['清淤'])
    await look(page, 'search')
    await pressAndLoad(page, page.getByRole('link', { name: '老街河道联合保洁' }))
    expect(await wordsSeen(page.locator('main'))).toContain('共同清淤')
  })

  it('without scripts finds a person by initials, keeps what was asked, and says what to do when nothing is found', async () => {
    const branch = await journey.branch()
    await writeMissing(journey.runtime.database)
    const page = await journey.open(branch.south.member, '/search?q=bdy', plain)
    await page.getByRole('link', { name: '北党员' }).waitFor()
    await page.goto('/search?q=nstc')
    await pressAndLoad(page, page.getByRole('link', { name: '南山塘村' }))
    await page.getByRole('heading', { level: 1, name: '南山塘村' }).waitFor()
    await page.goto('/search?q=没有的词')
    await page.getByText('没有找到“没有的词”。').waitFor()
    await page.goto('/search?q=塘')
    await page.getByText('请至少输入两个字').waitFor()
    expect(await page.getByLabel('找什么').inputValue()).toBe('塘')
  })
})
