import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { fragmentOf } from '@pilin/domain/minutes/fragments'
import { endMeeting } from '@pilin/server/domains/meetings/end-meeting'
import { execute } from '@pilin/server/kernel/execute'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { phone, pressAndLoad, wordsSeen } from '../kit/browser.ts'
import type { BuiltBranch, BuiltPerson } from '../kit/builders.ts'
import { useJourney } from '../kit/journey.ts'
import { look as lookWithScripts } from '../kit/look.ts'
import { buildMeeting, morning, onDuty } from '../kit/meeting-builders.ts'
import { actionItem, paragraph, resolution, writeMinutes } from '../kit/minutes-text.ts'

const journey = useJourney()
const plain = { javaScriptEnabled: false }
const topic = '联合巡河护河'

/** A meeting of yesterday that has ended, with its record written and not yet handed in. */
async function written() {
  const branch = await journey.branch()
  const startsAt = morning(-1)
  const meeting = await buildMeeting(journey.runtime, branch, { startsAt, topics: [topic] })
  const chair = onDuty(branch, startsAt)
  const other = chair === branch.south.secretary ? branch.north.secretary : branch.south.secretary
  await writeMinutes(journey.runtime.database, meeting.documentId, {
    [fragmentOf(meeting.agendaItemIds[0] ?? '')]: [
      paragraph('会议听取了两村的情况介绍。大家一致同意共建。'),
      resolution('每周五联合清理界河。'),
      actionItem('采购打捞船一艘', { personId: branch.north.member.id, dueOn: '2027-03-31' }),
    ],
  })
  await execute(journey.runtime, endMeeting, chair.actor, { meetingId: meeting.meetingId })
  return { branch, meeting, chair, other, home: `/meetings/${meeting.meetingId}` }
}

function open(person: BuiltPerson, path: string): Promise<Page> {
  return journey.open(person, path, plain)
}

/** Looks at the page at an address as somebody sees it; what looks needs scripts, the page itself has none. */
async function look(person: BuiltPerson, path: string, name: string): Promise<void> {
  const page = await journey.open(person, path)
  await lookWithScripts(page, name)
  await page.context().close()
}

function pathOf(page: Page): string {
  const { pathname, search } = new URL(page.url())
  return pathname + search
}

function press(page: Page, name: string): Promise<void> {
  return pressAndLoad(page, page.getByRole('button', { name, exact: true }))
}

function follow(page: Page, name: string): Promise<void> {
  return pressAndLoad(page, page.getByRole('link', { name, exact: true }))
}

async function unfold(page: Page, summary: string): Promise<void> {
  await page.locator('summary', { hasText: summary }).click()
}

/** The stage that the page names. */
function stageOf(page: Page): Promise<string> {
  return wordsSeen(page.locator('[aria-current=step]'))
}

async function confirm(person: BuiltPerson, home: string, remark = ''): Promise<void> {
  const page = await open(person, `${home}/minutes`)
  await page.getByLabel('确认意见').fill(remark)
  await press(page, '确认会议记录')
  await page.context().close()
}

