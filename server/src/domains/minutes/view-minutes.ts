import { uuid } from '@pilin/domain/text/bricks'
import { z } from 'zod'
import { view } from '../../kernel/procedure.ts'
import { readMeetingPage } from '../meetings/data.ts'
import { loadMinutes, readDraftSections } from './data.ts'
import { mayReadMinutes } from './policy.ts'
import { presentMinutes } from './present.ts'

/** The record of a meeting: the draft with its live document's name, or what was submitted or frozen. */
export const viewMinutes = view({
  input: z.object({ meetingId: uuid }),
  async load({ runtime, actor, input }) {
    const { prisma } = runtime.database
    const found = await loadMinutes(prisma, actor, input.meetingId)
    const page = await readMeetingPage(prisma, found.meeting)
    const draft =
      found.minutes.state === 'DRAFT'
        ? await readDraftSections(prisma, found.meeting.id, found.minutes.documentId)
        : []
    return { ...found, page, draft }
  },
  policy: (actor, { meeting }) => mayReadMinutes(actor, meeting),
  present: presentMinutes,
})
