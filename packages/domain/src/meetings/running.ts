/** Seconds that a topic has taken: earlier stretches, and the one that is under way. */
export function secondsSpent(
  { spentSeconds, runningSince }: { spentSeconds: number; runningSince: Date | null },
  now: Date,
): number {
  if (runningSince === null) return spentSeconds
  return spentSeconds + Math.max(0, Math.floor((now.getTime() - runningSince.getTime()) / 1000))
}

/** Seconds beyond the planned minutes; 0 while it fits. */
export function secondsOver(spent: number, plannedMinutes: number): number {
  return Math.max(0, spent - plannedMinutes * 60)
}

/** Minutes for the record, whole; a part counts as one, nothing as none. */
export function minutesSpent(seconds: number): number {
  return Math.ceil(seconds / 60)
}

/** `08:05`, minutes and seconds; minutes go on beyond an hour. */
export function formatStretch(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`
}
