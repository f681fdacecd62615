import { buildBranch } from '@kit/builders'
import { buildHeldMeeting } from '@kit/meetings'
import { minutesUpdate, paragraph } from '@kit/minutes-text'
import { useRuntime } from '@kit/test-runtime'
import { plainText } from '@pilin/domain/minutes/content'
import { frozenContent } from '@pilin/domain/minutes/frozen'
import { DocumentClosedError } from '@pilin/live/update-log'
import { describe, expect, it } from 'vitest'
import { PostgresUpdateLog } from '../../live/postgres-update-log.ts'
import { submitMinutes } from './submit-minutes.ts'

const test = useRuntime()

describe('submitting while people still type', () => {
  it.each([0, 3, 7])('keeps every line that was acknowledged and none besides (start %i)', async (head) => {
    const branch = await buildBranch(test.runtime)
    const { meetingId, documentId } = await buildHeldMeeting(test, branch)
    const log = new PostgresUpdateLog(test.runtime.database.pool)
    const acknowledged = new Set<string>()
    const refused: string[] = []
    const type = async (writer: number) => {
      // Until refused: a log that went on taking lines would never let this test end.
      for (let line = 0; ; line++) {
        const text = `第${writer}人第${line}行`
        try {
          await log.append(documentId, [minutesUpdate({ general: [paragraph(text)] })])
          acknowledged.add(text)
        } catch (error) {
          expect(error).toBeInstanceOf(DocumentClosedError)
          refused.push(text)
          return
        }
      }
    }
    const writers = [0, 1, 2, 3].map(type)
    await expect.poll(() => acknowledged.size).toBeGreaterThan(head)
    await test.run(submitMinutes, branch.south.secretary.actor, { meetingId })
    await Promise.all(writers)
    const row = await test.runtime.database.prisma.minutes.findUniqueOrThrow({ where: { meetingId } })
    const general = frozenContent.parse(row.content).sections.at(-1)
    const lines = plainText(general?.content ?? { type: 'doc', content: [] }).split('\n')
    expect(lines.sort()).toEqual([...acknowledged].sort())
    expect(refused).toHaveLength(4)
  })
})
