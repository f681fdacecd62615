import { z } from 'zod'
import { civilDate } from '../calendar/civil-date.ts'
import { meetingKind } from '../meetings/vocabulary.ts'
import { uuid } from '../text/bricks.ts'
import { sectionContent } from './content.ts'
import { minutesParts } from './parts.ts'

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
  }),
  attendance: z.array(
    z.object({
      name,
      unit: name,
      role: z.enum(['ATTEND', 'OBSERVE']),
      status: z.enum(['PRESENT', 'LEAVE', 'ABSENT']),
      leaveReason: name,
    }),
  ),
  sections: z.array(
    z.object({
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
})
export type FrozenContent = z.output<typeof frozenContent>