describe('a record from its submission to the archive, without scripts', () => {
  it('is commented on, corrected, confirmed again, frozen, archived, supplemented, and becomes a 会议纪要', async () => {
    const { branch, meeting, chair, other, home } = await written()
    const { meetingId } = meeting
    const record = await open(chair, `${home}/minutes`)
    expect(await stageOf(record)).toBe('草稿')
    await press(record, '提交会议记录')
    expect(await stageOf(record)).toBe('已提交')

    // A member on a phone presses a sentence and mends it.
    const member = await journey.open(branch.north.member, `${home}/minutes`, { ...plain, viewport: phone })
    await follow(member, '逐句提意见或更正建议')
    const sentence = member.getByRole('link', { name: '对这一句提意见：会议听取了两村的情况介绍。' })
    expect((await sentence.boundingBox())?.height).toBeGreaterThanOrEqual(48)
    await pressAndLoad(member, sentence)
    await look(branch.north.member, pathOf(member), 'record-comment')
    await press(member, '提出更正建议')
    await member.getByText('更正后的文字与原文相同，请修改后再提交。').waitFor()
    await member.getByLabel('改为').fill('会议听取了两村和渔业合作社的情况介绍。')
    await press(member, '提出更正建议')
    await member.getByText('已经提出，轮值书记或记录人会答复。').waitFor()
    await pressAndLoad(member, member.getByRole('link', { name: '对这一句提意见：大家一致同意共建。' }))
    await unfold(member, '只提意见，不改文字')
    await press(member, '提出意见')
    await member.getByText('请填写意见。').waitFor()
    await member.getByLabel('意见', { exact: true }).fill('建议写明表决人数。')
    await press(member, '提出意见')

    await confirm(other, home, '属实')
    await record.reload()
    expect(await stageOf(record)).toBe('会签')
    await record.getByText('共 2 条，2 条等待答复。').waitFor()

    // One by one: the correction is accepted; the comment is not, and that needs a reason.
    await follow(record, '逐句提意见或更正建议')
    const correction = record.getByRole('listitem').filter({ hasText: '渔业合作社' })
    await pressAndLoad(record, correction.getByRole('button', { name: '采纳', exact: true }))
    const comment = record.getByRole('listitem').filter({ hasText: '建议写明表决人数' })
    await pressAndLoad(record, comment.getByRole('button', { name: '不采纳' }))
    await record.getByText('请填写答复，说明不采纳的理由。').waitFor()
    await comment.getByLabel('答复').fill('决议按一致通过记录。')
    await pressAndLoad(record, comment.getByRole('button', { name: '不采纳' }))
    await look(chair, `${home}/comments`, 'record-comments')
    await unfold(record, '写入已采纳的更正')
    await press(record, '写入并退回草稿')

    // The text is mended, and everybody reads whose confirmation fell and why.
    for (const reader of [record, await open(branch.south.member, `${home}/minutes`)]) {
      expect(await stageOf(reader)).toBe('草稿')
      const words = await wordsSeen(reader.locator('main'))
      expect(words).toContain('会议听取了两村和渔业合作社的情况介绍。大家一致同意共建。')
      expect(words).toContain('（写入已采纳的 1 条更正），以下确认已撤回')
      expect(words).toMatch(new RegExp(`${other.actor.unitName}　${other.actor.name}，.+ 确认`))
    }
    await look(chair, `${home}/minutes`, 'record-withdrawn')
    await member.goto(`${home}/comments`)
    expect(await wordsSeen(member.locator('main'))).toMatch(/已写入会议记录[\s\S]*决议按一致通过记录。/)

    await press(record, '提交会议记录')
    for (const secretary of [chair, other]) await confirm(secretary, home)
    await record.reload()
    expect(await stageOf(record)).toBe('定稿')
    const { prisma, pool } = journey.runtime.database
    const { contentHash, id } = await prisma.minutes.findUniqueOrThrow({ where: { meetingId } })
    await record.getByText(`校验码：${contentHash?.slice(0, 16)}`).waitFor()

    await unfold(record, '归档')
    await press(record, '确认归档')
    expect(await stageOf(record)).toBe('归档')
    const year = civilDateOf(morning(-1)).slice(0, 4)
    await record.getByText(`已归档，档号 WS·${year}-D10-0001`).waitFor()
    const change = `update minutes set content = '{}' where id = $1`
    await expect(pool.query(change, [id])).rejects.toMatchObject({ code: '23001' })

    await supplement(record, { chair, other, home })
    await brief(record, { branch, chair, home })

    const records = await open(
      branch.south.member,
      `/organizations/${branch.organizationId}/records?year=${year}`,
    )
    expect(await wordsSeen(records.locator('main'))).toMatch(
      new RegExp(
        `工作会商[\\s\\S]*归档[\\s\\S]*WS·${year}-D10-0001[\\s\\S]*补充记录 1 份[\\s\\S]*联纪〔\\d+〕1号`,
      ),
    )
    await look(chair, pathOf(records), 'records')
  }, 300_000)
})

type Cast = { chair: BuiltPerson; other: BuiltPerson; home: string }

/** Writes a supplement, which both villages confirm; each of the two records leads to the other. */
async function supplement(record: Page, { chair, other, home }: Cast): Promise<void> {
  await follow(record, '写补充记录')
  await record.getByLabel('标题').fill('补记经费来源')
  await press(record, '提交确认')
  await record.getByText('请填写补充的原因。').waitFor()
  expect(await record.getByLabel('标题').inputValue()).toBe('补记经费来源')
  await record.getByLabel('补充的原因').fill('会后核对发现漏记')
  await record.getByLabel('补充的内容').fill('经费由两村各承担一半。\n年底结算。')
  await press(record, '提交确认')
  await press(record, '确认补充记录')
  const colleague = await open(other, new URL(record.url()).pathname)
  await press(colleague, '确认补充记录')
  await colleague.getByText('已定稿，不再改变。').waitFor()
  expect(await wordsSeen(colleague.locator('main'))).toContain(`${chair.actor.name} 已于`)
  await look(other, pathOf(colleague), 'record-supplement')
  await follow(colleague, '查看原会议记录')
  expect(new URL(colleague.url()).pathname).toBe(`${home}/minutes`)
  await follow(colleague, '补记经费来源')
  await colleague.getByText('年底结算。').waitFor()
  await record.goto(`${home}/minutes`)
}

type Place = { branch: BuiltBranch; chair: BuiltPerson; home: string }

