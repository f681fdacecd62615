import { addDays } from '@pilin/domain/calendar/civil-date'
import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { planMeeting } from '@pilin/server/domains/meetings/plan-meeting'
import { execute } from '@pilin/server/kernel/execute'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { agendaOf, proposalsOf, titlesOn } from '../kit/agenda-page.ts'
import { pressAndLoad } from '../kit/browser.ts'
import type { BuiltBranch } from '../kit/builders.ts'
import { cameraPhoto } from '../kit/camera-photo.ts'
import { useJourney } from '../kit/journey.ts'
import { look } from '../kit/look.ts'
import { buildMeeting, morning, onDuty } from '../kit/meeting-builders.ts'
import { toOrganizationPage } from '../kit/organization-pages.ts'
import { executing } from '../kit/test-runtime.ts'
import { proposeToBacklog } from '../kit/topics.ts'
import { digestOf } from '../kit/unchanged.ts'

const journey = useJourney()
const plain = { javaScriptEnabled: false }
const onPhone = { ...plain, viewport: { width: 360, height: 780 } }
const test = executing(() => journey.runtime)

const pdf = { name: '清淤方案.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n%%EOF') }

const photo = { name: '现场照片.jpg', mimeType: 'image/jpeg', buffer: cameraPhoto }

function sizeOf(image: SVGElement | HTMLElement): number[] {
  return image instanceof HTMLImageElement ? [image.naturalWidth, image.naturalHeight] : []
}

function backlogOf(branch: BuiltBranch): string {
  return `/organizations/${branch.organizationId}/topics`
}

/** Fills in the form for a topic and hands it in. */
async function propose(page: Page, title: string, files: Parameters<Locator['setInputFiles']>[0] = []) {
  await page.getByLabel('议题名称').fill(title)
  await page.getByLabel('附件').setInputFiles(files)
  await pressAndLoad(page, page.getByRole('button', { name: '提出', exact: true }))
}

/** Unfolds one of the decisions and gives it with a reason. */
async function decide(
  page: Page,
  decision: string,
  reason: string,
  fill?: (form: Locator) => Promise<unknown>,
) {
  await page.locator('summary', { hasText: decision }).click()
  const form = page.getByRole('form', { name: decision })
  await fill?.(form)
  await form.getByLabel('理由').fill(reason)
  await pressAndLoad(page, form.getByRole('button', { name: decision }))
}

