import { uuid } from '@pilin/domain/text/bricks'
import { z } from 'zod'
import { view } from '../../kernel/procedure.ts'
import { guestsOf } from '../attendance/data.ts'
import { lastEventOf } from '../audit/data.ts'
import { readMeetingPage } from '../meetings/data.ts'
import { readMotions } from '../voting/data.ts'
import { loadMinutes, readDraftSections } from './data.ts'
import { mayReadMinutes } from './policy.ts'
import { presentMinutes } from './present.ts'
import { phrasesFor } from './read-templates.ts'

/** The record of a meeting: the draft with its live document's name, or what was submitted or frozen. */
export const viewMinutes = view({
  input: z.object({ meetingId: uuid }),
  async load({ runtime, actor, input }) {
    const { prisma } = runtime.database
    const found = await loadMinutes(prisma, actor, input.meetingId)
    const page = await readMeetingPage(prisma, found.meeting)
    const { state, documentId, id } = found.minutes
    const [draft, returned, phrases] =
      state === 'DRAFT'
        ? await Promise.all([
            readDraftSections(prisma, found.meeting.id, documentId),
            lastEventOf(prisma, 'minutes.returned', id),
            phrasesFor(prisma, found.meeting.scope, found.meeting.kind),
          ])
        : [[], null, []]
    const [guests, motions] = await Promise.all([
      guestsOf(prisma, found.meeting.id),
      readMotions(prisma, found.meeting.id),
    ])
    return { ...found, page, draft, returned, phrases, guests, motions }
  },
  policy: (actor, { meeting }) => mayReadMinutes(actor, meeting),
  present: presentMinutes,
})
