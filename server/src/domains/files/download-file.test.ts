import { buildBranch } from '@kit/builders'
import { callProcedure } from '@kit/call-procedure'
import { missingId } from '@kit/refusals'
import { useRuntime } from '@kit/test-runtime'
import { proposeToBacklog, textFile } from '@kit/topics'
import { expect, it } from 'vitest'

const test = useRuntime()

async function setUp() {
  const branch = await buildBranch(test.runtime)
  const { prisma } = test.runtime.database
  const topicId = await proposeToBacklog(test, branch, branch.north.member, { files: [textFile('清单')] })
  const { fileId } = await prisma.topicAttachment.findFirstOrThrow({ where: { topicId } })
  const download = (actor: Parameters<typeof callProcedure>[1], id = fileId) =>
    callProcedure(test.runtime, actor, 'files.download', { fileId: id })
  return { branch, fileId, download }
}

it('gives a file to everybody of the organization, and to nobody else, as if there were none', async () => {
  const { branch, download } = await setUp()
  for (const { actor } of [branch.south.member, branch.observer]) {
    expect(await download(actor)).toMatchObject({
      ok: true,
      data: { name: '材料.txt', mediaType: 'text/plain' },
    })
  }
  const stranger = (await buildBranch(test.runtime)).south.secretary.actor
  expect(await download(stranger)).toEqual(await download(stranger, missingId))
  expect(await download(stranger)).toMatchObject({ ok: false, refusal: 'NOT_FOUND' })
})

it('never changes once it is kept, and is what its hash says', async () => {
  const { fileId } = await setUp()
  const { pool } = test.runtime.database
  await expect(pool.query(`update stored_file set name = 'x' where id = $1`, [fileId])).rejects.toMatchObject(
    {
      code: '23001',
    },
  )
  const copy = `insert into stored_file (id, organization_id, name, media_type, size, sha256, content, uploaded_by_id, uploaded_at)
    select gen_random_uuid(), organization_id, name, media_type, $2::int, sha256, $3::bytea, uploaded_by_id, now()
    from stored_file where id = $1`
  await expect(pool.query(copy, [fileId, 1, Buffer.from('另')])).rejects.toMatchObject({
    constraint: 'stored_file_sha256',
  })
  await expect(pool.query(copy, [fileId, 1, Buffer.from('清单')])).rejects.toMatchObject({
    constraint: 'stored_file_size',
  })
})
