import { describe, expect, it } from 'vitest'
import { agendaOf, proposalsOf, proposeOn, titlesIn, titlesOn } from '../kit/agenda-page.ts'
import { pressAndLoad } from '../kit/browser.ts'
import { markPage, useJourney } from '../kit/journey.ts'
import { look } from '../kit/look.ts'
import { buildMeeting, morning, onDuty } from '../kit/meeting-builders.ts'
import { digestOf } from '../kit/unchanged.ts'

const journey = useJourney()

/** A meeting tomorrow at nine for two hours, and the page of the secretary who is on duty then. */
async function tomorrowsMeeting(topics?: string[]) {
  const branch = await journey.branch()
  const startsAt = morning(1)
  const meeting = await buildMeeting(journey.runtime, branch, { startsAt, ...(topics && { topics }) })
  const path = `/meetings/${meeting.meetingId}`
  return { branch, meeting, path, chair: onDuty(branch, startsAt) }
}

describe('the agenda', () => {
  it('takes a member’s topic to the secretary on duty and back, in both pages without a reload', async () => {
    const { branch, meeting, path, chair } = await tomorrowsMeeting()
    const secretary = await journey.open(chair, path)
    const member = await journey.open(branch.north.member, path)
    const marks = [await markPage(secretary), await markPage(member)]

    await proposeOn(member, { title: '界河清淤经费分担𠮷', purpose: '汛期前完成。' })
    const proposal = proposalsOf(secretary).getByRole('listitem').filter({ hasText: '界河清淤经费分担𠮷' })
    await proposal.getByText(/北山塘 北党员 提出/).waitFor()
    expect(
      await proposalsOf(member)
        .getByRole('button', { name: /列入议程/ })
        .count(),
    ).toBe(0)

    await proposal.getByRole('button', { name: '把“界河清淤经费分担𠮷”列入议程' }).click()
    for (const page of [secretary, member]) {
      await agendaOf(page).getByRole('heading', { name: '界河清淤经费分担𠮷' }).waitFor()
    }
    expect(await titlesIn(journey.runtime.database.prisma, meeting.meetingId)).toEqual(await titlesOn(member))
    for (const mark of marks) expect(await mark.wasReloaded()).toBe(false)
  })

  it('says by how many minutes it would last too long, to everybody, until it does not', async () => {
    const { branch, path, chair } = await tomorrowsMeeting()
    const secretary = await journey.open(chair, path)
    const member = await journey.open(branch.south.member, path)
    await agendaOf(member).getByText('预计 10:05 结束。').waitFor()
    await proposeOn(secretary, { title: '年度总结', minutes: '75' })
    await secretary.getByRole('button', { name: '把“年度总结”列入议程' }).click()
    for (const page of [secretary, member]) {
      await agendaOf(page).getByText('预计超时 20 分钟（预计 11:20 结束，原定 11:00）。').waitFor()
    }
    await look(secretary, 'meeting-overrun')
    await secretary.locator('summary[aria-label="修改议题“年度总结”"]').click()
    const form = secretary.getByRole('form', { name: '修改议题“年度总结”' })
    await form.getByLabel('预计分钟数').fill('５５')
    await form.getByRole('button', { name: '保存修改' }).click()
    for (const page of [secretary, member]) await agendaOf(page).getByText('预计 11:00 结束。').waitFor()
  })

  it('does not let a topic go without a reason, says so at the field, and keeps what was typed', async () => {
    const { branch, path, chair } = await tomorrowsMeeting()
    const secretary = await journey.open(chair, path)
    const member = await journey.open(branch.south.member, path)
    await proposeOn(member, { title: '购置观光车' })
    const proposal = proposalsOf(secretary).getByRole('listitem').filter({ hasText: '购置观光车' })
    await proposal.locator('summary', { hasText: '暂缓或不予列入' }).click()
    const reason = proposal.getByLabel('理由')
    await proposal.getByRole('button', { name: '不予列入' }).click()
    await proposal.getByText('请填写不予列入的理由，让提出单位知道原因。').first().waitFor()
    expect(await reason.getAttribute('aria-invalid')).toBe('true')

    const tooLong = '经费未落实。'.repeat(50)
    await reason.fill(tooLong)
    await proposal.getByRole('button', { name: '不予列入' }).click()
    await proposal.getByText('理由最多 200 个字，现在有 300 个字。').waitFor()
    expect(await reason.inputValue()).toBe(tooLong)

    await reason.fill('经费未落实，明年再议。')
    await proposal.getByRole('button', { name: '不予列入' }).click()
    await proposalsOf(member).getByText('理由：经费未落实，明年再议。').waitFor()
  })

  it('refuses a title of ten thousand characters in a sentence: nothing typed is lost, nothing is changed', async () => {
    const { branch, path } = await tomorrowsMeeting()
    const page = await journey.open(branch.south.member, path)
    const title = '联'.repeat(10_000)
    const before = await digestOf(journey.runtime.database)
    await proposeOn(page, { title, purpose: '两村\n共议', minutes: '25' })
    const form = page.getByRole('form', { name: '提出议题' })
    await form.getByText('议题名称最多 60 个字，现在有 10000 个字。').waitFor()
    expect(await form.getByLabel('议题名称').inputValue()).toBe(title)
    expect(await form.getByLabel('议题说明').inputValue()).toBe('两村\n共议')
    expect(await form.getByLabel('预计分钟数').inputValue()).toBe('25')
    expect(await digestOf(journey.runtime.database)).toEqual(before)
  })
})

describe('the agenda without scripts', () => {
  const plain = { javaScriptEnabled: false }

  it('is arranged and decided upon by buttons all the same', async () => {
    const { meeting, path, chair } = await tomorrowsMeeting(['甲', '乙', '丙'])
    const { prisma } = journey.runtime.database
    const page = await journey.open(chair, path, plain)
    await pressAndLoad(page, page.getByRole('button', { name: '上移“丙”' }))
    expect(await titlesOn(page)).toEqual(['甲', '丙', '乙'])
    await pressAndLoad(page, page.getByRole('button', { name: '下移“甲”' }))
    expect(await titlesOn(page)).toEqual(['丙', '甲', '乙'])
    expect(await titlesIn(prisma, meeting.meetingId)).toEqual(['丙', '甲', '乙'])

    await proposeOn(page, { title: '丁' })
    await page.getByRole('button', { name: '把“丁”列入议程' }).click()
    await expect.poll(() => titlesOn(page)).toEqual(['丙', '甲', '乙', '丁'])
  })

  it('keeps what was typed after a refusal, with the sentence at its field', async () => {
    const { branch, path, chair } = await tomorrowsMeeting(['甲'])
    const member = await journey.open(branch.south.member, path, plain)
    await proposeOn(member, { title: '乙', purpose: '说明', minutes: '九百' })
    await member.getByText('预计分钟数请填写').waitFor()
    expect(await member.getByLabel('议题名称').inputValue()).toBe('乙')
    expect(await member.getByLabel('预计分钟数').inputValue()).toBe('九百')

    const secretary = await journey.open(chair, path, plain)
    await agendaOf(secretary).locator('summary', { hasText: '改为暂缓或不予列入' }).click()
    const defer = agendaOf(secretary).getByRole('button', { name: '暂缓' })
    await pressAndLoad(secretary, defer)
    await agendaOf(secretary).getByText('请填写暂缓的理由，让提出单位知道原因。').first().waitFor()
    await agendaOf(secretary).getByLabel('理由').fill('等待经费')
    await pressAndLoad(secretary, defer)
    await proposalsOf(secretary).getByText('理由：等待经费').waitFor()
  })
})
