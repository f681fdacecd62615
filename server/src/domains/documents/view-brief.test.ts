import { buildBranch } from '@kit/builders'
import { buildFrozenMeeting } from '@kit/meetings'
import { useRuntime } from '@kit/test-runtime'
import { describe, expect, it } from 'vitest'
import type { Actor } from '../../kernel/actor.ts'
import { createCaller } from '../../router.ts'
import { deriveBrief } from '../briefs/derive-brief.ts'
import { editBrief } from '../briefs/edit-brief.ts'
import { issueBrief } from '../briefs/issue-brief.ts'

const test = useRuntime()

async function drafted() {
  const branch = await buildBranch(test.runtime)
  const { meetingId } = await buildFrozenMeeting(test, branch)
  const secretary = branch.south.secretary.actor
  const { briefId } = await test.run(deriveBrief, secretary, { meetingId })
  await test.run(editBrief, secretary, {
    briefId,
    version: 1,
    title: '界河会商纪要',
    lead: '会议研究了保洁。\n\n现将议定事项纪要如下：',
    items: [{ text: '每周五联合清理界河。', unit: '南山塘', dueOn: '2026-12-31' }],
    present: '南山塘：南书记、南党员\n各小组代表三人',
  })
  const take = (actor: Actor) => createCaller({ runtime: test.runtime, actor }).documents.brief({ meetingId })
  return { branch, briefId, secretary, take }
}

describe('the 会议纪要 as a document', () => {
  it('is marked as a draft with the moment, for those who work on it alone', async () => {
    const { branch, secretary, take } = await drafted()
    expect(await take(secretary)).toMatchObject({
      meeting: '11月工作会商',
      title: '界河会商纪要',
      day: '2026-11-06',
      serial: null,
      issuedOn: null,
      lead: ['会议研究了保洁。', '现将议定事项纪要如下：'],
      decisions: [{ text: '每周五联合清理界河。', responsible: '南山塘', dueOn: '2026-12-31' }],
      attending: [
        { unit: '南山塘', names: ['南书记、南党员'] },
        { unit: '', names: ['各小组代表三人'] },
      ],
      draftAt: '11月6日 09:00',
    })
    const stranger = await buildBranch(test.runtime)
    for (const { actor } of [branch.north.member, stranger.south.secretary]) {
      await expect(take(actor)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    }
  })

  it('has its number once it is issued, for every member', async () => {
    const { branch, briefId, secretary, take } = await drafted()
    const { number } = await test.run(issueBrief, secretary, { briefId, version: 2 })
    const brief = await take(branch.observer.actor)
    expect(brief).toMatchObject({ serial: number, issuedOn: '2026-11-06' })
    expect(brief.draftAt).toBeUndefined()
  })
})
