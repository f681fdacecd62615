import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { publicParts } from '@pilin/domain/public-pages/schemas'
import { uuid } from '@pilin/domain/text/bricks'
import { z } from 'zod'
import { scopeOf } from '../../kernel/actor.ts'
import { view } from '../../kernel/procedure.ts'
import { organizationsOf } from '../organizations/data.ts'
import { mayKeepPublicPage } from './policy.ts'

/** The switches of the public page, each with who turned it last; without a row a part was never shown. */
export const viewSettings = view({
  input: z.object({ organizationId: uuid }),
  async load({ runtime, actor, input }) {
    const { prisma } = runtime.database
    const scope = scopeOf(actor, input.organizationId)
    const [[organization], settings] = await Promise.all([
      organizationsOf(prisma, [scope]),
      prisma.publicSetting.findMany({
        where: { organizationId: scope },
        include: { changedBy: { select: { name: true } } },
      }),
    ])
    return { organizationId: scope, organization, settings }
  },
  policy: mayKeepPublicPage,
  present({ organizationId, organization, settings }) {
    return {
      organization: {
        id: organizationId,
        name: organization?.name ?? '',
        shortName: organization?.shortName ?? '',
      },
      isPublic: settings.some(({ published }) => published),
      parts: publicParts.map((part) => {
        const setting = settings.find((each) => each.part === part)
        return {
          part,
          published: setting?.published ?? false,
          text: setting?.text ?? '',
          changed: setting && { by: setting.changedBy.name, on: civilDateOf(setting.changedAt) },
        }
      }),
    }
  },
})
