import type { RecordBlock } from './seed-types.ts'

/** What somebody said, by the person's key. */
export function says(who: string, text: string): RecordBlock {
  return { type: 'speech', who, text }
}

export function note(text: string): RecordBlock {
  return { type: 'note', text }
}

export function points(...items: string[]): RecordBlock {
  return { type: 'points', items }
}

/** 决议 */
export function decided(text: string): RecordBlock {
  return { type: 'resolution', text }
}

/** 督办事项: who does it, due how many days after the meeting, and what came of it once it is closed. */
export function task(who: string, days: number, text: string, outcome: string): RecordBlock {
  return { type: 'action', text, who, days, outcome }
}
