import { addDays, asCivilDate } from '@pilin/domain/calendar/civil-date'
import { civilDateOf, formatFullDay } from '@pilin/domain/calendar/shanghai'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { pressAndLoad, wordsSeen } from '../kit/browser.ts'
import { useJourney } from '../kit/journey.ts'
import { digestOf } from '../kit/unchanged.ts'

const journey = useJourney()
const plain = { javaScriptEnabled: false }

async function openRotation() {
  const branch = await journey.branch()
  const path = `/organizations/${branch.organizationId}/rotation`
  return { branch, path, page: await journey.open(branch.south.secretary, path, plain) }
}

function planForm(page: Page) {
  return page.locator('form#plan')
}

describe('the rotation, without scripts', () => {
  it('tells who is on duty now and next, and a member cannot change it', async () => {
    const { branch, path, page } = await openRotation()
    expect(await wordsSeen(page.locator('main'))).toMatch(
      /现任[\s\S]*(南|北)书记[\s\S]*下一任[\s\S]*(南|北)书记/,
    )
    await page.getByText('每月轮换一次，依次为：北书记（北山塘）、南书记（南山塘）').waitFor()
    const member = await journey.open(branch.north.member, path, plain)
    expect(await member.getByText('排定新的轮值').count()).toBe(0)
    expect(await member.getByText('提前结束这项安排').count()).toBe(0)
  })

  it('refuses dates that overlap in a sentence, and keeps everything that was typed', async () => {
    const { page } = await openRotation()
    const before = await digestOf(journey.runtime.database)
    await page.locator('summary', { hasText: '排定新的轮值' }).click()
    const form = planForm(page)
    await form.getByLabel('开始日期').fill('2027-01-01')
    await form.getByLabel('结束日期').fill('2027-12-31')
    await form.getByLabel('轮换周期').selectOption('QUARTER')
    await form.getByLabel('第 1 位').selectOption({ label: '北书记（北山塘）' })
    await form.getByLabel('第 3 位').selectOption({ label: '南书记（南山塘）' })
    await pressAndLoad(page, form.getByRole('button', { name: '保存轮值安排' }))

    const sentence = (await form.getByRole('alert').textContent()) ?? ''
    expect(sentence).toMatch(/^与已有的轮值安排（2017年6月1日.*）日期重叠，请调整起止日期。$/)
    expect(await form.getByLabel('开始日期').inputValue()).toBe('2027-01-01')
    expect(await form.getByLabel('结束日期').inputValue()).toBe('2027-12-31')
    expect(await form.getByLabel('轮换周期').inputValue()).toBe('QUARTER')
    const chosen = (position: number) =>
      form.getByLabel(`第 ${position} 位`).locator('option:checked').textContent()
    expect(await chosen(1)).toBe('北书记（北山塘）')
    expect(await chosen(2)).toBe('（留空）')
    expect(await chosen(3)).toBe('南书记（南山塘）')
    expect(await digestOf(journey.runtime.database)).toEqual(before)
  })

  it('is ended early and planned anew from the day after', async () => {
    const { page } = await openRotation()
    const last = addDays(civilDateOf(new Date()), 40)
    await page.locator('summary', { hasText: '提前结束这项安排' }).click()
    await page.getByLabel('最后一天').fill(last)
    await pressAndLoad(page, page.getByRole('button', { name: '确认提前结束' }))
    await page.getByText('轮值安排已保存。').waitFor()
    await page.getByText(`至${formatFullDay(asCivilDate(last))}止。`).waitFor()

    await page.locator('summary', { hasText: '排定新的轮值' }).click()
    const form = planForm(page)
    await form.getByLabel('开始日期').fill(addDays(last, 1))
    await form.getByLabel('轮换周期').selectOption('YEAR')
    await form.getByLabel('第 1 位').selectOption({ label: '南书记（南山塘）' })
    await pressAndLoad(page, form.getByRole('button', { name: '保存轮值安排' }))
    await page.getByText('每年轮换一次，依次为：南书记（南山塘）。长期有效。').waitFor()
  })

  it('says what is missing when nothing is filled in', async () => {
    const { page } = await openRotation()
    await page.locator('summary', { hasText: '排定新的轮值' }).click()
    await pressAndLoad(page, planForm(page).getByRole('button', { name: '保存轮值安排' }))
    await page.getByText('请选择日期。').waitFor()
    await page.getByText('请至少安排一个轮值单位。').waitFor()
  })
})
