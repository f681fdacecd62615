import { uuid } from '@pilin/domain/text/bricks'
import { z } from 'zod'
import { scopesOf } from '../../kernel/actor.ts'
import { dayOf } from '../../kernel/day.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { view } from '../../kernel/procedure.ts'
import { mayKeepSurveys } from './policy.ts'

/** What stands on the sheet with the code of a site's link, or of the one for everybody. */
export const viewLink = view({
  input: z.object({ surveyId: uuid, linkId: uuid }),
  async load({ runtime, actor, input }) {
    const audience = await runtime.database.prisma.surveyAudience.findFirst({
      where: {
        id: input.linkId,
        kind: { not: 'UNIT' },
        survey: { id: input.surveyId, organizationId: { in: scopesOf(actor) } },
      },
      include: { survey: { include: { organization: { select: { id: true, name: true } } } } },
    })
    if (!audience) throw new DomainError('NOT_FOUND')
    return { organizationId: audience.survey.organizationId, audience }
  },
  policy: mayKeepSurveys,
  present({ audience: { id, name, survey } }) {
    return {
      id,
      name,
      path: `/survey/${id}`,
      organization: survey.organization,
      survey: {
        id: survey.id,
        title: survey.title,
        intro: survey.intro,
        anonymous: survey.anonymous,
        isOpened: survey.openedAt !== null,
        closesOn: dayOf(survey.closesOn),
      },
    }
  },
})
