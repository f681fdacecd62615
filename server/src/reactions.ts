import { raiseAccessVersion } from './domains/auth/reactions.ts'
import { noteReview } from './domains/follow-up/note-review.ts'
import { followUpFrozenMinutes } from './domains/follow-up/reactions.ts'
import { beginRecord } from './domains/minutes/reactions.ts'
import { tellOfChangedMeeting } from './domains/notices/reactions.ts'
import { notifyPeople } from './domains/notifications/reactions.ts'
import { keepPlans } from './domains/planning/reactions.ts'
import { keepSearchIndex } from './domains/search/reactions.ts'
import { carryTopicsOver, keepTopicsOfAgendas } from './domains/topics/reactions.ts'
import type { Reaction } from './kernel/use-case.ts'

/** Who reacts to what is announced, in order; each in the transaction of the fact. */
export const reactions: readonly Reaction[] = [
  raiseAccessVersion,
  keepTopicsOfAgendas,
  carryTopicsOver,
  beginRecord,
  noteReview,
  followUpFrozenMinutes,
  keepPlans,
  notifyPeople,
  tellOfChangedMeeting,
  keepSearchIndex,
]
