import type { Sample } from './procedure-samples.ts'
import { textFile } from './topics.ts'
import type { World } from './world.ts'

/** Samples for the papers of an own topic, in an order in which all of them succeed. */
export function topicFileSamples({ topics: { ownId, fileId, spareFileId } }: World): Record<string, Sample> {
  return {
    'files.download': { input: { fileId } },
    'topics.attachFiles': { input: { topicId: ownId, attachments: [textFile('样例附件')] } },
    'topics.removeFile': { input: { topicId: ownId, fileId: spareFileId } },
  }
}
