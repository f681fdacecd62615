import type { CivilDate } from '../calendar/civil-date.ts'

/** Whether it is time to look again at what a resolution came to: from its review day until somebody has. */
export function isReviewDue(reviewOn: CivilDate | null, reviewedAt: Date | null, today: CivilDate): boolean {
  return reviewOn !== null && reviewedAt === null && reviewOn <= today
}
