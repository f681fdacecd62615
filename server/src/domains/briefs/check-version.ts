import { formatDayAndClock } from '@pilin/domain/calendar/shanghai'
import { DomainError } from '../../kernel/domain-error.ts'
import type { BriefInScope } from './data.ts'

/** @throws DomainError BRIEF_CHANGED when the editor has an older saving before their eyes */
export function checkVersion(brief: BriefInScope['brief'], version: number): void {
  if (brief.version === version) return
  const at = formatDayAndClock(brief.editedAt)
  throw new DomainError('BRIEF_CHANGED', { name: brief.editedBy.name, at })
}
