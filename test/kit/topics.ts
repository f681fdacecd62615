import type { Upload } from '@pilin/domain/files/schemas'
import { proposeTopic } from '@pilin/server/domains/topics/propose-topic'
import type { BuiltBranch, BuiltPerson } from './builders.ts'
import type { TestRuntime } from './test-runtime.ts'

/** What a test says about a topic for the backlog. */
export type GivenTopic = { title?: string; meetingId?: string; files?: Upload[] }

/** Proposes a topic to the backlog of the branch, wished for a consultation or for one meeting. */
export async function proposeToBacklog(
  test: TestRuntime,
  branch: BuiltBranch,
  proposer: BuiltPerson,
  { title = '界河清淤', meetingId, files = [] }: GivenTopic = {},
): Promise<string> {
  const { topicId } = await test.run(proposeTopic, proposer.actor, {
    organizationId: branch.organizationId,
    title,
    purpose: '汛期前完成',
    plannedMinutes: 15,
    wishedKind: 'CONSULTATION',
    wishedMeetingId: meetingId ?? null,
    attachments: files,
  })
  return topicId
}

/** A plain text as somebody would upload it. */
export function textFile(text: string, name = '材料.txt'): Upload {
  return { name, bytes: new TextEncoder().encode(text) }
}
