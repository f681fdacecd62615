import { endMeeting } from '@pilin/server/domains/meetings/end-meeting'
import { submitMinutes } from '@pilin/server/domains/minutes/submit-minutes'
import { execute } from '@pilin/server/kernel/execute'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { pressAndLoad } from '../kit/browser.ts'
import type { BuiltPerson } from '../kit/builders.ts'
import { scriptsReady, useWindows } from '../kit/journey.ts'
import { keepOnDevice, keptOn, untilUnsaved } from '../kit/keeping.ts'
import { look } from '../kit/look.ts'
import { buildMeeting, morning, onDuty } from '../kit/meeting-builders.ts'
import { committedWords, enterSection, typeInto, untilSaved, wordsOn } from '../kit/minutes-page.ts'
import { useOwnProgram } from '../kit/own-program.ts'

const windows = useWindows()

/** The server is a process of its own, so that being offline is real: nobody answers. */
describe('writing without a connection', { timeout: 150_000 }, () => {
  const program = useOwnProgram()

  async function newRecord() {
    const { app, branch, database, runtime, cookieOf } = program
    const startsAt = morning(-1)
    const meeting = await buildMeeting(runtime, branch, { startsAt })
    const chair = onDuty(branch, startsAt)
    const submit = async () => {
      const { meetingId } = meeting
      await execute(runtime, endMeeting, chair.actor, { meetingId })
      await execute(runtime, submitMinutes, chair.actor, { meetingId })
    }
    const path = `/meetings/${meeting.meetingId}/minutes`
    const open = async (person: BuiltPerson) =>
      windows.open(app.url, path, { cookie: await cookieOf(person) })
    return {
      app,
      branch,
      path,
      open,
      submit,
      committed: () => committedWords(database.prisma, meeting.documentId),
    }
  }

  /** Another tab of the same device. */
  async function newTab(page: Page, path: string): Promise<Page> {
    const tab = await page.context().newPage()
    await tab.goto(path)
    await scriptsReady(tab)
    return tab
  }

  it('[KE2] keeps it on the device where the writer wants it: closed tab, dead server, and it arrives once', async () => {
    const { app, branch, path, open, committed } = await newRecord()
    const south = await open(branch.south.secretary)
    await keepOnDevice(south)
    await typeInto(south, '会前：')
    await untilSaved(south)
    expect(await keptOn(south)).toBe(0)
    await app.kill()
    const text = '断网时记录的决定：界河清淤两村各半，𠮷日动工👍🏽。'
    await enterSection(south)
    await south.keyboard.type(text)
    await untilUnsaved(south, [...text].length, '，保留在本机')
    await look(south, 'minutes-kept')
    await expect.poll(() => keptOn(south)).toBeGreaterThan(0)
    await south.keyboard.press('Enter')
    await south.keyboard.type('第二段。')
    await untilUnsaved(south, [...text].length + 5, '，保留在本机')
    const asking = south.waitForEvent('dialog')
    const closing = south.close({ runBeforeUnload: true })
    const dialog = await asking
    expect(dialog.type()).toBe('beforeunload')
    await dialog.accept()
    await closing

    await app.restart()
    const north = await open(branch.north.secretary)
    expect(await wordsOn(north)).toBe('会前：')
    await typeInto(north, '北岸补充。')
    await untilSaved(north)
    const back = await newTab(south, path)
    const [third] = await Promise.all([newTab(south, path), untilSaved(back)])
    const words = await committed()
    expect(words).toContain(text)
    expect(words.match(/第二段。/g)).toHaveLength(1)
    expect(words).toContain('北岸补充。')
    for (const page of [back, third, north]) await expect.poll(() => wordsOn(page)).toBe(words)
    await expect.poll(() => keptOn(back)).toBe(0)
  })

  it('[KE5] keeps nothing on a device where nobody asked for it', async () => {
    const { app, branch, path, open, committed } = await newRecord()
    const page = await open(branch.south.secretary)
    await typeInto(page, '已保存。')
    await untilSaved(page)
    await app.kill()
    await page.keyboard.type('公用电脑')
    await untilUnsaved(page, 4)
    expect(await keptOn(page)).toBe(0)
    await page.close()
    await app.restart()
    const back = await newTab(page, path)
    await expect.poll(() => wordsOn(back)).toBe('已保存。')
    expect(await committed()).toBe('已保存。')
  })

  it('[KE4] that comes when the record is closed is offered back, also after the page is loaded again', async () => {
    const { app, branch, path, open, submit, committed } = await newRecord()
    const page = await open(branch.south.secretary)
    await keepOnDevice(page)
    await typeInto(page, '通过。')
    await untilSaved(page)
    await app.kill()
    await page.keyboard.type('还要补充')
    await untilUnsaved(page, 4, '，保留在本机')
    await page.close()
    await submit()
    await app.restart()
    const back = await newTab(page, path)
    const note = back.getByRole('region', { name: '没有保存的内容' })
    await note.getByText(/^会议记录关闭时，您有约 4 个字没有来得及保存。/).waitFor()
    expect(await note.getByRole('textbox').inputValue()).toBe('还要补充')
    await look(back, 'minutes-too-late')
    back.on('dialog', (dialog) => void dialog.accept())
    await back.reload()
    await note.waitFor()
    expect(await note.count()).toBe(1)
    await note.getByRole('button', { name: '不再需要' }).click()
    await expect.poll(() => keptOn(back)).toBe(0)
    await back.reload()
    await back.getByText('已提交，等待各单位书记确认。').waitFor()
    expect(await note.count()).toBe(0)
    expect(await committed()).toBe('通过。')
  })

  it('[KE5] is forgotten when the writer signs out, and when somebody else writes on the device', async () => {
    const { app, branch, path, open, committed } = await newRecord()
    const page = await open(branch.south.secretary)
    await keepOnDevice(page)
    const writeOffline = async (tab: Page) => {
      await enterSection(tab)
      await app.kill()
      await tab.keyboard.type('只给我自己看')
      await expect.poll(() => keptOn(tab)).toBeGreaterThan(0)
      await tab.close()
      await app.restart()
      const account = await tab.context().newPage()
      await account.goto('/account')
      expect(await keptOn(account)).toBeGreaterThan(0)
      return account
    }
    const account = await writeOffline(page)
    await look(account, 'account-kept')
    await pressAndLoad(account, account.getByRole('button', { name: '退出' }))
    await expect.poll(() => keptOn(account)).toBe(0)

    const signInAs = async (person: BuiltPerson) => {
      const { name, value } = await program.cookieOf(person)
      await account.context().addCookies([{ name, value, url: app.url, httpOnly: true, sameSite: 'Lax' }])
    }
    await signInAs(branch.south.secretary)
    await account.goto('/account')
    await pressAndLoad(account, account.getByRole('button', { name: '开启', exact: true }))
    await account.getByText('这台设备已开启。').waitFor()
    const again = await newTab(account, path)
    await again.getByText('本机保留：已开启').waitFor()
    const other = await writeOffline(again)
    await signInAs(branch.north.secretary)
    await other.goto(path)
    await other.getByText('本机保留：未开启').waitFor()
    await expect.poll(() => keptOn(other)).toBe(0)
    await enterSection(other)
    expect(await committed()).toBe('')
  })
})
