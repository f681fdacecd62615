/** Minutes for which changes are gathered into one letter, from the first of them. */
export const quietMinutes = 3
/** Hours after which a message is no news any more: it is not sent by e-mail when sending begins only then. */
export const freshHours = 24

/** Minutes to wait after each failed attempt; after the last one the letter is given up. */
export const retryMinutes = [1, 5, 15, 60, 240] as const

/** Whether the messages gathered since `firstAt` go out now. */
export function isQuietOver(firstAt: Date, now: Date): boolean {
  return now.getTime() - firstAt.getTime() >= quietMinutes * 60_000
}

/** When to try again after `attempts` failed ones (1 = the first); null: give up. */
export function nextAttemptAt(attempts: number, now: Date): Date | null {
  const minutes = retryMinutes[attempts - 1]
  return minutes === undefined ? null : new Date(now.getTime() + minutes * 60_000)
}
