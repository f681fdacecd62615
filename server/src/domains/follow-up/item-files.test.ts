import { lastAuditOf } from '@kit/audit'
import { buildBranch } from '@kit/builders'
import { callProcedure } from '@kit/call-procedure'
import { cameraPhoto } from '@kit/camera-photo'
import { buildFrozenMeeting } from '@kit/meetings'
import { expectRefusals, missingId } from '@kit/refusals'
import { useRuntime } from '@kit/test-runtime'
import { textFile } from '@kit/topics'
import { describe, expect, it } from 'vitest'
import { createCaller } from '../../router.ts'
import { closeActionItem } from './close-action-item.ts'
import { noteProgress } from './note-progress.ts'
import { reopenActionItem } from './reopen-action-item.ts'

const test = useRuntime()
const photo = { name: '现场.jpg', bytes: cameraPhoto }

/** An item of the south member, with one note that shows a paper and a photo. */
async function setUp() {
  const branch = await buildBranch(test.runtime)
  const { meetingId } = await buildFrozenMeeting(test, branch)
  const { prisma } = test.runtime.database
  const { id: actionItemId } = await prisma.actionItem.findFirstOrThrow({ where: { meetingId } })
  const { actor } = branch.south.member
  await test.run(noteProgress, actor, {
    actionItemId,
    note: '已询价三家。',
    attachments: [textFile('三家报价', '报价.txt'), photo],
  })
  const [file] = await prisma.actionItemFile.findMany({
    where: { actionItemId },
    orderBy: { position: 'asc' },
  })
  if (!file) throw new Error('no file was kept')
  return { branch, actionItemId, actor, file }
}

describe('files of an action item', () => {
  it('stand with their note and with the closing, in the order of time', async () => {
    const { branch, actionItemId, actor } = await setUp()
    await test.run(noteProgress, branch.north.secretary.actor, { actionItemId, note: '镇里同意出资。' })
    await test.run(closeActionItem, actor, {
      actionItemId,
      note: '船已到位。',
      attachments: [textFile('验收单', '验收.txt')],
    })
    const { entries } = await createCaller({ runtime: test.runtime, actor }).followUp.item({ actionItemId })
    expect(entries.map(({ step, files }) => [step, files.map(({ name }) => name)])).toEqual([
      ['NOTED', ['报价.txt', '现场.jpg']],
      ['NOTED', []],
      ['CLOSED', ['验收.txt']],
    ])
    expect(await lastAuditOf(test.runtime.database, actionItemId)).toMatchObject({
      kind: 'action-item.closed',
      data: { files: 1 },
    })
  })

  it('are given to everybody of the organization; a stranger is answered as if there were none', async () => {
    const { branch, file } = await setUp()
    const download = (actor: Parameters<typeof callProcedure>[1], fileId = file.fileId) =>
      callProcedure(test.runtime, actor, 'files.download', { fileId })
    expect(await download(branch.observer.actor)).toMatchObject({ ok: true, data: { name: '报价.txt' } })
    const stranger = (await buildBranch(test.runtime)).south.secretary.actor
    expect(await download(stranger)).toEqual(await download(stranger, missingId))
  })

  it('come from those who may take the step, and of kinds that are kept', async () => {
    const { branch, actionItemId, actor } = await setUp()
    const input = (name: string, bytes: Uint8Array) => ({
      actionItemId,
      note: '有进展。',
      attachments: [{ name, bytes }],
    })
    const paper = textFile('材料')
    await expectRefusals(test, noteProgress, [
      [branch.north.member.actor, input(paper.name, paper.bytes), 'NOT_RESPONSIBLE'],
      [actor, input('程序.exe', new Uint8Array([0x4d, 0x5a, 0, 1])), 'FILE_REFUSED', 'attachments'],
      [actor, input('空.pdf', new Uint8Array()), 'INVALID', 'attachments'],
      [actor, { ...input('', paper.bytes), attachments: Array(6).fill(paper) }, 'INVALID', 'attachments'],
    ])
  })

  it('stand as they are, whoever asks, and belong to what tells of work done', async () => {
    const { branch, actionItemId, actor, file } = await setUp()
    const { pool, prisma } = test.runtime.database
    const stands = { code: '23001' }
    await expect(
      pool.query('delete from action_item_file where file_id = $1', [file.fileId]),
    ).rejects.toMatchObject(stands)
    await expect(
      pool.query('update action_item_file set position = 9 where file_id = $1', [file.fileId]),
    ).rejects.toMatchObject(stands)
    await test.run(closeActionItem, actor, { actionItemId, note: '船已到位。' })
    await test.run(reopenActionItem, branch.north.secretary.actor, { actionItemId, reason: '船漏水。' })
    const { id: entryId } = await prisma.actionItemEntry.findFirstOrThrow({
      where: { actionItemId, step: 'REOPENED' },
    })
    const link = `insert into action_item_file (organization_id, action_item_id, entry_id, file_id, position)
      values ($1, $2, $3, $4, 0)`
    await expect(
      pool.query(link, [branch.organizationId, actionItemId, entryId, file.fileId]),
    ).rejects.toMatchObject(stands)
  })
})
