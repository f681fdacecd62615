import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { titlesIn, titlesOn } from '../kit/agenda-page.ts'
import { useJourney } from '../kit/journey.ts'
import { buildMeeting, morning } from '../kit/meeting-builders.ts'

const journey = useJourney()

/** Both secretaries on a meeting with three topics. */
async function twoSecretaries() {
  const branch = await journey.branch()
  const topics = ['甲', '乙', '丙']
  const { meetingId } = await buildMeeting(journey.runtime, branch, { startsAt: morning(1), topics })
  const path = `/meetings/${meetingId}`
  // The whole agenda is on the screen, for the mouse.
  const viewport = { width: 1440, height: 1800 }
  const one = await journey.open(branch.south.secretary, path, { viewport })
  const other = await journey.open(branch.north.secretary, path)
  for (const page of [one, other]) await handleOf(page, '甲').waitFor()
  return { one, other, meetingId }
}

function handleOf(page: Page, title: string) {
  return page.locator('[data-rfd-drag-handle-draggable-id]').filter({ hasText: `“${title}”` })
}

/** Both pages and the database have this order. */
async function everywhere(pages: Page[], meetingId: string, order: string[]): Promise<void> {
  for (const page of pages) await expect.poll(() => titlesOn(page)).toEqual(order)
  await expect.poll(() => titlesIn(journey.runtime.database.prisma, meetingId)).toEqual(order)
}

describe('arranging the agenda', () => {
  it('by buttons is seen in the other page at once, and the button keeps the focus', async () => {
    const { one, other, meetingId } = await twoSecretaries()
    const up = one.getByRole('button', { name: '上移“丙”' })
    await up.click()
    await everywhere([one, other], meetingId, ['甲', '丙', '乙'])
    expect(await up.evaluate((button) => button === document.activeElement)).toBe(true)
    await one.keyboard.press('Enter')
    await everywhere([one, other], meetingId, ['丙', '甲', '乙'])
    await one.getByText('“丙”现在是第 1 项，共 3 项。').waitFor({ state: 'attached' })
    await other.getByRole('button', { name: '下移“丙”' }).click()
    await everywhere([one, other], meetingId, ['甲', '丙', '乙'])
  })

  it('by the keyboard: space, arrows, space, with every step told to a screen reader', async () => {
    const { one, other, meetingId } = await twoSecretaries()
    await handleOf(one, '甲').focus()
    await one.keyboard.press('Space')
    await one.getByText('已拿起“甲”，现在是第 1 项。').waitFor({ state: 'attached' })
    await one.keyboard.press('ArrowDown')
    await one.getByText('“甲”移到第 2 项，共 3 项。').waitFor({ state: 'attached' })
    await one.keyboard.press('ArrowDown')
    await one.getByText('“甲”移到第 3 项，共 3 项。').waitFor({ state: 'attached' })
    await one.keyboard.press('Space')
    await everywhere([one, other], meetingId, ['乙', '丙', '甲'])

    await handleOf(one, '乙').focus()
    await one.keyboard.press('Space')
    await one.getByText('已拿起“乙”，现在是第 1 项。').waitFor({ state: 'attached' })
    await one.keyboard.press('ArrowDown')
    await one.getByText('“乙”移到第 2 项，共 3 项。').waitFor({ state: 'attached' })
    await one.keyboard.press('Escape')
    await one.getByText('已取消，“乙”回到原来的位置。').waitFor({ state: 'attached' })
    await everywhere([one, other], meetingId, ['乙', '丙', '甲'])
  })

  it('by the mouse', async () => {
    const { one, other, meetingId } = await twoSecretaries()
    const from = await handleOf(one, '丙').boundingBox()
    const to = await handleOf(one, '甲').boundingBox()
    if (!from || !to) throw new Error('the handles are not on the screen')
    const middle = (box: typeof from) => [box.x + box.width / 2, box.y + box.height / 2] as const
    await one.mouse.move(...middle(from))
    await one.mouse.down()
    await one.mouse.move(from.x + from.width / 2, from.y - 20, { steps: 4 })
    await one.mouse.move(to.x + to.width / 2, to.y - 10, { steps: 12 })
    await one.getByText('“丙”移到第 1 项，共 3 项。').waitFor({ state: 'attached' })
    await one.mouse.up()
    await everywhere([one, other], meetingId, ['丙', '甲', '乙'])
  })

  it('together at the same time ends in one order for all', async () => {
    const { one, other, meetingId } = await twoSecretaries()
    await Promise.all([
      one.getByRole('button', { name: '下移“甲”' }).click(),
      other.getByRole('button', { name: '上移“丙”' }).click(),
    ])
    const { prisma } = journey.runtime.database
    await expect.poll(() => titlesIn(prisma, meetingId)).not.toEqual(['甲', '乙', '丙'])
    await expect
      .poll(
        async () =>
          new Set([await titlesOn(one), await titlesOn(other), await titlesIn(prisma, meetingId)].map(String))
            .size,
      )
      .toBe(1)
    expect([...(await titlesOn(one))].sort()).toEqual(['丙', '乙', '甲'].sort())
  })
})
