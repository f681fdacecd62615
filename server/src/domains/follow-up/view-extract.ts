import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { frozenContent } from '@pilin/domain/minutes/frozen'
import { uuid } from '@pilin/domain/text/bricks'
import { z } from 'zod'
import { type Actor, scopeOf, scopesOf } from '../../kernel/actor.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { view } from '../../kernel/procedure.ts'
import { readActionItems, readResolutions } from './data.ts'
import { maySeeFollowUp } from './policy.ts'
import { presentActionItem, presentResolution } from './present.ts'

/** What a frozen record says about one topic, and what came of it: the extract for whoever proposed it. */
export const viewExtract = view({
  input: z.object({ agendaItemId: uuid }),
  async load({ runtime, actor, input }) {
    const { prisma } = runtime.database
    const item = await prisma.agendaItem.findFirst({
      where: { id: input.agendaItemId, organizationId: { in: scopesOf(actor) } },
      include: {
        proposedBy: { select: { name: true } },
        meeting: {
          include: {
            minutes: true,
            organization: { select: { name: true } },
            attendance: {
              select: { person: { select: { id: true, name: true, unit: { select: { shortName: true } } } } },
            },
          },
        },
      },
    })
    if (!item) throw new DomainError('NOT_FOUND')
    const { minutes, ...meeting } = item.meeting
    // Before it is frozen a record may still change, and an extract would have to be taken back.
    if (minutes?.state !== 'FROZEN' || minutes.content === null) throw new DomainError('MINUTES_NOT_FROZEN')
    const scope = scopeOf(actor, item.organizationId)
    const [resolutions, actionItems] = await Promise.all([
      readResolutions(prisma, scope, meeting.id),
      readActionItems(prisma, scope, meeting.id),
    ])
    const content = frozenContent.parse(minutes.content)
    return { organizationId: item.organizationId, item, meeting, content, resolutions, actionItems }
  },
  policy: maySeeFollowUp,
  present({ item, meeting, content, resolutions, actionItems }, actor: Actor, now) {
    const today = civilDateOf(now)
    const ofTopic = ({ agendaItemId }: { agendaItemId: string | null }) => agendaItemId === item.id
    return {
      organization: meeting.organization.name,
      meeting: { id: meeting.id, title: content.title, date: content.date, place: content.place },
      topic: { title: item.title, proposedBy: item.proposedBy.name },
      section: content.sections.find(ofTopic) ?? null,
      people: meeting.attendance.map(({ person: { id, name, unit } }) => ({
        id,
        name,
        unitName: unit.shortName,
      })),
      resolutions: resolutions.filter(ofTopic).map((row) => presentResolution(row, actor, today)),
      actionItems: actionItems.filter(ofTopic).map((row) => presentActionItem(row, actor, today)),
    }
  },
})
