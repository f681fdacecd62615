import { z } from 'zod'
import { votingMessages } from './messages.ts'

export const motionMethod = z.enum(['COUNT', 'BY_NAME'], { error: votingMessages.method })
export type MotionMethod = z.output<typeof motionMethod>

export const motionMethodLabels: Record<MotionMethod, string> = { COUNT: '举手计数', BY_NAME: '记名表决' }

export const ballot = z.enum(['FOR', 'AGAINST', 'ABSTAIN'], { error: votingMessages.ballot })
export type Ballot = z.output<typeof ballot>

export const ballotLabels: Record<Ballot, string> = { FOR: '赞成', AGAINST: '反对', ABSTAIN: '弃权' }

export type MotionState = 'OPEN' | 'DECIDED' | 'WITHDRAWN'
