import { expect, it } from 'vitest'
import { pressAndLoad, wordsSeen } from '../kit/browser.ts'
import { cameraPhoto } from '../kit/camera-photo.ts'
import { useJourney } from '../kit/journey.ts'
import { look } from '../kit/look.ts'
import { buildFrozenMeeting } from '../kit/meetings.ts'
import { actionItem } from '../kit/minutes-text.ts'
import { executing } from '../kit/test-runtime.ts'
import { proposeToBacklog, textFile } from '../kit/topics.ts'

const journey = useJourney()
const onPhone = { javaScriptEnabled: false, viewport: { width: 360, height: 780 } }
const photo = { name: '打捞船.jpg', mimeType: 'image/jpeg', buffer: cameraPhoto }
const report = { name: '验收单.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n%%EOF') }
const program = { name: '程序.exe', mimeType: 'application/pdf', buffer: Buffer.from('MZ\u0000\u0001') }

it('a member shows photos with progress and a paper with the closing, from a phone without scripts', async () => {
  const branch = await journey.branch()
  await buildFrozenMeeting(journey.server.test, branch, {
    title: '界河会商',
    blocks: [actionItem('采购打捞船一艘。', { personId: branch.south.member.id, dueOn: '2027-11-30' })],
  })
  const path = `/organizations/${branch.organizationId}/follow-up`
  const page = await journey.open(branch.south.member, path, onPhone)
  await pressAndLoad(page, page.getByRole('link', { name: '办理情况' }))
  const steps = page.getByRole('region', { name: '办理', exact: true })
  const noting = steps.locator('details', { hasText: '记录进展' })
  await noting.locator('summary').click()
  await noting.getByLabel('进展情况').fill('船已到南岸。')
  await noting.getByLabel('附件').setInputFiles([photo, program])
  await pressAndLoad(page, noting.getByRole('button', { name: '记录进展' }))
  await page.getByText('“程序.exe”的类型不能上传。').waitFor()
  // Only the words can be kept by a browser; the page says so.
  await page.getByText('如果选过文件，请重新选择，再提交一次。').waitFor()
  expect(await noting.getByLabel('进展情况').inputValue()).toBe('船已到南岸。')
  await noting.getByLabel('附件').setInputFiles([photo])
  await pressAndLoad(page, noting.getByRole('button', { name: '记录进展' }))
  await page.getByText('已记录进展。').waitFor()

  const closing = steps.locator('details', { hasText: '办结情况' })
  await closing.locator('summary').click()
  await closing.getByLabel('办结情况').fill('船已交付，运行正常。')
  await closing.getByLabel('附件').setInputFiles([report])
  await pressAndLoad(page, closing.getByRole('button', { name: '确认办结' }))
  const history = page.getByRole('region', { name: '办理经过' })
  expect(await wordsSeen(history)).toMatch(
    /进展[\s\S]*船已到南岸。[\s\S]*打捞船\.jpg[\s\S]*办结[\s\S]*船已交付[\s\S]*验收单\.pdf/,
  )

  const colleague = await journey.open(branch.north.secretary, new URL(page.url()).pathname)
  await look(colleague, 'action-item-files')
  const shown = colleague.getByRole('link', { name: '打捞船.jpg' })
  const address = (await shown.getAttribute('href')) ?? ''
  const image = await colleague.request.get(new URL(address, colleague.url()).href)
  expect([image.status(), image.headers()['content-type']]).toEqual([200, 'image/jpeg'])
  // Where the photo was taken has been left out.
  expect((await image.body()).includes('CAMERA')).toBe(false)
  const stranger = await journey.open((await journey.branch()).south.secretary, '/')
  const answer = await stranger.request.get(new URL(address, colleague.url()).href)
  expect(answer.status()).toBe(404)
})

it('a proposer mends the papers of a topic that waits, from a phone without scripts', async () => {
  const branch = await journey.branch()
  const topicId = await proposeToBacklog(
    executing(() => journey.runtime),
    branch,
    branch.north.member,
    {
      files: [textFile('旧清单', '旧清单.txt')],
    },
  )
  const path = `/organizations/${branch.organizationId}/topics/${topicId}`
  const page = await journey.open(branch.north.member, path, onPhone)
  const papers = page.getByRole('region', { name: '附件' })
  await papers.locator('summary', { hasText: '增减附件' }).click()
  await pressAndLoad(page, papers.getByRole('button', { name: '添加', exact: true }))
  await page.getByText('请选择要上传的文件。').waitFor()
  await papers.getByLabel('要添加的附件').setInputFiles([report, photo])
  await pressAndLoad(page, papers.getByRole('button', { name: '添加', exact: true }))
  await page.getByText('已保存。').waitFor()
  await papers.locator('summary', { hasText: '增减附件' }).click()
  await pressAndLoad(page, papers.getByRole('button', { name: '删去“旧清单.txt”' }))
  expect(await papers.getByRole('link').allTextContents()).toEqual(['验收单.pdf', '打捞船.jpg'])
  const scripted = await journey.open(branch.north.member, path)
  await scripted.locator('summary', { hasText: '增减附件' }).click()
  await look(scripted, 'topic-files')
  const reader = await journey.open(branch.south.secretary, path, { javaScriptEnabled: false })
  expect(await reader.getByText('增减附件').count()).toBe(0)
  expect(await reader.getByRole('link', { name: '验收单.pdf' }).count()).toBe(1)
})
