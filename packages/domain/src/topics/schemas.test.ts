import { describe, expect, it } from 'vitest'
import { firstMessage } from '../../test/first-message.ts'
import { topicMessages } from './messages.ts'
import { decideTopicInput, proposeTopicInput } from './schemas.ts'

const id = '0199aaaa-0000-7000-8000-000000000000'

describe('deciding on a topic', () => {
  const given = { topicId: id, meetingId: '', intoTopicId: '', reason: '' }
  it.each([
    [{ decision: 'ACCEPT' }, `meetingId: ${topicMessages.chooseMeeting}`],
    [{ decision: 'DEFER' }, `reason: ${topicMessages.reason.DEFER}`],
    [{ decision: 'DEFER', reason: ' \n' }, `reason: ${topicMessages.reason.DEFER}`],
    [{ decision: 'MERGE', reason: '同一件事' }, `intoTopicId: ${topicMessages.chooseTopic}`],
    [{ decision: 'MERGE', intoTopicId: id }, `reason: ${topicMessages.reason.MERGE}`],
    [{ decision: 'DECLINE' }, `reason: ${topicMessages.reason.DECLINE}`],
    [{ decision: 'DELETE' }, `decision: ${topicMessages.decision}`],
  ])('%j is refused: %s', (input, message) => {
    expect(firstMessage(decideTopicInput, { ...given, ...input })).toBe(message)
  })

  it.each([
    { decision: 'ACCEPT', meetingId: id },
    { decision: 'DEFER', reason: '等批复' },
    { decision: 'DEFER', reason: '等批复', meetingId: id },
    { decision: 'MERGE', reason: '同一件事', intoTopicId: id },
    { decision: 'DECLINE', reason: '不属于会商范围' },
  ])('%j is taken', (input) => {
    expect(decideTopicInput.safeParse({ ...given, ...input }).success).toBe(true)
  })
})

describe('proposing a topic', () => {
  const given = { organizationId: id, title: '巡河', plannedMinutes: '１５', wishedKind: 'CONSULTATION' }
  it('takes a form as it comes', () => {
    const parsed = proposeTopicInput.parse({ ...given, wishedMeetingId: '' })
    expect(parsed).toMatchObject({ plannedMinutes: 15, wishedMeetingId: null, purpose: '', attachments: [] })
  })

  it('takes five files and refuses a sixth', () => {
    const files = (count: number) =>
      Array.from({ length: count }, () => ({ name: 'a', bytes: new Uint8Array(1) }))
    expect(proposeTopicInput.safeParse({ ...given, attachments: files(5) }).success).toBe(true)
    expect(firstMessage(proposeTopicInput, { ...given, attachments: files(6) })).toMatch(/最多上传 5 个文件/)
  })
})
