import { formatFullDay } from '@pilin/domain/calendar/shanghai'
import type { Review } from '@pilin/domain/minutes/review'
import type { PageApi } from '@pilin/server/http/page-api'

/** 上次决议办理情况 for a page: words for dates are made here, so the browser needs no calendar. */
export async function readReview(api: PageApi, meetingId: string) {
  const review = await api.caller.followUp.review({ meetingId })
  return review && reviewWords(review)
}

function reviewWords({ last, resolutions, actionItems }: Review) {
  return {
    last: last && { title: last.title, day: formatFullDay(last.date), frozen: last.frozen },
    resolutions,
    actionItems: actionItems.map((item) => ({ ...item, due: formatFullDay(item.dueOn) })),
  }
}

export type ReviewWords = ReturnType<typeof reviewWords>
