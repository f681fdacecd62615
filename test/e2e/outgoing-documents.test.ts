import { readFile } from 'node:fs/promises'
import { partFragmentOf } from '@pilin/domain/minutes/fragments'
import type { Page } from 'playwright-core'
import { readSheet } from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { readPdf, searchable } from '../../packages/documents/test/read-pdf.ts'
import { readWord } from '../../packages/documents/test/read-word.ts'
import { markAttendance } from '../../server/src/domains/attendance/mark-attendance.ts'
import { deriveBrief } from '../../server/src/domains/briefs/derive-brief.ts'
import { issueBrief } from '../../server/src/domains/briefs/issue-brief.ts'
import { openMotion } from '../../server/src/domains/voting/open-motion.ts'
import { recordCount } from '../../server/src/domains/voting/record-count.ts'
import { useJourney } from '../kit/journey.ts'
import { look } from '../kit/look.ts'
import { buildFrozenMeeting, buildHeldMeeting } from '../kit/meetings.ts'
import { paragraph, writeMinutes } from '../kit/minutes-text.ts'
import { buildNoticedMeeting } from '../kit/notices.ts'
import { missingId } from '../kit/refusals.ts'

const journey = useJourney()
const plain = { javaScriptEnabled: false, acceptDownloads: true }

/** Presses a link to a file and takes what the browser kept. */
async function keep(page: Page, name: string) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name, exact: true }).click(),
  ])
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

/** The words of a document that is offered as Word and as PDF on the page. */
async function keepBoth(page: Page, what: string, file: string) {
  const word = await keep(page, `下载${what}（Word）`)
  const pdf = await keep(page, `下载${what}（PDF）`)
  expect([word.name, pdf.name]).toEqual([`${file}.docx`, `${file}.pdf`])
  const { text, headers } = await readWord(word.bytes)
  return { texts: [text.replace(/\s/g, ''), searchable(await readPdf(pdf.bytes))], headers: headers.join('') }
}

describe('a member without scripts', () => {
  it('takes the issued notice along', async () => {
    const branch = await journey.branch()
    const { meetingId, number } = await buildNoticedMeeting(journey.server.test, branch, {
      title: '界河会商',
    })
    const page = await journey.open(branch.north.member, `/meetings/${meetingId}/notice`, plain)
    const { texts } = await keepBoth(page, '会议通知', '2026-11-20 界河会商 会议通知')
    for (const text of texts) {
      expect(text).toContain(number)
      expect(text).toContain('关于召开界河会商的通知')
      expect(text).toContain('会议时间：2026年11月20日14:00—16:00')
      expect(text).toContain('列席：南山塘列席人')
      expect(text).toContain('联系人：南书记13000000000')
    }
    await look(await journey.open(branch.south.secretary, `/meetings/${meetingId}/notice`), 'notice-download')
  })

  it('takes the ledger of the year along', async () => {
    const branch = await journey.branch()
    await buildFrozenMeeting(journey.server.test, branch, { title: '界河会商' })
    const address = `/organizations/${branch.organizationId}/ledger?year=2026`
    const { name, bytes } = await keep(
      await journey.open(branch.north.member, address, plain),
      '下载2026年台账（Excel）',
    )
    expect(name).toMatch(/ 2026年会议台账\.xlsx$/)
    const [title, head, row] = await readSheet(Buffer.from(bytes))
    expect(title?.[0]).toContain('2026年度会议台账')
    const cell = (label: string) => row?.[head?.indexOf(label) ?? -1]
    expect(['主题', '状态', '会议记录', '审核人'].map(cell)).toEqual([
      '界河会商',
      '已召开',
      '已定稿',
      '南书记、北书记',
    ])
    await look(await journey.open(branch.south.secretary, address), 'ledger-download')
  })
})

