import { dueAmong } from '@pilin/domain/planning/due-units'

/** The units that are due as of today, or null where all of them are. */
export function namesOfDue(
  members: readonly { id: string; shortName: string }[],
  { unitIds }: { unitIds: readonly string[] },
): string[] | null {
  const due = dueAmong(members, unitIds)
  return due.length === members.length ? null : due.map(({ shortName }) => shortName)
}
