import type { PageApi } from '@pilin/server/http/page-api'
import type { FormValues } from '../../api/submit.ts'

/** Asks a unit to take part; whatever is missing or wrong, the server says. */
export async function nudge({ caller }: PageApi, organizationId: string, values: FormValues): Promise<void> {
  const { unitId = '', reason = '' } = values
  await caller.coverage.nudge({ organizationId, unitId, reason })
}

/** Back to the page from which it was asked, which says that it was done. */
export function nudgedHref(request: Request): string {
  const { pathname, searchParams } = new URL(request.url)
  searchParams.set('done', 'nudged')
  return `${pathname.replace(/\.data$/, '')}?${searchParams}#main`
}

/** Whether the page is that one. */
export function wasNudged(request: Request): boolean {
  return new URL(request.url).searchParams.get('done') === 'nudged'
}
