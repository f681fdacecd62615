import { followUpFrozenMinutes } from './domains/follow-up/reactions.ts'
import { beginRecord } from './domains/minutes/reactions.ts'
import type { Reaction } from './kernel/use-case.ts'

/** Who reacts to what is announced, in order; each in the transaction of the fact. */
export const reactions: readonly Reaction[] = [beginRecord, followUpFrozenMinutes]
