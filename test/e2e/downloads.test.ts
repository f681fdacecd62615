import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { readPdf, searchable } from '../../packages/documents/test/read-pdf.ts'
import { readWord } from '../../packages/documents/test/read-word.ts'
import { useJourney, type Visitor } from '../kit/journey.ts'
import { look } from '../kit/look.ts'
import { buildFrozenMeeting, buildMeeting } from '../kit/meetings.ts'
import { missingId } from '../kit/refusals.ts'

const journey = useJourney()

/** Presses a link to a file and takes what the browser kept. */
async function keep(page: Page, name: string) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name, exact: true }).click(),
  ])
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

/** The answer to a request with somebody's cookie. */
async function fetchAs(visitor: Visitor, path: string) {
  const cookie = visitor === 'a stranger' ? undefined : await journey.server.signIn(visitor.userId)
  return fetch(journey.url + path, {
    redirect: 'manual',
    headers: cookie ? { Cookie: `${cookie.name}=${cookie.value}` } : {},
  })
}

describe('a secretary takes the record along', () => {
  it('as Word and as PDF, and both open', async () => {
    const branch = await journey.branch()
    const { meetingId } = await buildFrozenMeeting(journey.server.test, branch, { title: '界河会商' })
    const page = await journey.open(branch.south.secretary, `/meetings/${meetingId}/minutes`)
    const word = await keep(page, '下载会议记录（Word）')
    expect(word.name).toBe('2026-11-06 界河会商 会议记录.docx')
    const { text } = await readWord(word.bytes)
    for (const words of [
      '会议名称：界河会商',
      '决议：每周五联合清理界河。',
      '采购打捞船一艘（责任人：南山塘南党员',
    ]) {
      expect(text).toContain(words)
    }
    const pdf = await keep(page, '下载会议记录（PDF）')
    expect(pdf.name).toBe('2026-11-06 界河会商 会议记录.pdf')
    const words = searchable(await readPdf(pdf.bytes))
    expect(words).toContain('决议：每周五联合清理界河。')
    expect(words).not.toContain('草稿')
    await look(page, 'downloads')
  })

  it('and is told which character the PDF cannot show', async () => {
    const branch = await journey.branch()
    const { meetingId } = await buildMeeting(journey.server.test, branch, { title: '𠮷祥会商' })
    const page = await journey.open(branch.south.secretary, `/meetings/${meetingId}/minutes`)
    await page.getByText('打印字库暂缺“𠮷”').waitFor()
    const { text } = await readWord((await keep(page, '下载会议记录（Word）')).bytes)
    expect(text).toContain('𠮷祥会商')
    const words = searchable(await readPdf((await keep(page, '下载会议记录（PDF）')).bytes))
    expect(words).toContain('会议名称：U+20BB7祥会商')
  })
})

describe('a member without scripts', () => {
  it('takes the sign-in sheet, the action list and the year along', async () => {
    const branch = await journey.branch()
    const { meetingId } = await buildFrozenMeeting(journey.server.test, branch, { title: '界河会商' })
    const plain = { javaScriptEnabled: false, acceptDownloads: true }
    const page = await journey.open(branch.north.member, `/meetings/${meetingId}`, plain)
    const sheet = await keep(page, '下载签到表（PDF）')
    expect(sheet.name).toBe('2026-11-06 界河会商 签到表.pdf')
    expect(searchable(await readPdf(sheet.bytes))).toContain('南书记')
    const followUp = await journey.open(
      branch.north.member,
      `/organizations/${branch.organizationId}/follow-up`,
      plain,
    )
    expect((await keep(followUp, '下载督办清单（Excel）')).name).toMatch(/督办清单 2026-\d\d-\d\d\.xlsx$/)
    const schedule = await journey.open(branch.north.member, '/?month=2026-11', plain)
    const year = await keep(schedule, '全年安排（PDF，A4 一页）')
    expect(year.name).toMatch(/2026年会议安排\.pdf$/)
    const pages = await readPdf(year.bytes)
    expect(pages).toHaveLength(1)
    expect(searchable(pages)).toContain('界河会商')
  })
})

describe('somebody who does not belong there', () => {
  it('gets the same answer as for what does not exist, file by file', async () => {
    const branch = await journey.branch()
    const { meetingId } = await buildMeeting(journey.server.test, branch, { title: '界河会商' })
    const { organizationId } = branch
    const stranger = (await journey.branch()).south.secretary
    const addresses = (meeting: string, organization: string) => [
      `/meetings/${meeting}/record.docx`,
      `/meetings/${meeting}/record.pdf`,
      `/meetings/${meeting}/sign-in-sheet.docx`,
      `/meetings/${meeting}/sign-in-sheet.pdf`,
      `/organizations/${organization}/action-items.xlsx`,
      `/organizations/${organization}/schedule/2026.pdf`,
    ]
    const missing = addresses(missingId, missingId)
    for (const [index, path] of addresses(meetingId, organizationId).entries()) {
      const foreign = await fetchAs(stranger, path)
      const absent = await fetchAs(stranger, missing[index] ?? '')
      expect([foreign.status, await foreign.text()], path).toEqual([404, await absent.text()])
      expect(absent.status).toBe(404)
      const own = await fetchAs(branch.north.member, path)
      expect(own.status, path).toBe(200)
      expect(own.headers.get('Cache-Control')).toBe('private, no-store')
      expect(own.headers.get('Content-Disposition')).toMatch(
        /^attachment; filename="[ -~]+"; filename\*=UTF-8''/,
      )
      const signedOut = await fetchAs('a stranger', path)
      expect(signedOut.headers.get('Location'), path).toBe(`/sign-in?back=${encodeURIComponent(path)}`)
    }
  })

  it.each(['/meetings/nonsense/record.pdf', '/organizations/nonsense/action-items.xlsx'])(
    'is told at %s that there is nothing',
    async (path) => {
      const { south } = await journey.branch()
      expect((await fetchAs(south.secretary, path)).status).toBe(404)
    },
  )

  it.each(['nonsense', '0', '99999', '2026.5', '-1'])('and that %s is no year', async (year) => {
    const { south, organizationId } = await journey.branch()
    expect(
      (await fetchAs(south.secretary, `/organizations/${organizationId}/schedule/${year}.pdf`)).status,
    ).toBe(404)
  })
})