describe('the backlog, without scripts', () => {
  it('takes a member’s topic with a paper and a photo to this month’s agenda; others learn why not', async () => {
    const branch = await journey.branch()
    const startsAt = morning(1)
    const meeting = await buildMeeting(journey.runtime, branch, { startsAt, topics: [] })
    const member = await journey.open(branch.north.member, `/organizations/${branch.organizationId}`, onPhone)
    await toOrganizationPage(member, '议题库')
    await pressAndLoad(member, member.getByRole('link', { name: '提出议题' }))
    await propose(member, '界河清淤', [pdf, photo])
    await member.getByText('议题已提出，轮值书记受理后会在这里告诉您结果。').waitFor()
    const merged = await proposeToBacklog(test, branch, branch.south.member, { title: '河道清淤' })
    const declined = await proposeToBacklog(test, branch, branch.north.member, { title: '购置观光车' })

    const secretary = await journey.open(onDuty(branch, startsAt), backlogOf(branch), onPhone)
    await pressAndLoad(secretary, secretary.getByRole('link', { name: '界河清淤' }))
    await secretary.getByLabel('会议', { exact: true }).selectOption(meeting.meetingId)
    await pressAndLoad(secretary, secretary.getByRole('button', { name: '列入议程' }))
    await secretary.getByText('已列入', { exact: true }).first().waitFor()

    await secretary.goto(`${backlogOf(branch)}/${merged}`)
    await decide(secretary, '合并', '同一件事', (form) =>
      form.getByLabel('并入哪个议题').selectOption({ label: '界河清淤（北山塘）' }),
    )
    await secretary.goto(`${backlogOf(branch)}/${declined}`)
    await secretary.locator('summary', { hasText: '不予列入' }).click()
    await decideAgainWithReason(secretary)

    await pressAndLoad(member, member.getByRole('link', { name: '返回议题库' }))
    await pressAndLoad(member, member.getByRole('link', { name: '我的议题' }))
    const mine = member.getByRole('listitem').filter({ hasText: '购置观光车' })
    await mine.getByText('不予列入，理由：经费未落实，明年再议。').waitFor()
    await member
      .getByRole('listitem')
      .filter({ hasText: '界河清淤' })
      .getByText(/已列入：工作会商/)
      .waitFor()

    const other = await journey.open(branch.south.member, `${backlogOf(branch)}?show=mine`, onPhone)
    await other.getByText('合并，理由：同一件事').waitFor()
    await other.getByText(/并入议题：界河清淤（已列入）/).waitFor()

    await member.goto(`/meetings/${meeting.meetingId}`)
    expect(await titlesOn(member)).toEqual(['界河清淤'])
    await pressAndLoad(member, member.getByRole('link', { name: '议题详情：界河清淤' }))
    await expectDownloads(member)
  })

  async function decideAgainWithReason(page: Page) {
    const form = page.getByRole('form', { name: '不予列入' })
    await pressAndLoad(page, form.getByRole('button', { name: '不予列入' }))
    await page.getByText('请填写不予列入的理由，让提出人知道原因。').waitFor()
    await form.getByLabel('理由').fill('经费未落实，明年再议。')
    await pressAndLoad(page, form.getByRole('button', { name: '不予列入' }))
  }

  /** The paper comes back as it was, the photo without what the camera noted; a stranger gets neither. */
  async function expectDownloads(page: Page) {
    const href = async (name: string) => (await page.getByRole('link', { name }).getAttribute('href')) ?? ''
    const paper = await page.request.get(await href('清淤方案.pdf'))
    expect(paper.headers()).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
    })
    expect(paper.headers()['content-disposition']).toContain("filename*=UTF-8''%E6%B8%85%E6%B7%A4")
    expect((await paper.body()).equals(pdf.buffer)).toBe(true)
    const shown = await page.request.get(await href('现场照片.jpg'))
    expect(shown.headers()['content-disposition']).toMatch(/^inline;/)
    expect([cameraPhoto.includes('CAMERA'), (await shown.body()).includes('CAMERA')]).toEqual([true, false])
    await page.goto(await href('现场照片.jpg'))
    expect(await page.locator('img').evaluate(sizeOf)).toEqual([30, 60])
    await page.goBack()
    const stranger = await journey.open((await journey.branch()).south.member, '/', plain)
    const refused = await stranger.request.get(await href('清淤方案.pdf'))
    expect([refused.status(), await refused.text()]).toEqual([
      404,
      expect.stringMatching(/^没有找到这项内容/),
    ])
    const nobody = await journey.open('a stranger', '/', plain)
    expect((await nobody.request.get(await href('清淤方案.pdf'), { maxRedirects: 0 })).status()).toBe(302)
  }

  it('refuses what may not be uploaded in a sentence, keeps the words, and changes nothing', async () => {
    const branch = await journey.branch()
    const page = await journey.open(branch.north.member, `${backlogOf(branch)}/new`, onPhone)
    const before = await digestOf(journey.runtime.database)
    await page.getByLabel('议题说明').fill('两村\n共议')
    const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])
    await propose(page, '界河清淤', { name: '请示.doc', mimeType: 'application/msword', buffer: old })
    await page.getByText('“请示.doc”是旧版格式，请另存为 .docx、.xlsx 或 .pptx 后再上传。').waitFor()
    await page.getByText(/如果选过文件，请重新选择/).waitFor()
    expect(await page.getByLabel('议题名称').inputValue()).toBe('界河清淤')
    expect(await page.getByLabel('议题说明').inputValue()).toBe('两村\n共议')
    const large = {
      name: '录像.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.alloc(10 * 1024 * 1024 + 1),
    }
    await propose(page, '界河清淤', [large, pdf])
    await page.getByText('“录像.pdf”超过 10 MB，请压缩后再上传。').waitFor()
    await propose(page, '', pdf)
    await page.getByText('请填写议题名称。').waitFor()
    expect(await digestOf(journey.runtime.database)).toEqual(before)
  })

  it('lets the proposer change or withdraw what nobody has taken up', async () => {
    const branch = await journey.branch()
    const topicId = await proposeToBacklog(test, branch, branch.north.member)
    const page = await journey.open(branch.north.member, `${backlogOf(branch)}/${topicId}`, onPhone)
    await page.locator('summary', { hasText: '修改议题' }).click()
    await page.getByLabel('议题名称').fill('界河清淤与护岸')
    await pressAndLoad(page, page.getByRole('button', { name: '保存修改' }))
    await page.getByRole('heading', { level: 1, name: '界河清淤与护岸' }).waitFor()
    await page.locator('summary', { hasText: '撤回议题' }).click()
    await pressAndLoad(page, page.getByRole('button', { name: '确认撤回' }))
    await page.getByText('已撤回', { exact: true }).waitFor()
    expect(await page.locator('summary').count()).toBe(0)
    const other = await journey.open(branch.south.member, `${backlogOf(branch)}/${topicId}`, plain)
    expect(await other.locator('summary').count()).toBe(0)
  })
})

