/**
 * Who of the members is due: the units that the obligation names, or all where it names none (domain.md §3, cadence).
 * Where every named unit has left, the obligation is everybody's again: a meeting of nobody helps no one.
 */
export function dueAmong<Unit extends { id: string }>(
  members: readonly Unit[],
  dueUnitIds: readonly string[],
): readonly Unit[] {
  const due = members.filter(({ id }) => dueUnitIds.includes(id))
  return due.length > 0 ? due : members
}
