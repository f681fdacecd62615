import { createHash, randomUUID } from 'node:crypto'
import { addDays, type CivilDate } from '@pilin/domain/calendar/civil-date'
import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import type { BlockNode } from '@pilin/domain/minutes/content-nodes'
import { fragmentOf, generalFragment } from '@pilin/domain/minutes/fragments'
import type { RecordBlock } from '@pilin/prisma/seed/seed-types'
import type { MeetingUnderWay } from './meeting-steps.ts'
import type { Occurrence } from './occurrences.ts'
import { actionItem, bold, bulletList, paragraph, recordUpdate, resolution, text } from './record-document.ts'
import type { Stage } from './stage.ts'

/** A task of the minutes that has been done since. */
export type DoneTask = { id: string; who: string; on: CivilDate; outcome: string }

/** The text of minutes: one part for each topic, the closing words, and the tasks that have been done by today. */
export type ComposedRecord = { topics: BlockNode[][]; closing: BlockNode[]; done: DoneTask[] }

export function composeRecord({ cast, now }: Stage, occurrence: Occurrence): ComposedRecord {
  const today = civilDateOf(now)
  const { topics, closing } = occurrence.meeting
  // Long finished tasks would only fill the lists, and the first start would wait for them.
  const isOld = occurrence.date < addDays(today, -130)
  const kept = (record: readonly RecordBlock[]) => record.filter(({ type }) => !(isOld && type === 'action'))
  const tasks = topics.flatMap(({ record }) => record.filter(({ type }) => type === 'action'))
  const done: DoneTask[] = []
  const blockOf = (block: RecordBlock): BlockNode => {
    switch (block.type) {
      case 'speech':
        return paragraph(bold(`${cast.person(block.who).name}：`), text(block.text))
      case 'note':
        return paragraph(text(block.text))
      case 'points':
        return bulletList(block.items)
      case 'resolution':
        return resolution(randomUUID(), block.text)
      case 'action': {
        const id = randomUUID()
        const leaves = block === tasks.at(-1) ? occurrence.leaves : 'DONE'
        const dueOn = dueDay(addDays(occurrence.date, block.days), leaves, today)
        const on = addDays(dueOn, -2)
        if (leaves === 'DONE' && on < today) done.push({ id, who: block.who, on, outcome: block.outcome })
        return actionItem({ id, personId: cast.person(block.who).id, dueOn }, block.text)
      }
    }
  }
  return {
    topics: topics.map(({ record }) => kept(record).map(blockOf)),
    closing: closing.map(blockOf),
    done,
  }
}

/** A task left open is due soon, an overdue one was due a few days ago, whatever day it is today. */
function dueDay(usual: CivilDate, leaves: Occurrence['leaves'], today: CivilDate): CivilDate {
  const soon = addDays(today, 10)
  const lately = addDays(today, -5)
  if (leaves === 'OPEN' && usual < soon) return soon
  if (leaves === 'OVERDUE' && usual > lately) return lately
  return usual
}

/** Writes the text into the meeting's live document, as one update of the recorder. */
export async function writeRecord(
  { tx, cast }: Stage,
  { meetingId, topicIds }: MeetingUnderWay,
  { topics, closing }: ComposedRecord,
  { recorder, at }: { recorder: string; at: Date },
): Promise<void> {
  const author = cast.actor(recorder).userId
  const parts = topics.map((blocks, index) => [fragmentOf(topicIds[index] ?? ''), blocks] as const)
  const { bytes, client } = recordUpdate(new Map([...parts, [generalFragment, closing]]))
  const sha256 = createHash('sha256').update(bytes).digest()
  await tx.$executeRaw`
    with doc as (
      update live_document set last_seq = last_seq + 1 from minutes
      where minutes.document_id = live_document.id and minutes.meeting_id = ${meetingId}::uuid
      returning live_document.id, live_document.last_seq
    ), owned as (
      insert into live_client (document_id, client_id, author) select id, ${client}, ${author} from doc
    )
    insert into live_update (document_id, seq, update_id, author, bytes, sha256, at)
    select id, last_seq, ${randomUUID()}, ${author}, ${Buffer.from(bytes)}, ${sha256}, ${at} from doc`
}
