import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { BuiltPerson } from '../kit/builders.ts'
import { useJourney } from '../kit/journey.ts'
import { look } from '../kit/look.ts'
import { buildMeeting } from '../kit/meeting-builders.ts'
import { committedWords, enterSection, typeInto, untilSaved, wordsOn } from '../kit/minutes-page.ts'
import { forgeableWire, honest, lost, replacing } from '../kit/wire.ts'

const journey = useJourney()

async function newRecord() {
  const branch = await journey.branch()
  const meeting = await buildMeeting(journey.runtime, branch)
  const path = `/meetings/${meeting.meetingId}/minutes`
  const committed = () => committedWords(journey.runtime.database.prisma, meeting.documentId)
  return { branch, meeting, path, committed }
}

/** What the page offers back, and why. */
function leftOverOn(page: Page) {
  const note = page.getByRole('region', { name: '没有保存的内容' })
  return { note, text: note.getByRole('textbox').first(), why: note.getByRole('alert') }
}

describe('text that the server does not take', () => {
  it('[PV7] is shown with what to do, to be copied and downloaded, and the record is there as it is', async () => {
    const { branch, path, committed } = await newRecord()
    const page = await journey.open(branch.south.secretary, path, {
      permissions: ['clipboard-write', 'clipboard-read'],
    })
    const wire = await forgeableWire(page)
    await typeInto(page, '会议开始。')
    await untilSaved(page)
    // No block of minutes, however often it is sent.
    wire.sends = replacing('paragraph', 'forbidden')
    await page.keyboard.press('Enter')
    await page.keyboard.insertText('议定下月动工。')
    const { note, text, why } = leftOverOn(page)
    await why.filter({ hasText: '服务器没有接受您的修改（约 7 个字），页面已恢复' }).waitFor()
    // First all that stood on the screen; the lines that the record has go when it is there again.
    await expect.poll(() => text.inputValue()).toBe('议定下月动工。')
    await expect.poll(() => wordsOn(page)).toBe('会议开始。')
    await look(page, 'minutes-refused')
    await note.getByRole('button', { name: '复制' }).click()
    await note.getByText('已复制。').waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('其他事项\n议定下月动工。')
    const downloading = page.waitForEvent('download')
    await note.getByRole('link', { name: '下载' }).click()
    expect((await downloading).suggestedFilename()).toMatch(/^没有保存的内容 \d{6}\.txt$/)
    // The writer goes on in the same page.
    wire.sends = honest
    await typeInto(page, '继续。')
    await untilSaved(page)
    expect(await committed()).toBe('会议开始。继续。')
    await note.getByRole('button', { name: '不再需要' }).click()
    await note.waitFor({ state: 'detached' })
  })

  it('[PV6] because its writer may no longer write, is offered back, and the page shows what stands', async () => {
    const { branch, meeting, path, committed } = await newRecord()
    const secretaries = await Promise.all(
      [branch.south.secretary, branch.north.secretary].map((each) =>
        journey.open(each, `/meetings/${meeting.meetingId}`),
      ),
    )
    const appoint = async (person: BuiltPerson) => {
      for (const page of secretaries) {
        // Only whoever is on duty can appoint.
        const recorder = page.getByRole('region', { name: '会议管理' }).getByLabel('记录人')
        if ((await recorder.count()) === 0) continue
        await recorder.selectOption(person.id)
        await page.getByRole('button', { name: '指定' }).click()
      }
    }
    await appoint(branch.south.member)
    const page = await journey.open(branch.south.member, path)
    const wire = await forgeableWire(page)
    await typeInto(page, '第一项。')
    await untilSaved(page)
    wire.sends = lost
    await page.keyboard.insertText('第二项')
    await appoint(branch.north.member)
    await page.getByText(/^正在重新连接，1 处未保存/).waitFor()
    wire.sends = honest
    const { text, why } = leftOverOn(page)
    await why.filter({ hasText: '您现在不能记录，有约 3 个字没有保存。' }).waitFor()
    await expect.poll(() => wordsOn(page)).toBe('第一项。')
    await expect.poll(() => text.inputValue()).toBe('第一项。第二项')
    expect(await committed()).toBe('第一项。')
  })
})

describe('a page with unsaved text', () => {
  it('is not taken away by the sign-in page; signing in again saves it', async () => {
    const { branch, path, committed } = await newRecord()
    const { prisma } = journey.runtime.database
    const { secretary } = branch.south
    const page = await journey.open(secretary, path)
    const wire = await forgeableWire(page)
    await typeInto(page, '开始。')
    await untilSaved(page)
    wire.sends = lost
    await page.keyboard.insertText('还没有保存')
    await page.getByText('保存中…').waitFor()
    await prisma.session.deleteMany({ where: { userId: secretary.userId } })
    await wire.cut()
    wire.sends = honest
    await page.getByText('您的登录已失效，或者您已不能查看本页，本页不再更新').waitFor()
    await page.getByText(/^(离线|正在重新连接)，1 处未保存/).waitFor()
    expect(await wordsOn(page)).toBe('开始。还没有保存')
    await look(page, 'minutes-signed-out')
    const { name, value } = await journey.server.signIn(secretary.userId)
    await page.context().addCookies([{ name, value, url: journey.url, httpOnly: true, sameSite: 'Lax' }])
    // As after coming back from another tab.
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
    await untilSaved(page)
    expect(await committed()).toBe('开始。还没有保存')
    await page.getByText('您的登录已失效').waitFor({ state: 'detached' })
  })
})

describe('a page that shows something else than the log holds', () => {
  it('[DR3] is noticed when it comes back into view, loaded anew, and what it showed is kept in sight', async () => {
    const { branch, path, committed } = await newRecord()
    const south = await journey.open(branch.south.secretary, path)
    const north = await journey.open(branch.north.secretary, path)
    const wire = await forgeableWire(north)
    await enterSection(north)
    wire.receives = replacing('同意', '反对')
    await typeInto(south, '会议')
    await south.keyboard.insertText('同意动工。')
    await untilSaved(south)
    await expect.poll(() => wordsOn(north)).toBe('会议反对动工。')
    wire.receives = honest
    await north.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
    const { text, why } = leftOverOn(north)
    await why.filter({ hasText: '本页的内容与服务器上的不一致，已经重新载入。' }).waitFor()
    await expect.poll(() => wordsOn(north)).toBe('会议同意动工。')
    await expect.poll(() => text.inputValue()).toBe('会议反对动工。')
    await look(north, 'minutes-diverged')
    await typeInto(north, '完')
    await untilSaved(north)
    expect(await committed()).toBe('会议同意动工。完')
    await expect.poll(() => wordsOn(south)).toBe('会议同意动工。完')
  })
})
