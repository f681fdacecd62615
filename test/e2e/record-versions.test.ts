import { nameVersion } from '@pilin/server/domains/minutes/name-version'
import { execute } from '@pilin/server/kernel/execute'
import { describe, expect, it } from 'vitest'
import { useJourney } from '../kit/journey.ts'
import { look } from '../kit/look.ts'
import { buildMeeting } from '../kit/meeting-builders.ts'
import { enterSection, typeInto, untilSaved, wordsOn } from '../kit/minutes-page.ts'
import { paragraph, writeMinutes } from '../kit/minutes-text.ts'

const journey = useJourney()

describe('versions of a record', () => {
  it('are named, compared in words, and restored in front of whoever is writing, without scripts', async () => {
    const branch = await journey.branch()
    const meeting = await buildMeeting(journey.runtime, branch)
    const path = `/meetings/${meeting.meetingId}/minutes`
    const writer = await journey.open(branch.north.secretary, path)
    await typeInto(writer, '会议开始。')
    await untilSaved(writer)

    const desk = await journey.open(branch.south.secretary, path, { javaScriptEnabled: false })
    await desk.getByRole('link', { name: '版本', exact: true }).click()
    await desk.getByText('还没有保存过版本').waitFor()
    await desk.getByRole('button', { name: '保存版本' }).click()
    await desk.getByText('请填写版本名称').waitFor()
    await desk.getByLabel('版本名称').fill('讨论稿')
    await desk.getByRole('button', { name: '保存版本' }).click()
    await desk.getByText('版本已保存。').waitFor()

    await enterSection(writer)
    await writer.keyboard.type('北村提出补充。')
    await untilSaved(writer)
    await desk.getByLabel('较新的版本').selectOption('')
    await desk.getByRole('button', { name: '比较' }).click()
    const changes = desk.getByRole('region', { name: '其他事项' })
    expect(await changes.getByRole('insertion').allTextContents()).toEqual(['新增：北村提出补充。'])
    expect(await changes.getByRole('deletion').count()).toBe(0)

    await desk.getByRole('link', { name: '返回版本列表' }).click()
    await desk.getByRole('link', { name: /^讨论稿/ }).click()
    await desk.getByText('会议开始。').waitFor()
    await desk.getByRole('button', { name: '恢复到这个版本' }).click()
    await desk.getByText('已恢复到所选版本').waitFor()
    await expect.poll(() => wordsOn(writer)).toBe('会议开始。')
    await enterSection(writer)
    await writer.keyboard.type('接着写。')
    await expect.poll(() => wordsOn(writer)).toBe('会议开始。接着写。')
    await untilSaved(writer)

    // What the restoring took away is in the list and comes back the same way.
    await desk.getByRole('link', { name: /^自动保存/ }).click()
    await desk.getByText('会议开始。北村提出补充。').waitFor()
  })

  it('can be read and not restored by a member', async () => {
    const branch = await journey.branch()
    const meeting = await buildMeeting(journey.runtime, branch)
    const path = `/meetings/${meeting.meetingId}/minutes`
    const writer = await journey.open(branch.south.secretary, path)
    await typeInto(writer, '可以看的话。')
    await untilSaved(writer)
    const desk = await journey.open(branch.south.secretary, `${path}/versions`, { javaScriptEnabled: false })
    await desk.getByLabel('版本名称').fill('一稿')
    await desk.getByRole('button', { name: '保存版本' }).click()
    const member = await journey.open(branch.north.member, `${path}/versions`, { javaScriptEnabled: false })
    expect(await member.getByRole('button', { name: '保存版本' }).count()).toBe(0)
    await member.getByRole('link', { name: /^一稿/ }).click()
    await member.getByText('可以看的话。').waitFor()
    expect(await member.getByRole('button', { name: '恢复到这个版本' }).count()).toBe(0)
  })
})

describe('who wrote what', () => {
  it('is shown with names and counted', async () => {
    const branch = await journey.branch()
    const meeting = await buildMeeting(journey.runtime, branch)
    const path = `/meetings/${meeting.meetingId}/minutes`
    const south = await journey.open(branch.south.secretary, path)
    const north = await journey.open(branch.north.secretary, path)
    await typeInto(south, '会议开始。')
    await expect.poll(() => wordsOn(north)).toBe('会议开始。')
    await typeInto(north, '北村同意。')
    for (const page of [south, north]) await untilSaved(page)
    const member = await journey.open(branch.north.member, path, { javaScriptEnabled: false })
    await member.getByRole('link', { name: '谁写了什么' }).click()
    const rows = member.getByRole('row')
    expect(await rows.allTextContents()).toEqual(
      expect.arrayContaining(['南书记（南山塘）550%', '北书记（北山塘）550%']),
    )
    expect(await member.getByRole('region', { name: '其他事项' }).textContent()).toContain(
      '南书记：会议开始。北书记：北村同意。',
    )
  })
})

describe('the pages about how a record came about', () => {
  it.each([
    ['minutes-versions', () => '/versions'],
    ['minutes-version', (id: string) => `/versions/${id}`],
    ['minutes-compare', (id: string) => `/compare?from=${id}&to=`],
    ['minutes-authors', () => '/authors'],
  ])('%s is in nobody’s way, at either width', async (name, pathOf) => {
    const branch = await journey.branch()
    const { meetingId, documentId } = await buildMeeting(journey.runtime, branch)
    const { database } = journey.runtime
    const lines = ['会议听取了两村的情况介绍。', '与会人员一致同意。'].map(paragraph)
    await writeMinutes(database, documentId, { general: lines })
    const { secretary } = branch.south
    const named = await execute(journey.runtime, nameVersion, secretary.actor, { meetingId, name: '讨论稿' })
    await writeMinutes(database, documentId, { general: [paragraph('北村提出补充。')] })
    const page = await journey.open(
      secretary,
      `/meetings/${meetingId}/minutes${pathOf(named.versionId ?? '')}`,
    )
    await look(page, name)
  })
})