describe('what was not reached', () => {
  it.each([
    ['with scripts', {}],
    ['without scripts', plain],
  ])(
    'is on the next agenda by itself, behind what came of the last resolutions, %s',
    async (_how, options) => {
      const branch = await journey.branch()
      const meeting = await buildMeeting(journey.runtime, branch, {
        title: '本月会商',
        topics: ['讨论过的', '没来得及的'],
      })
      const chair = onDuty(branch, new Date(Date.now() - 30 * 60_000))
      const secretary = await journey.open(chair, `/meetings/${meeting.meetingId}`, options)
      await secretary.locator('summary', { hasText: '结束会议' }).click()
      await secretary.getByRole('checkbox', { name: '没来得及的' }).check()
      await secretary.getByRole('button', { name: '确认结束会议' }).click()
      const aside = proposalsOf(secretary).getByRole('listitem').filter({ hasText: '没来得及的' })
      await aside.getByText('未议', { exact: true }).waitFor()

      const { meetingId } = await execute(journey.runtime, planMeeting, chair.actor, {
        organizationId: branch.organizationId,
        kind: 'CONSULTATION',
        title: '下月会商',
        date: addDays(civilDateOf(new Date()), 3),
        startTime: '09:00',
        endTime: '11:00',
        place: '议事厅',
      })
      await journey.runtime.database.prisma.actionItem.create({
        data: {
          id: crypto.randomUUID(),
          organizationId: branch.organizationId,
          meetingId: meeting.meetingId,
          text: '采购打捞船',
          personId: branch.south.member.id,
          unitId: branch.south.unitId,
          dueOn: new Date(Date.now() - 86_400_000),
        },
      })
      await secretary.goto(`/meetings/${meetingId}`)
      expect(await titlesOn(secretary)).toEqual(['没来得及的'])
      const agenda = agendaOf(secretary)
      await agenda.getByText('上次未议，自动列入').waitFor()
      expect(await agenda.getByRole('link', { name: '本月会商' }).getAttribute('href')).toBe(
        `/meetings/${meeting.meetingId}`,
      )
      expect(await agenda.getByRole('heading', { level: 3 }).first().textContent()).toBe('上次决议办理情况')
      await agenda.getByText(/上次会议：本月会商/).waitFor()
      const item = agenda.getByRole('listitem').filter({ hasText: '采购打捞船' })
      await item.getByText('逾期').waitFor()
      await secretary.locator('summary[aria-label="修改“上次决议办理情况”的时间"]').click()
      await secretary.getByLabel('预计分钟数').first().fill('15')
      await agenda.getByRole('button', { name: '保存', exact: true }).click()
      await agenda.getByText('09:00–09:15').waitFor()
      await agenda.getByText('09:15–09:45').waitFor()

      const record = await journey.open(branch.south.member, `/meetings/${meetingId}/minutes`, plain)
      const [first] = await record.locator('article h2').allTextContents()
      expect(first).toBe('一、上次决议办理情况')
      await record.getByText('采购打捞船').waitFor()
    },
  )
})

// In windows with scripts, because the judge of accessibility is one; the pages of the backlog send none.
describe('how it looks', () => {
  it('the backlog, the form, and a topic with its decisions', async () => {
    const branch = await journey.branch()
    const meeting = await buildMeeting(journey.runtime, branch, { startsAt: morning(1), topics: [] })
    const { meetingId } = meeting
    const files = [{ name: pdf.name, bytes: new Uint8Array(pdf.buffer) }]
    const topicId = await proposeToBacklog(test, branch, branch.north.member, { meetingId, files })
    await proposeToBacklog(test, branch, branch.south.member, { title: '河道联合保洁' })
    const page = await journey.open(onDuty(branch, morning(1)), backlogOf(branch))
    await look(page, 'topics')
    await page.goto(`${backlogOf(branch)}/${topicId}`)
    await page.locator('summary', { hasText: '不予列入' }).click()
    await look(page, 'topic')
    await page.goto(`${backlogOf(branch)}/new?meeting=${meetingId}`)
    await propose(page, '')
    await look(page, 'topic-new')
  })

  it('the first item of the agenda and of the record, and the end of a meeting', async () => {
    const branch = await journey.branch()
    const { meetingId } = await buildMeeting(journey.runtime, branch, { topics: ['讨论过的', '没来得及的'] })
    const chair = onDuty(branch, new Date(Date.now() - 30 * 60_000))
    const page = await journey.open(chair, `/meetings/${meetingId}`)
    await page.locator('summary', { hasText: '结束会议' }).click()
    await look(page, 'meeting-end')
    const record = await journey.open(branch.south.member, `/meetings/${meetingId}/minutes`)
    await record.getByText('这是第一次会议，没有上次的决议。').waitFor()
    await look(record, 'minutes-review')
  })
})
