import type { PageApi } from '@pilin/server/http/page-api'
import type { Changed } from './change-rotation.ts'
import { changeSentences, type RotationChange } from './messages.ts'
import { readMoved, writeMoved } from './moved.ts'
import type { Saved } from './rotation-page.tsx'

/** Changes that let everybody's duty as it is; no meeting follows from them. */
const withoutEffect = new Set<RotationChange>(['ask-swap', 'decline-swap', 'withdraw-swap'])

/** Where a change leads: back to the rotation, with what there is to say about it. */
export function savedPath(organizationId: string, { change, meetings }: Changed): string {
  const moved = meetings.length > 0 ? `&moved=${writeMoved(meetings)}` : ''
  return `/organizations/${organizationId}/rotation?saved=${change}${moved}#main`
}

/** Reads from the address what was saved just now. */
export async function readSaved(
  api: PageApi,
  organizationId: string,
  search: URLSearchParams,
): Promise<Saved | null> {
  const change = search.get('saved')
  if (!isChange(change)) return null
  if (withoutEffect.has(change)) return { change, moved: null, meetings: [] }
  const moved = readMoved(search.get('moved'))
  const meetingIds = moved.map(({ meetingId }) => meetingId)
  const meetings =
    meetingIds.length > 0 ? await api.caller.rotation.meetings({ organizationId, meetingIds }) : []
  return { change, moved, meetings }
}

function isChange(text: string | null): text is RotationChange {
  return text !== null && Object.hasOwn(changeSentences, text)
}
