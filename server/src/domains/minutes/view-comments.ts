import { uuid } from '@pilin/domain/text/bricks'
import { z } from 'zod'
import { view } from '../../kernel/procedure.ts'
import { isAllowed } from '../../kernel/verdict.ts'
import { mayAnswerComments, mayComment, mayReadMinutes } from './policy.ts'
import { loadLife, readComments, sentencesByPart } from './read-life.ts'

/** A submitted record sentence by sentence, and what was said to it and answered. */
export const viewComments = view({
  input: z.object({ meetingId: uuid }),
  async load({ runtime, actor, input, now }) {
    const { prisma } = runtime.database
    const life = await loadLife(prisma, actor, input.meetingId, now)
    return { ...life, comments: await readComments(prisma, life.minutes.id) }
  },
  policy: (actor, { meeting }) => mayReadMinutes(actor, meeting),
  present(thing, actor) {
    const { meeting, minutes, phase, comments } = thing
    return {
      meeting: { id: meeting.id, title: meeting.title, organizationId: meeting.organizationId },
      phase,
      contentHash: minutes.contentHash,
      parts: minutes.content ? sentencesByPart(minutes.content) : [],
      comments: comments.map(({ id, kind, fragment, sectionTitle, position, quote, ...comment }) => ({
        id,
        kind,
        fragment,
        sectionTitle,
        position,
        quote,
        proposed: comment.proposed,
        body: comment.body,
        by: comment.person.name,
        unit: comment.unitName,
        mine: comment.personId === actor.personId,
        at: comment.at,
        state: comment.state,
        answer: comment.answer,
        answeredBy: comment.answeredBy?.name ?? null,
        answeredAt: comment.answeredAt,
        writtenAt: comment.writtenAt,
      })),
      abilities: {
        comment: isAllowed(mayComment(actor, thing)),
        answer: isAllowed(mayAnswerComments(actor, thing)),
      },
    }
  },
})
