import { z } from 'zod'
import { optionalPassage, ticked, uuid } from '../text/bricks.ts'
import { publicPageLabels as labels, publicPageMessages as messages } from './messages.ts'

/** The parts of an organization's public page, in the order in which they stand on it. */
export const publicParts = ['ABOUT', 'MEMBERS', 'SERVICE_LIST', 'ACTIVITIES', 'RESULTS'] as const
export const publicPart = z.enum(publicParts, { error: messages.part })
export type PublicPart = z.output<typeof publicPart>

export const publicPartLabels: Record<PublicPart, string> = {
  ABOUT: '组织简介',
  MEMBERS: '成员单位',
  SERVICE_LIST: '年度服务清单',
  ACTIVITIES: '近期活动',
  RESULTS: '工作成效',
}

/** The switch of one part; the words of ABOUT are published only when there are some. */
export const publishPartInput = z
  .object({
    organizationId: uuid,
    part: publicPart,
    published: ticked,
    text: optionalPassage(labels.text, 2000),
  })
  .refine(({ part, published, text }) => part !== 'ABOUT' || !published || text !== '', {
    path: ['text'],
    error: messages.text,
  })
