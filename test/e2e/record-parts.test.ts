import { describe, expect, it } from 'vitest'
import { useJourney } from '../kit/journey.ts'
import { look } from '../kit/look.ts'
import { buildMeeting } from '../kit/meeting-builders.ts'
import { enterSection, sectionOf, typeInto, untilSaved, wordsOn } from '../kit/minutes-page.ts'
import { pressTool } from '../kit/minutes-toolbar.ts'
import { organizationPages } from '../kit/organization-pages.ts'

const journey = useJourney()

const topic = '明月山塘景区共建'

/** A record with labelled parts, open in front of both secretaries. */
async function twoWriters() {
  const branch = await journey.branch()
  const meeting = await buildMeeting(journey.runtime, branch)
  await journey.runtime.database.prisma.minutes.update({
    where: { meetingId: meeting.meetingId },
    data: { parts: ['DISSENT', 'DECISION'] },
  })
  const path = `/meetings/${meeting.meetingId}/minutes`
  const south = await journey.open(branch.south.secretary, path)
  const north = await journey.open(branch.north.secretary, path)
  return { branch, meeting, path, south, north }
}

describe('the parts of a topic', () => {
  it('are written each in its place, and read under their heads; an empty one is not shown', async () => {
    const { branch, path, south, north } = await twoWriters()
    await typeInto(south, '两村介绍情况。', topic)
    const dissent = north.getByRole('textbox', { name: `“${topic}”的不同意见` })
    await dissent.click()
    await north.keyboard.type('北村认为工期偏紧。')
    await south.getByText('北村认为工期偏紧。').waitFor()
    for (const page of [south, north]) await untilSaved(page)
    await look(south, 'minutes-parts')

    const reader = await journey.open(branch.north.member, path, { javaScriptEnabled: false })
    const section = reader.getByRole('region', { name: topic })
    await section.getByRole('heading', { name: '发言要点' }).waitFor()
    await section.getByRole('heading', { name: '不同意见' }).waitFor()
    expect(await section.getByRole('heading', { name: '决议' }).count()).toBe(0)
    expect(await section.textContent()).toContain('北村认为工期偏紧。')
    const other = reader.getByRole('region', { name: '联合巡河护河' })
    expect(await other.getByRole('heading').count()).toBe(1)
  })
})

describe('the tools of a part', () => {
  it.each([
    { width: 1440, height: 700 },
    { width: 360, height: 640 },
  ])('never stand on the line being written ($width px)', async (size) => {
    const { south } = await twoWriters()
    await south.setViewportSize(size)
    const part = sectionOf(south, topic)
    await part.and(south.locator('[contenteditable=true]')).waitFor()
    // As a person does who has scrolled until the part just shows at the foot of the window.
    await part.evaluate((element) => element.scrollIntoView({ block: 'end' }))
    await part.click()
    const tools = south.getByRole('group', { name: `“${topic}”的格式` })
    await tools.waitFor()
    const lineAboveTools = async () => {
      const line = await part.locator('p').last().boundingBox()
      const bar = await tools.boundingBox()
      return (
        line !== null && bar !== null && line.y + line.height <= bar.y && bar.y + bar.height <= size.height
      )
    }
    await expect.poll(lineAboveTools).toBe(true)
  })
})

describe('naming who speaks', () => {
  it('takes an @ and some letters, by keys alone; the other sees name and unit at once', async () => {
    const { south, north } = await twoWriters()
    await typeInto(south, '@北', topic)
    await south.getByRole('listbox', { name: '选择发言人' }).waitFor()
    await expect.poll(() => south.getByRole('option').count()).toBe(2)
    await south.keyboard.press('ArrowDown')
    const chosen = await south.getByRole('option', { selected: true }).textContent()
    await look(south, 'minutes-speaker-list')
    await south.keyboard.press('Enter')
    await south.keyboard.type('：同意。')
    await expect.poll(() => wordsOn(north, topic)).toBe(`${chosen}：同意。`)
    expect(chosen).toMatch(/^北..（北山塘）$/)
    await untilSaved(south)
    // One press takes the name away whole.
    for (let i = 0; i < 4; i++) await south.keyboard.press('Backspace')
    await expect.poll(() => wordsOn(north, topic)).toBe(chosen)
    await south.keyboard.press('Backspace')
    await expect.poll(() => wordsOn(north, topic)).toBe('')
  })

  it('closes the list with Escape and leaves what was typed', async () => {
    const { south, north } = await twoWriters()
    await typeInto(south, '邮箱 a@b', topic)
    await south.keyboard.press('Escape')
    await expect.poll(() => south.getByRole('listbox').count()).toBe(0)
    await south.keyboard.type('c.cn')
    await expect.poll(() => wordsOn(north, topic)).toBe('邮箱 a@bc.cn')
  })

  it('has a tool for whoever does not know the sign, with a mouse, a finger or keys', async () => {
    const { south, north } = await twoWriters()
    await enterSection(south, topic)
    await pressTool(south, topic, '发言人')
    await south.getByRole('button', { name: '南党员（南山塘）' }).click()
    await south.keyboard.type('提议下周开工。')
    await expect.poll(() => wordsOn(north, topic)).toBe('南党员（南山塘）提议下周开工。')
    expect(await sectionOf(south, topic).locator('[data-speaker]').textContent()).toBe('南党员（南山塘）')
    await untilSaved(south)
  })
})

