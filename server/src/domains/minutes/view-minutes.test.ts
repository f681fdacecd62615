import { buildBranch } from '@kit/builders'
import { buildFrozenMeeting, buildHeldMeeting, buildSubmittedMeeting } from '@kit/meetings'
import { paragraph, writeMinutes } from '@kit/minutes-text'
import { useRuntime } from '@kit/test-runtime'
import { plainText } from '@pilin/domain/minutes/content'
import { describe, expect, it } from 'vitest'
import type { Actor } from '../../kernel/actor.ts'
import { createCaller } from '../../router.ts'
import { confirmMinutes } from './confirm-minutes.ts'

const test = useRuntime()

function minutesFor(actor: Actor, meetingId: string) {
  return createCaller({ runtime: test.runtime, actor }).minutes.view({ meetingId })
}

describe('the page of the minutes', () => {
  it('shows the draft by topic, with the name of its live document', async () => {
    const branch = await buildBranch(test.runtime)
    const { meetingId, documentId, topicId } = await buildHeldMeeting(test, branch)
    await writeMinutes(test.runtime.database, documentId, { general: [paragraph('散会。')] })
    const page = await minutesFor(branch.observer.actor, meetingId)
    expect(page).toMatchObject({ state: 'DRAFT', documentId, content: null, contentHash: null })
    expect(page.sections.map(({ agendaItemId, unit, presenter }) => [agendaItemId, unit, presenter])).toEqual(
      [
        [null, '', ''],
        [topicId, '南山塘', '南党员'],
        [null, '', ''],
      ],
    )
    expect(page.sections.map(({ content }) => plainText(content).split('\n').at(-1))).toEqual([
      '',
      '采购打捞船一艘',
      '散会。',
    ])
  })

  it('says that a part cannot be read instead of showing it as empty', async () => {
    const branch = await buildBranch(test.runtime)
    const blocks = [{ node: 'resolution', text: '没有编号的决议' }]
    const { meetingId } = await buildHeldMeeting(test, branch, { blocks })
    const { sections } = await minutesFor(branch.south.secretary.actor, meetingId)
    expect(sections.map(({ problem }) => problem !== null)).toEqual([false, true, false])
  })

  it('shows who has confirmed and who has not, and keeps the submitted words', async () => {
    const branch = await buildBranch(test.runtime)
    const { meetingId, contentHash } = await buildSubmittedMeeting(test, branch)
    const input = { meetingId, contentHash, remark: '属实' }
    await test.run(confirmMinutes, branch.north.secretary.actor, input)
    const page = await minutesFor(branch.south.member.actor, meetingId)
    const confirmed = page.confirmations.map(({ unit, by, remark }) => [unit, by, remark])
    expect(confirmed.sort()).toEqual([
      ['北山塘', '北书记', '属实'],
      ['南山塘', null, ''],
    ])
    expect(page).toMatchObject({ state: 'SUBMITTED', contentHash })
    expect(page.content?.sections).toHaveLength(page.sections.length)
    expect(page.sections.map(({ fragment }) => fragment.split(':')[0])).toEqual([
      'review',
      'agenda',
      'general',
    ])
  })

  it('offers each person exactly what the policy allows', async () => {
    const branch = await buildBranch(test.runtime)
    const { south, north, observer } = branch
    const held = await buildHeldMeeting(test, branch)
    const submitted = await buildSubmittedMeeting(test, branch)
    const frozen = await buildFrozenMeeting(test, branch)
    const offered = async (actor: Actor, { meetingId }: { meetingId: string }) => {
      const { abilities } = await minutesFor(actor, meetingId)
      return Object.keys(abilities).filter((name) => abilities[name as keyof typeof abilities])
    }
    expect(await offered(south.secretary.actor, held)).toEqual(['write', 'submit'])
    expect(await offered(north.secretary.actor, held)).toEqual(['write'])
    expect(await offered(south.member.actor, held)).toEqual([])
    expect(await offered(north.secretary.actor, submitted)).toEqual(['return', 'confirm'])
    expect(await offered(observer.actor, submitted)).toEqual([])
    for (const { actor } of [south.secretary, north.secretary, south.member, observer]) {
      expect(await offered(actor, frozen)).toEqual([])
    }
  })
})
