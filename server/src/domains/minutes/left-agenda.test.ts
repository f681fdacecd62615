import { buildBranch } from '@kit/builders'
import { buildMeeting } from '@kit/meetings'
import { paragraph, writeMinutes } from '@kit/minutes-text'
import { useRuntime } from '@kit/test-runtime'
import { plainText } from '@pilin/domain/minutes/content'
import { fragmentOf } from '@pilin/domain/minutes/fragments'
import { expect, it } from 'vitest'
import { decideAgendaItem } from '../meetings/decide-agenda-item.ts'
import { readDraftSections } from './data.ts'

const test = useRuntime()

it('what was written under a topic stays in the record when the topic leaves the agenda', async () => {
  const branch = await buildBranch(test.runtime)
  const { meetingId, documentId, topicId } = await buildMeeting(test, branch)
  const { prisma } = test.runtime.database
  const defer = { agendaItemId: topicId, decision: 'DEFER' as const, reason: '下次再议' }
  await test.run(decideAgendaItem, branch.south.secretary.actor, defer)
  const before = await readDraftSections(prisma, meetingId, documentId)
  expect(before.map(({ fragment }) => fragment)).toEqual(['review', 'general'])
  await writeMinutes(test.runtime.database, documentId, {
    [fragmentOf(topicId)]: [paragraph('已经讨论过一半。')],
  })
  const [, section] = await readDraftSections(prisma, meetingId, documentId)
  expect(section?.agendaItemId).toBe(topicId)
  expect(section?.title).toMatch(/（暂缓）$/)
  expect(section && plainText(section.content)).toBe('已经讨论过一半。')
})
