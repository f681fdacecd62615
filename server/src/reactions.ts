import { followUpFrozenMinutes } from './domains/follow-up/reactions.ts'
import { tellOfChangedMeeting } from './domains/notices/reactions.ts'
import { notifyPeople } from './domains/notifications/reactions.ts'
import type { Reaction } from './kernel/use-case.ts'

/** Who reacts to what is announced, in order; each in the transaction of the fact. */
export const reactions: readonly Reaction[] = [followUpFrozenMinutes, notifyPeople, tellOfChangedMeeting]