/** Derives the 会议纪要, sets the series, edits, issues, and reads it as a member. */
async function brief(record: Page, { branch, chair, home }: Place): Promise<void> {
  const rules = await open(branch.south.secretary, `/organizations/${branch.organizationId}/records`)
  await unfold(rules, '会议记录和纪要的规定')
  await rules.getByLabel('会议纪要字号').fill('沪浙山塘联纪')
  await press(rules, '保存规定')
  await rules.getByText('规定已经保存。').waitFor()

  await follow(record, '写会议纪要')
  await press(record, '从会议记录生成')
  await record.getByLabel('议定事项').nth(0).fill('')
  await record.getByLabel('责任单位').nth(0).fill('南山塘')
  await pressAndLoad(record, record.getByRole('button', { name: '保存' }).first())
  await record.getByText('请填写议定事项。').waitFor()
  await record.getByLabel('议定事项').nth(0).fill('每周五上午联合清理界河。')
  await record.getByLabel('议定事项').nth(2).fill('设立联合巡护队。')
  await pressAndLoad(record, record.getByRole('button', { name: '保存' }).first())
  await press(record, '上移第 3 项')
  await look(chair, `${home}/brief?saved=edit`, 'brief-draft')
  const member = await open(branch.north.member, `${home}/brief`)
  await member.getByText('这次会议还没有印发会议纪要。').waitFor()

  await unfold(record, '编号印发')
  await press(record, '确认印发')
  await member.reload()
  const words = await wordsSeen(member.locator('article'))
  expect(words).toMatch(/沪浙山塘联纪〔\d{4}〕1号/)
  expect(words).toMatch(
    /1\. 每周五上午联合清理界河。（责任单位：南山塘）\s+2\. 设立联合巡护队。\s+3\. 采购打捞船一艘（责任单位：北山塘，2027年3月31日前完成）/,
  )
  expect(await member.locator('form[action="#edit"]').count()).toBe(0)
  await look(branch.north.member, `${home}/brief`, 'brief-issued')
}

describe('two who edit a 会议纪要', () => {
  it('are told of each other instead of overwriting one another', async () => {
    const { chair, other, home } = await written()
    const page = await open(chair, `${home}/minutes`)
    await press(page, '提交会议记录')
    for (const secretary of [chair, other]) await confirm(secretary, home)
    await page.goto(`${home}/brief`)
    await press(page, '从会议记录生成')
    const colleague = await open(other, `${home}/brief`)
    await unfold(colleague, '修改会议纪要')
    await colleague.getByLabel('标题').fill('界河会商纪要')
    await pressAndLoad(colleague, colleague.getByRole('button', { name: '保存' }).first())
    await page.getByLabel('标题').fill('我的标题')
    // A fault in a field first: what was seen is still the older saving.
    await page.getByLabel('导语').fill('')
    await pressAndLoad(page, page.getByRole('button', { name: '保存' }).first())
    await page.getByText('请填写导语。').waitFor()
    await page.getByLabel('导语').fill('会议议定：')
    await pressAndLoad(page, page.getByRole('button', { name: '保存' }).first())
    await page.getByText(`${other.actor.name}于`).first().waitFor()
    expect(await wordsSeen(page.locator('article'))).toContain('界河会商纪要')
    expect(await page.getByLabel('标题').inputValue()).toBe('我的标题')
    await pressAndLoad(page, page.getByRole('button', { name: '保存' }).first())
    expect(await wordsSeen(page.locator('article'))).toContain('我的标题')
  })
})

describe('a record that is late', () => {
  it('warns on its page, on the meeting’s and on the secretaries’ schedule, and may be given more time', async () => {
    const branch = await journey.branch()
    const startsAt = morning(-10)
    const { meetingId } = await buildMeeting(journey.runtime, branch, { startsAt, title: '迟交的会商' })
    const home = `/meetings/${meetingId}`
    for (const { secretary } of [branch.south, branch.north]) {
      const schedule = await open(secretary, '/')
      const late = schedule.getByRole('region', { name: '逾期未提交的会议记录' })
      expect(await wordsSeen(late)).toContain('迟交的会商')
      await look(secretary, '/', 'schedule-overdue')
      await schedule.goto(home)
      await schedule.getByText(/会议记录已过提交时限/).waitFor()
    }
    const member = await open(branch.south.member, '/')
    expect(await member.getByText('逾期未提交的会议记录').count()).toBe(0)

    const page = await journey.open(branch.north.secretary, `${home}/minutes`)
    await page.getByText(/已过提交时限（.+）。仍可继续记录/).waitFor()
    await lookWithScripts(page, 'minutes-overdue')
    await page.locator('summary', { hasText: '延长时限' }).click()
    await page.getByLabel('延长到哪一天').fill(civilDateOf(morning(3)))
    await page.getByRole('button', { name: '确认延长' }).click()
    await page.getByText('请填写延长的原因。').first().waitFor()
    await page.getByLabel('延长的原因').fill('等待测绘数据')
    await page.getByRole('button', { name: '确认延长' }).click()
    await page.getByText('北书记延长了时限，原因：等待测绘数据').waitFor()
    expect(await page.getByText(/已过提交时限/).count()).toBe(0)
  })
})
