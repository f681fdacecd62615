/** The clock of whoever reads it, to the second: `14:05:09`. */
export function clockOf(at: Date): string {
  return [at.getHours(), at.getMinutes(), at.getSeconds()]
    .map((part) => String(part).padStart(2, '0'))
    .join(':')
}

/** The clock, with the day when it is not today: `11月22日 14:05:09`. */
export function momentOf(at: Date, now: Date): string {
  const clock = clockOf(at)
  return at.toDateString() === now.toDateString() ? clock : `${at.getMonth() + 1}月${at.getDate()}日 ${clock}`
}