describe('a secretary', () => {
  it('takes the 会议纪要 along, marked as a draft until it is issued', async () => {
    const branch = await journey.branch()
    const { test } = journey.server
    const { meetingId } = await buildFrozenMeeting(test, branch, { title: '界河会商' })
    const { actor } = branch.south.secretary
    const { briefId } = await test.run(deriveBrief, actor, { meetingId })
    const page = await journey.open(branch.south.secretary, `/meetings/${meetingId}/brief`)
    const draft = await keepBoth(page, '会议纪要', '2026-11-06 界河会商 会议纪要')
    expect(draft.headers).toContain('草稿')
    expect(draft.texts[1]).toContain('草稿')
    const { number } = await test.run(issueBrief, actor, { briefId, version: 1 })
    await page.reload()
    const issued = await keepBoth(page, '会议纪要', '2026-11-06 界河会商 会议纪要')
    expect(issued.headers).toBe('')
    for (const text of issued.texts) {
      expect(text).toContain(number)
      expect(text).toContain('一、每周五联合清理界河。')
      expect(text).not.toContain('草稿')
    }
    await look(page, 'brief-download')
  })
})

describe('the record', () => {
  it('has the votes on a topic before what was decided, on the page and on paper', async () => {
    const branch = await journey.branch()
    const { test } = journey.server
    const chair = branch.south.secretary
    const { meetingId, documentId, topicId } = await buildHeldMeeting(test, branch, { title: '界河会商' })
    await writeMinutes(test.runtime.database, documentId, {
      [partFragmentOf(topicId, 'DECISION')]: [paragraph('按多数意见办理。')],
    })
    for (const { id: personId } of [chair, branch.south.member, branch.north.secretary]) {
      await test.run(markAttendance, chair.actor, { meetingId, personId, present: true })
    }
    const { motionId } = await test.run(openMotion, chair.actor, {
      agendaItemId: topicId,
      text: '每周五清理',
      kind: 'ORDINARY',
      method: 'COUNT',
    })
    const votes = { inFavour: 3, against: 0, abstaining: 0 }
    await test.run(recordCount, chair.actor, { motionId, ...votes })
    const page = await journey.open(branch.north.member, `/meetings/${meetingId}/minutes`, plain)
    const shown = (await page.locator('article').textContent()) ?? ''
    const { texts } = await keepBoth(page, '会议记录', '2026-11-06 界河会商 会议记录')
    for (const text of [shown, ...texts]) {
      expect(text.replace(/\s/g, '')).toMatch(
        /每周五联合清理界河。.*每周五清理.*赞成3，反对0，弃权0，通过。.*决议.*按多数意见办理。/,
      )
    }
  })
})

describe('somebody who does not belong there', () => {
  it('gets the same answer as for what does not exist, file by file', async () => {
    const branch = await journey.branch()
    const { test } = journey.server
    const { meetingId } = await buildNoticedMeeting(test, branch)
    const frozen = await buildFrozenMeeting(test, branch)
    await test.run(deriveBrief, branch.south.secretary.actor, { meetingId: frozen.meetingId })
    const stranger = (await journey.branch()).south.secretary
    const cookie = await journey.server.signIn(stranger.userId)
    const get = (path: string) =>
      fetch(journey.url + path, { redirect: 'manual', headers: { Cookie: `${cookie.name}=${cookie.value}` } })
    const addresses = (noticed: string, briefed: string, organization: string) => [
      `/meetings/${noticed}/notice.docx`,
      `/meetings/${noticed}/notice.pdf`,
      `/meetings/${briefed}/brief.docx`,
      `/meetings/${briefed}/brief.pdf`,
      `/organizations/${organization}/ledger/2026.xlsx`,
    ]
    const missing = addresses(missingId, missingId, missingId)
    const foreign = addresses(meetingId, frozen.meetingId, branch.organizationId)
    for (const [index, path] of foreign.entries()) {
      const [answer, absent] = [await get(path), await get(missing[index] ?? '')]
      expect([answer.status, await answer.text()], path).toEqual([404, await absent.text()])
      expect(absent.status).toBe(404)
    }
  })
})