describe('phrases', () => {
  it('are put in by the tool or behind a slash', async () => {
    const { south, north } = await twoWriters()
    await enterSection(south, topic)
    await pressTool(south, topic, '常用语')
    await look(south, 'minutes-phrases')
    await south.keyboard.press('ArrowDown')
    await south.getByRole('button', { name: '与会人员一致同意。' }).focus()
    await south.keyboard.press('Enter')
    await expect.poll(() => wordsOn(north, topic)).toBe('与会人员一致同意。')
    await enterSection(south, topic)
    await south.keyboard.press('Enter')
    await south.keyboard.type('/书面')
    await south.getByRole('option', { name: '请有关单位会后书面反馈意见。' }).waitFor()
    await south.keyboard.press('Enter')
    await expect.poll(() => wordsOn(north, topic)).toBe('与会人员一致同意。\n请有关单位会后书面反馈意见。')
    await untilSaved(south)
  })
})

describe('templates and phrases of an organization', () => {
  it('are kept without scripts, and a new record begins with them', async () => {
    const branch = await journey.branch()
    const path = `/organizations/${branch.organizationId}/record-templates`
    const page = await journey.open(branch.south.secretary, path, { javaScriptEnabled: false })
    await page.getByLabel('新的常用语').fill('长'.repeat(121))
    await page.getByRole('button', { name: '添加', exact: true }).click()
    await page.getByText('常用语最多 120 个字，现在有 121 个字。').waitFor()
    expect(await page.getByLabel('新的常用语').inputValue()).toBe('长'.repeat(121))
    await page.getByLabel('新的常用语').fill('镇领导作了点评。')
    await page.getByRole('button', { name: '添加', exact: true }).click()
    await page.getByText('已保存。').waitFor()
    await page.getByRole('button', { name: '上移“镇领导作了点评。”' }).click()
    const phrases = page.getByRole('region', { name: '常用语', exact: true }).getByRole('listitem')
    await expect.poll(() => phrases.nth(-2).textContent()).toContain('镇领导作了点评。')
    await page.getByRole('button', { name: '删去“与会人员一致同意。”' }).click()
    await expect.poll(() => page.getByText('与会人员一致同意。').count()).toBe(0)

    await page.getByText('听证会（发言要点、不同意见、决议）').click()
    const form = page.getByRole('form', { name: '听证会' })
    await form.getByLabel('决议').uncheck()
    await form.getByLabel('开场文字').fill('长'.repeat(501))
    await form.getByRole('button', { name: '保存模板' }).click()
    await page.getByText('开场文字最多 500 个字，现在有 501 个字。').waitFor()
    expect(await form.getByLabel('决议').isChecked()).toBe(false)
    await form.getByLabel('开场文字').fill('听证事项：')
    await form.getByRole('button', { name: '保存模板' }).click()
    await page.getByText('听证会（发言要点、不同意见）').waitFor()
  })

  it('are in nobody’s way, at either width', async () => {
    const branch = await journey.branch()
    const path = `/organizations/${branch.organizationId}/record-templates`
    await look(await journey.open(branch.south.secretary, path), 'record-templates')
  })

  it('are not for members', async () => {
    const branch = await journey.branch()
    const path = `/organizations/${branch.organizationId}/record-templates`
    const page = await journey.open(branch.south.member, path, { javaScriptEnabled: false })
    await page.getByText('只有各单位书记可以查看和办理这项内容').waitFor()
    const home = await journey.open(branch.south.member, `/organizations/${branch.organizationId}`)
    expect(await organizationPages(home)).not.toContain('记录模板')
  })
})
