import { z } from 'zod'
import { civilDate } from '../calendar/civil-date.ts'
import { meetingKind } from '../meetings/vocabulary.ts'
import { uuid } from '../text/bricks.ts'
import { motionRecord } from '../voting/motion-record.ts'
import { sectionContent } from './content.ts'
import { minutesParts } from './parts.ts'
import { review } from './review.ts'

const name = z.string()

/**
 * The record as it is submitted, confirmed and frozen: what was bound to data is written out, so the record
 * stands by itself whatever happens to the data later.
 */
export const frozenContent = z.object({
  version: z.literal(1),
  organization: name,
  title: name,
  kind: meetingKind,
  date: civilDate,
  startTime: name,
  endTime: name,
  place: name,
  hostUnit: name,
  chair: name,
  recorder: name,
  units: z.array(name),
  counts: z.object({
    expected: z.int(),
    present: z.int(),
    onLeave: z.int(),
    absent: z.int(),
    observers: z.int(),
    invited: z.int().optional(),
  }),
  attendance: z.array(
    z.object({
      name,
      unit: name,
      role: z.enum(['ATTEND', 'OBSERVE', 'INVITED']),
      // Excused: decided to be left out of those who should attend.
      status: z.enum(['PRESENT', 'LEAVE', 'ABSENT', 'EXCUSED']),
      leaveReason: name,
    }),
  ),
  /** What the first item reported; records of before it was part of every agenda have none. */
  review: review.optional(),
  sections: z.array(
    z.object({
      /** Which part of the record it is, where no topic says so. */
      part: z.literal('review').optional(),
      agendaItemId: uuid.nullable(),
      title: name,
      unit: name,
      presenter: name,
      content: sectionContent,
      /** Stands before the topics; it belongs to none. */
      opening: z.literal(true).optional(),
      /** The labelled parts in which something is written; left out where there is none. */
      parts: z.array(z.object({ part: z.enum(minutesParts), content: sectionContent })).optional(),
    }),
  ),
  /** What was decided by vote; records from before votes were taken here have none. */
  motions: z.array(motionRecord).optional(),
})
export type FrozenContent = z.output<typeof frozenContent>
